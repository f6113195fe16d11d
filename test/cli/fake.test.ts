// okta-fetch fake: what it says, serves, writes and refuses.

import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { createOkta } from "../../src/index.js";
import { folderWith, oktaFetch, SILENT } from "./command.js";

/** The command, running: `url` is there once it listens. */
function running(args: readonly string[], { isInteractive = false } = {}) {
  let printed = "";
  let listens = (_url: string) => {};
  const url = new Promise<string>((resolve) => {
    listens = resolve;
  });
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const write = (text: string) => {
    printed += text;
    const [found] = /http:\/\/[\d.:]+/.exec(text) ?? [];
    if (found) listens(found);
  };
  const ended = run(["fake", "--port", "0", ...args], { write, isInteractive, stopped: () => stopped });
  return { url, stop, ended, printed: () => printed };
}

it("serves people until it is stopped", async () => {
  const { url, stop, ended } = running(["--users", "3"]);
  const orgUrl = await url;
  expect((await fetch(`${orgUrl}/__fake/health`)).status).toBe(200);
  expect(await createOkta({ orgUrl, token: "any" }).listUsers().toArray()).toHaveLength(3);
  stop();
  expect(await ended).toEqual({ exitCode: 0 });
  await expect(fetch(orgUrl)).rejects.toThrow();
});

it.each([
  [true, 1],
  [false, 0],
])("on a terminal (%s) it prints a line for each request", async (isInteractive, lines) => {
  const { url, stop, ended, printed } = running([], { isInteractive });
  await createOkta({ orgUrl: await url, token: "any" })
    .listGroups()
    .toArray();
  stop();
  await ended;
  expect(printed().match(/^200 GET {4}\/api\/v1\/groups.* listGroups$/gm) ?? []).toHaveLength(lines);
});

it("keeps to its limits after a reset", async () => {
  const { url, stop, ended } = running(["--rate-limit", "1"]);
  const orgUrl = await url;
  const status = async () => (await fetch(`${orgUrl}/api/v1/users`, { headers: { authorization: "SSWS any" } })).status;
  expect([await status(), await status()]).toEqual([200, 429]);
  await fetch(`${orgUrl}/__fake/reset`, { method: "POST" });
  expect([await status(), await status()]).toEqual([200, 429]);
  stop();
  await ended;
});

it("writes its state when it stops, and begins with it the next time", async () => {
  const { path } = await folderWith();
  const file = path("state.json");
  const first = running(["--users", "2", "--save", file]);
  const profile = { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };
  await createOkta({ orgUrl: await first.url, token: "any" }).createUser({ profile });
  first.stop();
  expect(await first.ended).toEqual({ exitCode: 0, stdout: `Wrote ${file}\n` });
  expect(JSON.parse(await readFile(file, "utf8"))).toHaveProperty("users");
  const second = running(["--load", file]);
  const okta = createOkta({ orgUrl: await second.url, token: "any" });
  expect((await okta.getUser("ada@example.com")).profile.firstName).toBe("Ada");
  expect(await okta.listUsers().toArray()).toHaveLength(3);
  second.stop();
  await second.ended;
});

describe("what cannot be meant", () => {
  it.each([
    ["an unknown flag", ["--usres", "3"], 2, "did you mean --users?"],
    ["a word that is no number", ["--users", "many"], 2, "--users must be a non-negative integer"],
    ["a port that does not exist", ["--port", "70000"], 2, "up to 65535"],
    ["people besides a state", ["--users", "1", "--load", "x.json"], 2, "--load and --users"],
    ["a word without a flag", ["4010"], 2, "unexpected argument '4010'"],
    ["a state that is not there", ["--load", "/nowhere/state.json"], 3, "cannot be read"],
    ["a host that is not here", ["--host", "192.0.2.1"], 3, "cannot listen on 192.0.2.1"],
  ])("%s", async (_, args, exitCode, why) => {
    const outcome = await run(["fake", ...args], SILENT);
    expect(outcome).toEqual({ exitCode, stderr: expect.stringContaining(why) });
  });

  it("a file that is no state", async () => {
    const { path } = await folderWith({ "other.json": [] });
    expect(await run(["fake", "--load", path("other.json")], SILENT)).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("does not contain a state"),
    });
  });
});

it("--help shows every flag", async () => {
  const { exitCode, stdout } = await oktaFetch(["fake", "--help"]);
  expect(exitCode).toBe(0);
  for (const flag of ["--port", "--users", "--rate-limit", "--latency", "--load", "--save"]) {
    expect(stdout).toContain(flag);
  }
});
