import type { Command } from "commander";
import { defineRead } from "./read.ts";

/** Adds one command to the program; `exit` raises the exit status. */
export type DefineCommand = (program: Command, exit: (status: number) => void) => void;

/** Every command, in the order of the help. */
export const COMMANDS: readonly DefineCommand[] = [defineRead];
