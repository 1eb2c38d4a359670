import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { expect, test } from "vitest";
import { COMMANDS } from "../cli/commands/index.ts";
import { USAGE } from "./options.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const README = readFileSync(join(ROOT, "README.md"), "utf8");

const program = new Command("demarche");
for (const define of COMMANDS) define(program, () => undefined);

const HELP = [...program.commands, ...program.commands.flatMap((command) => command.commands)].map((command) =>
  command.helpInformation(),
);

test("every command in the README exists, and has the options it is shown with", () => {
  const shown = [...README.matchAll(/npx demarche (\w+)([^\n#]*)/g)];
  expect(shown.length).toBeGreaterThan(4);
  for (const [line, name, rest] of shown) {
    const command = program.commands.find((one) => one.name() === name || one.aliases().includes(name ?? ""));
    expect(command, line).toBeDefined();
    const help = [command, ...(command?.commands ?? [])].map((one) => one?.helpInformation()).join("\n");
    for (const [flag] of (rest ?? "").matchAll(/--[a-z-]+/g)) expect(help, line).toContain(flag);
  }
});

test("every flag in the README stands in a help text, every script in package.json, every file in the repository", () => {
  const scripts = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts as Readonly<
    Record<string, string>
  >;
  const parser = readFileSync(join(ROOT, "training/parser/evaluate.ts"), "utf8");
  for (const [flag] of README.matchAll(/--[a-z][a-z-]*/g))
    expect([...HELP, USAGE, parser, "--help"].join("\n"), flag).toContain(flag);
  for (const [, name] of README.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(name);
  const links = [...README.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path ?? "");
  const files = [...README.matchAll(/\b(?:data|src|training|models)\/[\w./-]*\w/g)].map(([path]) => path);
  for (const path of [...links, ...files]) expect(existsSync(join(ROOT, path)), path).toBe(true);
});
