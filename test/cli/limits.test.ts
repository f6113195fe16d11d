// okta-fetch limits: the limits that processes share by Redis, as a table.

import { expect, test, vi } from "vitest";
import { showLimits } from "../../src/cli/limits.js";
import { limitsTable } from "../../src/cli/limits-table.js";
import { connectToRedis } from "../../src/cli/redis-connection.js";
import { run } from "../../src/cli/run.js";
import type { StopSignal } from "../../src/cli/terminal.js";
import { leaseFrom } from "../../src/stores/fleet-lease.js";
import { newLimit } from "../../src/stores/fleet-limit.js";

const ORG = "https://acme.okta.com";
const FLAGS = { redis: "redis://127.0.0.1:1", org: ORG };

/** A Redis that knows one limit, of which 3 requests are leased. */
function fakeRedis() {
  const now = 1_000_000;
  const state = newLimit(now - 1_000);
  leaseFrom(
    state,
    {
      org: "acme.okta.com",
      bucket: "GET /api/v1/users/{id}",
      member: "a",
      held: 0,
      wanted: 3,
      reserve: 0,
      known: { limit: 600, remaining: 500, reset: 1_900_000_000, endsIn: 30_000, endsFrom: 30_000 },
      concurrency: { inFlight: 0, wanted: 3, exceeded: false },
    },
    now,
  );
  const evaluate = async (_: string, { keys }: { keys: string[] }) =>
    keys[0]?.endsWith(":limits") ? [String(now), ["GET /api/v1/users/{id}"]] : [JSON.stringify(state)];
  const close = vi.fn();
  return { connect: async () => ({ client: { evalSha: evaluate, eval: evaluate }, close }), close };
}

const pipe = { write: () => undefined, isInteractive: false, stopped: () => new Promise<StopSignal>(() => undefined) };

test("in a pipe, the table is printed once, and the connection is closed", async () => {
  const { connect, close } = fakeRedis();
  const { exitCode, stdout } = await showLimits(FLAGS, pipe, connect);
  expect(exitCode).toBe(0);
  expect(stdout).toBe(`acme.okta.com

endpoint                left  limit  resets in  held  processes  waiting
GET /api/v1/users/{id}   497    600       30 s     3          1        0
`);
  expect(close).toHaveBeenCalledOnce();
});

test("on a terminal, the table replaces the one before until the process is stopped", async () => {
  const { connect } = fakeRedis();
  const written: string[] = [];
  let stop: () => void = () => undefined;
  const stopped = new Promise<StopSignal>((done) => {
    stop = () => done("SIGINT");
  });
  const write = (text: string) => {
    written.push(text);
    stop();
  };
  await showLimits(FLAGS, { write, isInteractive: true, stopped: () => stopped }, connect);
  expect(written).toEqual([expect.stringContaining("\u001b[H\u001b[2Jacme.okta.com\n")]);
});

test("an org without shared limits prints a sentence instead of an empty table", () => {
  expect(limitsTable("acme.okta.com", {})).toBe(
    "No process has shared a limit of acme.okta.com within the last minutes.\n",
  );
});

test("without redis and ioredis, the message says what to install", async () => {
  await expect(connectToRedis("redis://127.0.0.1:1", async () => undefined)).rejects.toThrow(
    "neither redis nor ioredis is installed; run `npm install redis`",
  );
});

test.each(["redis", "ioredis"])("a server that cannot be reached is named by its code alone, with %s", async (name) => {
  const load = async (wanted: string) => (wanted === name ? import(name) : undefined);
  await expect(connectToRedis("redis://:secret@127.0.0.1:1", load)).rejects.toThrow(
    /^Redis cannot be reached: ECONNREFUSED$/,
  );
});

test.each([
  [["--redis", "127.0.0.1:secret", "--org", ORG], "--redis must be a URL such as redis://127.0.0.1:6379; see"],
  [["--redis", "redis://h", "--orgs", "1"], "unknown option '--orgs'; did you mean --org? See"],
])("the flags %j are refused", async (args, message) => {
  expect(await run(["limits", ...args], pipe)).toEqual({
    exitCode: 2,
    stderr: `okta-fetch: ${message} okta-fetch limits --help\n`,
  });
});

test("an org that is not a URL is refused before connecting", async () => {
  const connect = vi.fn();
  await expect(showLimits({ ...FLAGS, org: "acme" }, pipe, connect)).rejects.toThrow("--org");
  expect(connect).not.toHaveBeenCalled();
});
