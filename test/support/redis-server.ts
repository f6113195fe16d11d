// Starts a real Redis server on a free port of this machine, without files.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** The server: Redis, or another one that can be started like it, such as `valkey-server`. */
const { OKTA_TEST_REDIS: BINARY = "redis-server" } = process.env;

/** Whether the server is installed. */
export const hasRedis = (): boolean => spawnSync(BINARY, ["--version"]).status === 0;

/** Whether the server has an option: a cluster on any port needs Redis 7, TLS how it was built. Says so if it has not. */
export function understands(option: string): boolean {
  // it stops at the first option that it does not know
  const { stdout, stderr } = spawnSync(BINARY, [`--${option}`, "0", "--no-such-option", "0"], { encoding: "utf8" });
  const known = `${stdout}${stderr}`.includes("no-such-option");
  if (!known) console.log(`This redis-server has no ${option}: the tests that need it are left out.`);
  return known;
}

export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Stops it at once, as a crash would; `start` starts it again on the same port, empty. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Lets it hang, and go on. */
  pause(): void;
  resume(): void;
}

export interface RedisOptions {
  /** More arguments, such as `--replicaof`. */
  readonly options?: readonly string[];
  /** The configuration of a sentinel, to which it writes. */
  readonly sentinel?: string;
}

/** Starts a server. */
export async function startRedis(given: RedisOptions = {}): Promise<RedisServer> {
  if (!hasRedis()) throw new Error("redis-server is not installed: run `apt-get install redis-server`");
  const { options = [], sentinel } = given;
  const port = await freePort();
  const memory = ["--save", "", "--appendonly", "no"];
  const own = ["--port", String(port), "--bind", "127.0.0.1", ...options];
  const all = sentinel === undefined ? [...own, ...memory] : [sentinel, "--sentinel", ...own];
  const ready = sentinel === undefined ? "Ready to accept connections" : "+monitor";
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    child = spawn(BINARY, all, { stdio: ["ignore", "pipe", "inherit"] });
    const started = child;
    let printed = "";
    await new Promise<void>((done, fail) => {
      started.stdout?.on("data", (text: Buffer) => {
        printed += text;
        if (printed.includes(ready)) done();
      });
      started.once("exit", () => fail(new Error(`redis-server ended: ${printed.slice(-500)}`)));
    });
  }

  async function stop(): Promise<void> {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = once(running, "exit");
    running.kill("SIGKILL");
    await ended;
  }

  await start();
  const pause = () => child?.kill("SIGSTOP");
  const resume = () => child?.kill("SIGCONT");
  return { port, url: `redis://127.0.0.1:${port}`, start, stop, pause, resume };
}

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}
