import { basename } from "node:path";

const BAR = 24;

/** A bar on standard error while files are read. It draws nothing where that is no terminal. */
export interface Progress {
  /** Shows that `done` files are through and which is next. */
  show(done: number, next: string): void;
  /** Wipes the bar, so that the next line starts clean. */
  clear(): void;
}

/** Meaning: a progress bar over `total` files. */
export function progressBar(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const wipe = "\r\u001b[2K";
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (done, next) => {
      const filled = Math.round((BAR * done) / Math.max(1, total));
      const line = `[${"#".repeat(filled)}${".".repeat(BAR - filled)}] ${done}/${total} ${basename(next)}`;
      stream.write(`${wipe}${line.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear: () => {
      stream.write(wipe);
    },
  };
}
