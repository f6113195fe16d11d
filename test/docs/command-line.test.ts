// The page of the command line: each command that it shows runs, and prints what the page says.

import { expect, it } from "vitest";
import { EXIT } from "../../src/cli/command-error.js";
import { createOkta } from "../../src/index.js";
import { folderWith, orgOnPort, ran } from "../cli/command.js";
import { blocksOf, read, rowsOf, sectionOf } from "./markdown.js";

const PAGE = "docs/guides/command-line.md";
const ORG = "https://acme.okta.com";

/** The arguments of a command, without what a shell does with its output. */
function argumentsOf(command: string): string[] {
  const [own = ""] = command.replace(/^npx okta-fetch ?/, "").split(/ [|>] /);
  return [...own.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word = ""]) => quoted ?? word);
}

/** Runs a command of the page on its org, with files in a folder of its own. */
async function runOn(command: string, options: Parameters<typeof ran>[1]) {
  const { url, org } = await orgOnPort({ users: 5 });
  await createOkta().suspendUser("mina.singh.1@example.com");
  org.limit({ requests: 600 });
  const { path } = await folderWith();
  const args = argumentsOf(command).map((arg) => (/^[\w-]+\.(csv|jsonl)$/.test(arg) ? path(arg) : arg));
  const { exitCode, stdout, stderr } = await ran(args, options);
  return { exitCode, stderr, stdout: stdout.replaceAll(url, ORG).replaceAll(path("users.csv"), "users.csv") };
}

const shown = blocksOf(read(PAGE), PAGE, "console").map(({ where, code }) => {
  const [command = "", ...output] = code.split("\n");
  return [where, command.replace(/^\$ /, ""), output.map((line) => `${line}\n`).join("")] as const;
});

it.each(shown)("%s: %s prints what the page shows", async (_, command, output) => {
  const { exitCode, stdout, stderr } = await runOn(command, { isInteractive: true, columns: 80 });
  expect([exitCode, stderr]).toEqual([EXIT.done, ""]);
  expect(stdout.replaceAll("\r\n", "\n")).toBe(output);
});

const run = blocksOf(read(PAGE), PAGE, "sh")
  .flatMap(({ code }) => code.split("\n"))
  .filter((line) => line.startsWith("npx okta-fetch "));

it.each(run)("%s succeeds", async (command) => {
  expect(await runOn(command, {})).toMatchObject({ exitCode: EXIT.done, stderr: "" });
});

it("has the exit codes of the command", () => {
  const codes = rowsOf(sectionOf(read(PAGE), "## Exit codes")).flatMap(([code = "", meaning = ""]) => [
    Number(code),
    ...[...meaning.matchAll(/; (\d+):/g)].map(([, other]) => Number(other)),
  ]);
  expect(codes.sort()).toEqual(Object.values(EXIT).sort());
});
