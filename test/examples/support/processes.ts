// Processes of a test: their output is kept, and they end with the test.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { hasRedis, startRedis } from "../../support/redis-server.js";

export interface Running {
  /** Everything that it has printed. */
  readonly output: () => string;
  /** Resolves to its exit code; `null` if a signal killed it. */
  readonly exit: Promise<number | null>;
  readonly kill: (signal: "SIGKILL" | "SIGTERM") => void;
}

/** Starts a process, which is killed when the test ends. */
export function start(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Running {
  const child: ChildProcess = spawn(command, args, { cwd, env: { ...process.env, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (output += data));
  const exit = once(child, "exit").then(([code]) => code as number | null);
  onTestFinished(() => void child.kill("SIGKILL"));
  return { output: () => output, exit, kill: (signal) => void child.kill(signal) };
}

/** Waits until something holds. */
export async function until(holds: () => boolean, what: string, milliseconds = 60_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`${what} did not happen within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether a Redis server is installed. Says so if it is not. */
export function canRun(): boolean {
  const can = hasRedis();
  if (!can) console.warn("left out, because redis-server is missing; install it by `apt-get install redis-server`");
  return can;
}

/** Starts a Redis server, which is stopped when the test ends. Returns its URL. */
export async function redisUrl(): Promise<string> {
  const server = await startRedis();
  onTestFinished(() => server.stop());
  return server.url;
}

/** Starts the fake org that an example has installed. Returns its URL. */
export async function startFake(folder: string, ...flags: string[]): Promise<string> {
  const fake = start(join(folder, "node_modules/.bin/okta-fetch"), ["fake", "--port", "0", ...flags], folder);
  const url = () => /Fake Okta org on (\S+)/.exec(fake.output())?.[1];
  await until(() => url() !== undefined, "the start of the fake org");
  return url() ?? "";
}
