// The built command as a process: pipes, signals, and a process that is killed.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readdir, readFile } from "node:fs/promises";
import { expect, it, onTestFinished } from "vitest";
import { createFakeOkta } from "../../src/testing/index.js";
import { folderWith, MAIN } from "./command.js";

/** A fake org on a port, and an environment for it. */
async function org({ users = 3_000, latency = 20 } = {}) {
  const fake = createFakeOkta({ users, latency });
  const { url, close } = await fake.listen({ port: 0 });
  onTestFinished(() => close());
  const env = { PATH: process.env["PATH"], OKTA_CLIENT_ORGURL: url, OKTA_CLIENT_TOKEN: "00secretTokenOfAnAdmin" };
  return { fake, url, env };
}

/** Starts the command. `ended` is there when its output is complete. */
function start(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [MAIN, ...args], { env });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal, stdout, stderr }));
  return { child, ended };
}

/** Waits for a file in a folder; its process must be running. */
async function appears(name: string, folder: string, child: ChildProcess): Promise<void> {
  while (!(await readdir(folder)).includes(name)) {
    if (child.exitCode !== null) throw new Error(`the command ended with ${child.exitCode}`);
  }
}

it("ends without an error when head closes the pipe, with the exit code of SIGPIPE", async () => {
  const { env } = await org();
  const command = `"${process.execPath}" "${MAIN}" users list | head -n 1 | wc -l; exit \${PIPESTATUS[0]}`;
  const child = spawn("bash", ["-c", command], { env, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  expect([code, stdout.trim(), stderr]).toEqual([141, "1", ""]);
});

it.each([
  ["a list", ["users", "list"]],
  ["one result", ["--version"]],
])("%s that does not fit the disk is a message, not a stack trace", async (_, args) => {
  const { env } = await org({ users: 1 });
  const full = await open("/dev/full", "w");
  onTestFinished(() => full.close());
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ["ignore", full.fd, "pipe"] });
  let stderr = "";
  child.stderr?.on("data", (text) => {
    stderr += text;
  });
  expect(await once(child, "close")).toEqual([1, null]);
  expect(stderr).toMatch(/^okta-fetch: the output cannot be written: ENOSPC: .*\n$/);
});

it("keeps its exit code if nobody reads the error", async () => {
  const command = `"${process.execPath}" "${MAIN}" bogus 2>&1 >/dev/null | true; exit \${PIPESTATUS[0]}`;
  const child = spawn("bash", ["-c", command], { stdio: "ignore" });
  expect(await once(child, "close")).toEqual([2, null]);
});

it("a list that Ctrl+C stops ends without an error, by the signal", async () => {
  const { env } = await org();
  const { child, ended } = start(["users", "list"], env);
  await once(child.stdout, "data");
  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: null, signal: "SIGINT", stderr: "" });
});

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGKILL", null],
] as const)("an export that %s ends with code %s can be resumed, with each user once", async (signal, code) => {
  const { env } = await org({ latency: 30 });
  const { folder, path } = await folderWith();
  const args = ["users", "export", "--output", path("users.csv"), "--fields", "id"];
  const { child, ended } = start(args, env);
  await appears("users.csv.part.json", folder, child);
  child.kill(signal);
  expect((await ended).code).toBe(code);
  expect(await readdir(folder)).not.toContain("users.csv");
  expect((await start([...args, "--resume"], env).ended).code).toBe(0);
  const [, ...ids] = (await readFile(path("users.csv"), "utf8")).trimEnd().split("\r\n");
  expect([ids.length, new Set(ids).size]).toEqual([3_000, 3_000]);
  expect(await readdir(folder)).toEqual(["users.csv"]);
});

it("a service app of the environment signs in, and its key is not shown", async () => {
  const { fake, url } = await org({ users: 1 });
  const { clientId, privateKey, scopes } = await fake.createServiceApp({ scopes: ["okta.users.read"] });
  const { code, stdout, stderr } = await start(["whoami"], {
    OKTA_CLIENT_ORGURL: url,
    OKTA_CLIENT_CLIENTID: clientId,
    OKTA_CLIENT_PRIVATEKEY: JSON.stringify(privateKey),
    OKTA_CLIENT_SCOPES: scopes.join(" "),
  }).ended;
  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ credentials: { clientId }, scopes: ["okta.users.read"] });
  expect(stdout).not.toContain(privateKey.d);
});
