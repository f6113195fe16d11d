// A store in Redis or Valkey: all processes that use the same server share the org's limits.

import { OktaConfigError } from "../errors/index.js";
import type { FleetLimit, FleetLimits, Lease, PacingStore } from "../pacing/pacing-store.js";
import { checkObject, checkOptionNames, milliseconds, optionError } from "../shared/option-checks.js";
import { limitOf } from "./fleet-lease.js";
import type { FleetLimitState } from "./fleet-limit.js";
import { INDEX_SCRIPT, LEASE_SCRIPT, READ_SCRIPT } from "./lease-script.js";
import { isDisconnected, isRedisClient, type RedisClient, RedisScript } from "./redis-client.js";

/** Options for {@link redisPacing}. */
export interface RedisPacingOptions {
  /**
   * A connected client of the package `redis` (5 or 6) or `ioredis` (5 or 6): a single one, a cluster, a pool or a sentinel.
   * It stays yours: its connection, its errors (`client.on("error", …)`) and its end.
   */
  client: RedisClient;
  /**
   * The beginning of all keys, without braces. Processes share limits if they use the same prefix: use a prefix for each
   * API token that has rate limits of its own.
   * @defaultValue "okta-fetch"
   */
  prefix?: string | undefined;
  /**
   * How long the client waits for Redis, in milliseconds, before it goes on alone.
   * @defaultValue 1000
   */
  timeout?: number | undefined;
}

/**
 * Returns a store by which all processes that use the same Redis or Valkey share the org's limits. Needs Redis 6 or newer, or
 * Valkey, with scripts. Keys contain the prefix, the org's host and the endpoint; values contain counts and random ids. No
 * token, login or query is written. All keys expire within five minutes.
 * @throws OktaConfigError - an option is missing, unknown or invalid
 * @example
 * ```ts
 * import { redisPacing } from "okta-fetch/redis";
 * import { Redis } from "ioredis";
 *
 * const store = redisPacing({ client: new Redis("redis://127.0.0.1:6379") });
 * const okta = createOkta({ orgUrl: "https://acme.okta.com", token, pacing: { store } });
 * ```
 */
export function redisPacing(options: RedisPacingOptions): PacingStore {
  checkObject("redisPacing", options);
  checkOptionNames(options, ["client", "prefix", "timeout"], undefined, "redisPacing");
  const { client, prefix = "okta-fetch" } = options;
  if (!isRedisClient(client)) {
    throw new OktaConfigError("redisPacing.client", "must be a client of the package redis or ioredis");
  }
  if (typeof prefix !== "string" || !/^[^{}\s]+$/.test(prefix)) {
    throw optionError("redisPacing.prefix", "must be text without braces and spaces, such as okta-fetch");
  }
  const timeout = milliseconds("redisPacing.timeout", options.timeout, 1_000);
  const [leases, index, read] = [LEASE_SCRIPT, INDEX_SCRIPT, READ_SCRIPT].map((text) => new RedisScript(text)) as [
    RedisScript,
    RedisScript,
    RedisScript,
  ];
  // one hash tag for each org: in a cluster, all its keys are on the same node
  const keyOf = (org: string, name: string) => `${prefix}:{${org}}:${name}`;
  const limitKey = (org: string, bucket: string) => keyOf(org, `limit:${bucket}`);
  let worked = false;

  async function lease({ org, ...request }: Parameters<PacingStore["lease"]>[0]): Promise<Lease> {
    // commands would wait in the queue of the client, and all be sent when it is connected again
    if (worked && isDisconnected(client)) throw Object.assign(new Error("not connected"), { code: "NOT_CONNECTED" });
    const keys = [limitKey(org, request.bucket), keyOf(org, "concurrency"), keyOf(org, "limits")];
    const answer = await leases.run(client, keys, [JSON.stringify(request)]);
    worked = true;
    return JSON.parse(String(answer)) as Lease;
  }

  async function limits(org: string): Promise<FleetLimits> {
    const [time, names] = (await index.run(client, [keyOf(org, "limits")])) as [unknown, unknown[]];
    if (names.length === 0) return {};
    const buckets = names.map(String).sort();
    const states = (await read.run(
      client,
      buckets.map((bucket) => limitKey(org, bucket)),
    )) as (unknown | null)[];
    const found: { [bucket: string]: FleetLimit } = {};
    for (const [at, bucket] of buckets.entries()) {
      const text = states[at];
      // it may have expired
      if (text !== null) found[bucket] = limitOf(JSON.parse(String(text)) as FleetLimitState, Number(String(time)));
    }
    return found;
  }

  return { timeout, lease, limits };
}
