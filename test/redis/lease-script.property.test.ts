// For any sequence of requests, the script in Redis leases the same as the store in memory.

import fc from "fast-check";
import { createClient } from "redis";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LeaseRequest } from "../../src/pacing/pacing-store.js";
import { LEASE_SCRIPT } from "../../src/stores/lease-script.js";
import { memoryPacing } from "../../src/stores/memory-pacing.js";
import { type RedisServer, startRedis } from "../support/redis-server.js";
import { runs } from "../support/runs.js";

/** The script with a clock of the test. */
const SCRIPT = LEASE_SCRIPT.replace("redis.call('TIME')", "cjson.decode(ARGV[2])");

let server: RedisServer;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  server = await startRedis();
  client = createClient({ url: server.url });
  await client.connect();
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

const count = fc.integer({ min: 0, max: 12 });
const known = fc.record(
  {
    limit: fc.constantFrom(10, 60),
    remaining: fc.integer({ min: 0, max: 60 }),
    reset: fc.constantFrom(1_000, 1_005, 1_010),
    endsIn: fc.integer({ min: 1, max: 6_000 }),
    endsFrom: fc.integer({ min: 0, max: 5_900 }),
    guessed: fc.boolean(),
    refused: fc.constantFrom(false, false, false, true),
  },
  { requiredKeys: [] },
);
const step = fc.record({
  after: fc.constantFrom(0, 1, 30, 130, 600, 3_100, 140_000),
  request: fc.record<LeaseRequest>({
    org: fc.constant("acme.okta.com"),
    bucket: fc.constant("GET /api/v1/users/{id}"),
    member: fc.constantFrom("a", "b", "c", "d"),
    held: count,
    wanted: count,
    reserve: fc.constantFrom(0, 0.2),
    known: fc.option(known, { nil: undefined }),
    concurrency: fc.record(
      {
        maximum: fc.constantFrom(undefined, undefined, 3, 10),
        inFlight: count,
        wanted: count,
        exceeded: fc.constantFrom(false, false, false, true),
      },
      { requiredKeys: ["inFlight", "wanted", "exceeded"] },
    ),
  }),
});

test("the script in Redis leases the same as the store in memory", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      let now = Date.UTC(2026, 0, 1);
      const memory = memoryPacing({ now: () => now });
      await client.flushAll();
      for (const { after, request } of steps) {
        now += after;
        const time = JSON.stringify([Math.floor(now / 1000), (now % 1000) * 1000]);
        const answer = await client.eval(SCRIPT, {
          keys: ["limit", "concurrency", "limits"],
          arguments: [JSON.stringify(request), time],
        });
        // without the fields that are undefined
        expect(JSON.parse(String(answer))).toEqual(JSON.parse(JSON.stringify(await memory.lease(request))));
      }
    }),
    runs(300),
  );
});
