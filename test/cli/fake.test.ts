// okta-fetch fake: its output, requests, saved state and usage errors.

import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import type { StopSignal } from "../../src/cli/terminal.js";
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
  const stopped = new Promise<StopSignal>((resolve) => {
    stop = () => resolve("SIGTERM");
  });
  const write = (text: string) => {
    printed += text;
    const [found] = /http:\/\/[\d.:]+/.exec(text) ?? [];
    if (found) listens(found);
  };
  const ended = run(["fake", "--port", "0", ...args], { write, isInteractive, stopped: () => stopped });
  return { url, stop, ended, printed: () => printed };
}

it("serves requests until it is stopped", async () => {
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
])("prints a line for each request on a terminal (%s)", async (isInteractive, lines) => {
  const { url, stop, ended, printed } = running([], { isInteractive });
  await createOkta({ orgUrl: await url, token: "any" })
    .listGroups()
    .toArray();
  stop();
  await ended;
  expect(printed().match(/^200 GET {4}\/api\/v1\/groups.* listGroups$/gm) ?? []).toHaveLength(lines);
});

it("keeps its limits after a reset", async () => {
  const { url, stop, ended } = running(["--rate-limit", "1"]);
  const orgUrl = await url;
  const status = async () => (await fetch(`${orgUrl}/api/v1/users`, { headers: { authorization: "SSWS any" } })).status;
  expect([await status(), await status()]).toEqual([200, 429]);
  await fetch(`${orgUrl}/__fake/reset`, { method: "POST" });
  expect([await status(), await status()]).toEqual([200, 429]);
  stop();
  await ended;
});

it("saves its state when it stops, and loads it at the next start", async () => {
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

it("saves and loads long integers exactly", async () => {
  const { path } = await folderWith();
  const file = path("state.json");
  const first = running(["--save", file]);
  const writer = createOkta({ orgUrl: await first.url, token: "any" });
  const properties = { badge: { title: "Badge", type: "integer" } } as const;
  await writer.updateUserProfile("default", { definitions: { custom: { properties } } });
  const names = { email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };
  await writer.createUser({ profile: { login: "ada@example.com", ...names, badge: 9007199254740993n } });
  first.stop();
  expect(await first.ended).toEqual({ exitCode: 0, stdout: `Wrote ${file}\n` });
  const second = running(["--load", file]);
  const reader = createOkta({ orgUrl: await second.url, token: "any" });
  expect((await reader.getUser("ada@example.com")).profile["badge"]).toBe(9007199254740993n);
  second.stop();
  await second.ended;
});

describe("invalid usage", () => {
  it.each([
    ["an unknown flag", ["--usres", "3"], 2, "did you mean --users?"],
    ["a word that is not a number", ["--users", "many"], 2, "--users must be a non-negative integer"],
    ["a port that does not exist", ["--port", "70000"], 2, "up to 65535"],
    ["people besides a state", ["--users", "1", "--load", "x.json"], 2, "--users cannot be combined with --load"],
    ["a word without a flag", ["4010"], 2, "unexpected argument '4010'"],
    ["a state that is not there", ["--load", "/nowhere/state.json"], 1, "cannot be read"],
    [
      "a latency that no timer can wait",
      ["--latency", "99999999999"],
      2,
      "--latency must be a non-negative integer up to",
    ],
    ["a folder for the state that is not there", ["--save", "/nowhere/state.json"], 1, "cannot be written"],
    ["a host that is not here", ["--host", "192.0.2.1"], 1, "cannot listen on 192.0.2.1"],
  ])("%s", async (_, args, exitCode, why) => {
    const outcome = await run(["fake", ...args], SILENT);
    expect(outcome).toEqual({ exitCode, stderr: expect.stringContaining(why) });
  });

  it.each([
    ["a list", []],
    ["another object", { users: 5 }],
    ["a state with a part of another type", { users: [], ids: 1, groups: {} }],
  ])("a file that is not a saved state: %s", async (_, content) => {
    const { path } = await folderWith({ "other.json": content });
    expect(await run(["fake", "--load", path("other.json")], SILENT)).toMatchObject({
      exitCode: 1,
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
