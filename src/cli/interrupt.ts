/** The exit status of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;

/** Whether Ctrl-C was pressed. `end` gives the key its usual meaning back. */
export interface Interrupt {
  readonly asked: () => boolean;
  readonly end: () => void;
}

/** Meaning: lets the step under way finish on the first Ctrl-C (or termination request); the second one ends the program at once. */
export function watchInterrupt(): Interrupt {
  let asked = false;
  const listen = () => {
    asked = true;
    end();
  };
  const end = () => {
    process.off("SIGINT", listen);
    process.off("SIGTERM", listen);
  };
  process.on("SIGINT", listen);
  process.on("SIGTERM", listen);
  return { asked: () => asked, end };
}
