// A store over each client of Redis passes the checks for stores.

import { randomUUID } from "node:crypto";
import { Redis as IoRedis } from "ioredis";
import { Redis as IoRedis5 } from "ioredis-5";
import { createClient } from "redis";
import { createClient as createClient5 } from "redis-5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RedisClient, redisPacing } from "../../src/redis.js";
import { pacingStoreChecks } from "../../src/testing/pacing/store-checks.js";
import { type RedisServer, startRedis } from "../support/redis-server.js";

let server: RedisServer;
const ends: (() => unknown)[] = [];
beforeAll(async () => {
  server = await startRedis();
});
afterAll(async () => {
  for (const end of ends) end();
  await server.stop();
});

const CLIENTS: readonly [string, () => Promise<RedisClient>][] = [
  ["redis 6", async () => opened(await createClient({ url: server.url }).connect())],
  ["redis 5", async () => opened(await createClient5({ url: server.url }).connect())],
  ["ioredis 6", async () => opened(new IoRedis(server.url))],
  ["ioredis 5", async () => opened(new IoRedis5(server.url))],
];

function opened<Client extends { destroy(): void } | { disconnect(): void }>(client: Client): Client {
  ends.push(() => ("destroy" in client ? client.destroy() : client.disconnect()));
  return client;
}

describe.concurrent.each(CLIENTS)("redisPacing over %s", (_, connect) => {
  // the store is made when the first check runs: the server has its port by then
  let store: ReturnType<typeof redisPacing> | undefined;
  const prefix = `test-${randomUUID()}`;
  const storeOf = async () => (store ??= redisPacing({ client: await connect(), prefix }));
  const checks = pacingStoreChecks({
    lease: async (request) => (await storeOf()).lease(request),
    limits: async (org) => (await storeOf()).limits(org),
  });

  // the checks take real time: on a busy machine a wait may last longer than a window
  test.concurrent.each([...checks])("$name", { retry: 2 }, ({ run }) => run());
});

test("keys expire, and neither keys nor values contain a login or a query", async () => {
  const client = opened(await createClient({ url: server.url }).connect());
  const store = redisPacing({ client, prefix: "mine" });
  await store.lease({
    org: "acme.okta.com",
    bucket: "GET /api/v1/users/{id}",
    member: "5d1f",
    held: 0,
    wanted: 1,
    reserve: 0,
    concurrency: { inFlight: 0, wanted: 1, exceeded: false },
  });
  const keys = await client.keys("mine*");
  expect(keys.sort()).toEqual([
    "mine:{acme.okta.com}:concurrency",
    "mine:{acme.okta.com}:limit:GET /api/v1/users/{id}",
    "mine:{acme.okta.com}:limits",
  ]);
  for (const key of keys) expect(await client.pTTL(key)).toBeGreaterThan(0);
  for (const key of keys) expect(await client.pTTL(key)).toBeLessThanOrEqual(300_000);
  const { members, ...state } = JSON.parse(
    String(await client.get("mine:{acme.okta.com}:limit:GET /api/v1/users/{id}")),
  );
  expect(Object.keys(members)).toEqual(["5d1f"]);
  expect(Object.values(state).filter((value) => typeof value === "string")).toEqual([]);
});
