// Several servers of Redis that work together: a cluster, and one that a sentinel watches.

import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, type RedisServer, startRedis } from "./redis-server.js";

/** Servers that stop together. */
export interface RedisServers {
  readonly servers: readonly RedisServer[];
  stop(): Promise<void>;
}

async function startAll(start: (folder: string) => Promise<readonly RedisServer[]>): Promise<RedisServers> {
  const folder = await mkdtemp(join(tmpdir(), "okta-fetch-redis-"));
  const servers = await start(folder);
  return {
    servers,
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a cluster of three nodes. Needs Redis 7, and `redis-cli`. */
export function startCluster(): Promise<RedisServers> {
  return startAll(async (folder) => {
    const nodes: RedisServer[] = [];
    for (let at = 0; at < 3; at++) {
      const files = ["--dir", folder, "--cluster-config-file", `nodes-${at}.conf`];
      const bus = ["--cluster-enabled", "yes", "--cluster-port", String(await freePort())];
      nodes.push(await startRedis({ options: [...bus, ...files] }));
    }
    const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`);
    const { status, stdout } = spawnSync("redis-cli", ["--cluster", "create", ...addresses, "--cluster-yes"]);
    if (status !== 0) throw new Error(`redis-cli could not create the cluster: ${stdout}`);
    return nodes;
  });
}

/** Starts a server, its replica, and a sentinel that makes the replica the master named `mine` if the server is gone. */
export function startSentinel(): Promise<RedisServers> {
  return startAll(async (folder) => {
    // a replica writes the copy that it gets of its master to a file
    const files = ["--dir", folder];
    const master = await startRedis({ options: files });
    const replica = await startRedis({ options: ["--replicaof", "127.0.0.1", String(master.port), ...files] });
    const file = join(folder, "sentinel.conf");
    const rules = [
      `sentinel monitor mine 127.0.0.1 ${master.port} 1`,
      "sentinel down-after-milliseconds mine 500",
      "sentinel failover-timeout mine 2000",
    ];
    await writeFile(file, `${rules.join("\n")}\n`);
    return [master, replica, await startRedis({ sentinel: file })];
  });
}
