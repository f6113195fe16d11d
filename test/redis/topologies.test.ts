// A cluster, a sentinel, TLS: each client of a server that is more than one process on a plain port.

import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cluster, Redis } from "ioredis";
import { Cluster as Cluster5, Redis as Redis5 } from "ioredis-5";
import { createClient, createClientPool, createCluster, createSentinel } from "redis";
import {
  createClient as createClient5,
  createClientPool as createClientPool5,
  createCluster as createCluster5,
  createSentinel as createSentinel5,
} from "redis-5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RedisClient, redisPacing } from "../../src/redis.js";
import { pacingStoreChecks } from "../../src/testing/pacing/store-checks.js";
import { selfSigned } from "../support/certificate.js";
import { freePort, type RedisServer, startRedis, understands } from "../support/redis-server.js";
import { type RedisServers, startCluster, startSentinel } from "../support/redis-topologies.js";
import { useFleet } from "./use-fleet.js";

const ends: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

function opened<Client extends { destroy(): unknown } | { disconnect(): unknown }>(client: Client): Client {
  ends.push(() => ("destroy" in client ? client.destroy() : client.disconnect()));
  return client;
}

async function connectedPool<Pool extends { connect(): Promise<unknown>; destroy(): unknown }>(pool: Pool) {
  await pool.connect();
  return opened(pool);
}

const quiet = () => undefined;

/** The rules of a store that need no long waits. */
const RULES = [
  "leases to all processes together what is left, and no more",
  "is atomic: of requests at the same moment, none are leased twice",
  "returns the state of an org's limits",
];

type Connections = readonly (readonly [string, () => Promise<RedisClient>])[];

function checkEach(connections: Connections): void {
  describe.concurrent.each(connections)("over %s", (_, connect) => {
    let store: ReturnType<typeof redisPacing> | undefined;
    const prefix = `test-${randomUUID()}`;
    const storeOf = async () => (store ??= redisPacing({ client: await connect(), prefix, timeout: 10_000 }));
    const checks = pacingStoreChecks({
      lease: async (request) => (await storeOf()).lease(request),
      limits: async (org) => (await storeOf()).limits(org),
    });
    test.concurrent.each(checks.filter(({ name }) => RULES.includes(name)))("$name", { retry: 2 }, ({ run }) => run());
  });
}

describe.skipIf(!understands("cluster-port"))("a cluster of three nodes", () => {
  let cluster: RedisServers;
  beforeAll(async () => {
    cluster = await startCluster();
    ends.push(() => cluster.stop());
  });
  const nodes = () => cluster.servers.map(({ port }) => ({ host: "127.0.0.1", port }));
  const rootNodes = () => cluster.servers.map(({ url }) => ({ url }));

  checkEach([
    ["redis 6", async () => opened(await createCluster({ rootNodes: rootNodes() }).connect())],
    ["redis 5", async () => opened(await createCluster5({ rootNodes: rootNodes() }).connect())],
    ["ioredis 6", async () => opened(new Cluster(nodes()))],
    ["ioredis 5", async () => opened(new Cluster5(nodes()))],
    ["ioredis 6 with a keyPrefix", async () => opened(new Cluster(nodes(), { keyPrefix: "all:" }))],
  ]);

  test("a client of a single node: calls go on, and the reason says MOVED", async () => {
    const changes = await Promise.all(
      cluster.servers.map(async ({ url }) => {
        const client = opened(await createClient({ url }).on("error", quiet).connect());
        return (await useFleet(redisPacing({ client }))).changes;
      }),
    );
    // one of the nodes has the keys
    expect(changes.filter(([change]) => change?.code === "MOVED")).toHaveLength(2);
  });
});

describe("a server, its replica and a sentinel", () => {
  let all: RedisServers;
  beforeAll(async () => {
    all = await startSentinel();
    ends.push(() => all.stop());
  });
  const sentinel = () => ({ host: "127.0.0.1", port: all.servers[2]?.port ?? 0 });
  const ioOptions = () => ({ sentinels: [sentinel()], name: "mine", sentinelRetryStrategy: () => 100 });
  const nodeOptions = () => ({ name: "mine", sentinelRootNodes: [sentinel()], scanInterval: 200 });

  checkEach([
    ["redis 6", async () => opened(await createSentinel(nodeOptions()).on("error", quiet).connect())],
    ["redis 5", async () => opened(await createSentinel5(nodeOptions()).on("error", quiet).connect())],
    ["ioredis 6", async () => opened(new Redis(ioOptions()).on("error", quiet))],
    ["ioredis 5", async () => opened(new Redis5(ioOptions()).on("error", quiet))],
  ]);

  test("a client of the replica: calls go on, and the reason says READONLY", async () => {
    const [, replica] = all.servers;
    const client = opened(
      await createClient({ url: replica?.url ?? "" })
        .on("error", quiet)
        .connect(),
    );
    const { changes } = await useFleet(redisPacing({ client }));
    expect(changes).toEqual([{ available: false, reason: "error", code: "READONLY" }]);
  });

  test("the server is gone and the replica follows it: no call fails, and the store comes back", async () => {
    const clients: [string, RedisClient][] = [
      ["redis 6", opened(await createSentinel(nodeOptions()).on("error", quiet).connect())],
      ["ioredis 6", opened(new Redis(ioOptions()).on("error", quiet))],
    ];
    const fleets = await Promise.all(clients.map(([, client]) => useFleet(redisPacing({ client }))));
    const stopped = all.servers[0]?.stop();
    // all at once: a client that calls only after the replica has followed does not notice anything
    await Promise.all(
      fleets.map(async ({ read, changes }) => {
        const poll = <State>(state: () => State) =>
          expect.poll(() => read().then(state), { timeout: 30_000, interval: 20 });
        await poll(() => changes.map(({ available }) => available)).toContain(false);
        await poll(() => changes.at(-1)?.available).toBe(true);
      }),
    );
    await stopped;
  });
});

describe.skipIf(!understands("tls-port"))("TLS", () => {
  const { cert, key } = selfSigned();
  let server: RedisServer;
  let port = 0;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "okta-fetch-tls-"));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const [certFile, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")];
    await Promise.all([writeFile(certFile, cert), writeFile(keyFile, key)]);
    port = await freePort();
    const files = ["--tls-cert-file", certFile, "--tls-key-file", keyFile, "--tls-ca-cert-file", certFile];
    server = await startRedis({ options: ["--tls-port", String(port), "--tls-auth-clients", "no", ...files] });
    ends.push(() => server.stop());
  });
  const url = () => `rediss://127.0.0.1:${port}`;

  checkEach([
    ["redis 6", async () => opened(await createClient({ url: url(), socket: { tls: true, ca: cert } }).connect())],
    ["redis 5", async () => opened(await createClient5({ url: url(), socket: { tls: true, ca: cert } }).connect())],
    ["ioredis 6", async () => opened(new Redis(url(), { tls: { ca: cert } }))],
    ["ioredis 5", async () => opened(new Redis5(url(), { tls: { ca: cert } }))],
  ]);

  test("a certificate that nobody trusts: calls go on alone", async () => {
    const client = opened(new Redis(url(), { retryStrategy: () => 50 }).on("error", quiet));
    const { changes } = await useFleet(redisPacing({ client, timeout: 200 }));
    expect(changes).toMatchObject([{ available: false }]);
  });
});

describe("a pool", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
    ends.push(() => server.stop());
  });
  checkEach([
    ["redis 6", () => connectedPool(createClientPool({ url: server.url }))],
    ["redis 5", () => connectedPool(createClientPool5({ url: server.url }))],
  ]);
});
