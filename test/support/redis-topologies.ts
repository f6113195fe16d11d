// Several servers of Redis that work together: a cluster, and one that a sentinel watches.

import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
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

/** The answer of a server to a command. */
function ask({ port }: RedisServer, ...command: readonly string[]): string {
  return spawnSync("redis-cli", ["-p", String(port), ...command], { encoding: "utf8" }).stdout;
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
    // a node that has just joined refuses commands for a moment
    while (!nodes.every((node) => ask(node, "cluster", "info").includes("cluster_state:ok"))) await setTimeout(50);
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
      // longer than a client goes on with what it has leased
      "sentinel down-after-milliseconds mine 3000",
      "sentinel failover-timeout mine 2000",
    ];
    await writeFile(file, `${rules.join("\n")}\n`);
    const watcher = await startRedis({ sentinel: file });
    // until then, it could not make the replica the master
    while (!ask(watcher, "sentinel", "master", "mine").includes("num-slaves\n1\n")) await setTimeout(50);
    while (!ask(replica, "info", "replication").includes("master_link_status:up")) await setTimeout(50);
    return [master, replica, watcher];
  });
}
