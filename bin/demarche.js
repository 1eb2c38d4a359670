#!/usr/bin/env node
// Starts the command line on Node 24: directly when this is it, else on the copy that the package `node` installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as module from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const WANTED = 24;

// A reader that closes early ("| head") ends the program quietly.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

if (Number(process.versions.node.split(".")[0]) >= WANTED) {
  silenceSqliteNotice();
  module.enableCompileCache?.();
  const { main } = await import("../src/cli/main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const local = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
  if (!existsSync(local)) {
    console.error(`node is too old: ${process.versions.node} (needs ${WANTED}; "npm ci" in the project installs it)`);
    process.exit(1);
  }
  const run = spawnSync(local, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = run.status ?? 128 + (constants.signals[run.signal ?? "SIGTERM"] ?? 15);
}

/** node:sqlite announces itself as experimental on every start; any other warning stays. */
function silenceSqliteNotice() {
  const emit = process.emitWarning.bind(process);
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).includes("SQLite is an experimental feature")) emit(warning, ...rest);
  };
}
