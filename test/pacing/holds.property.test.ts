// For any waiting requests, and any time at which they are ended, each one ends, none is sent too late, and no timer or
// place in the queue remains.

import fc from "fast-check";
import { expect, test } from "vitest";
// loaded by what needs them first: while they were, the clock would fly on
import "../../src/middleware/response-errors.js";
import "../../src/middleware/retry-wait.js";
import "../../src/observability/hook-views.js";
import { isOktaError } from "../../src/index.js";
import { FlyingClock } from "../support/clock.js";
import { limitedServer } from "../support/limited.js";
import { START } from "../support/limited-okta.js";
import { oktaOf } from "../support/okta-of.js";
import { runs } from "../support/runs.js";

const milliseconds = (max: number) => fc.option(fc.oneof(fc.constant(0), fc.nat(max)), { nil: undefined });
const call = fc.record({
  after: fc.nat(4_000),
  maxHold: milliseconds(8_000),
  deadline: fc.option(fc.integer({ min: 1, max: 12_000 }), { nil: undefined }),
  abortAfter: fc.option(fc.nat(6_000), { nil: undefined }),
});
const plan = fc.record({
  calls: fc.array(call, { minLength: 1, maxLength: 40 }),
  limit: fc.integer({ min: 1, max: 15 }),
  latency: fc.nat(300),
  dateAhead: fc.constantFrom(0, 0, -1_500, 1_500),
  concurrency: fc.integer({ min: 1, max: 10 }),
  chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

test("a request is sent within maxHold or fails, and leaves no timer and no place in the queue", async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ calls, chance, concurrency, ...server }) => {
      const clock = new FlyingClock({ now: START, chance });
      const org = limitedServer(clock, { window: 5_000, ...server });
      const bounds = new Map<string, number>();
      const late: unknown[] = [];
      const { okta } = oktaOf(org.answer, {
        timeout: 0,
        clock,
        retry: 2,
        pacing: { concurrency },
        hooks: {
          afterHold: (hold) => {
            if (hold.milliseconds > (bounds.get(hold.url) ?? Number.POSITIVE_INFINITY)) late.push(hold);
          },
        },
      });
      const ends = calls.map(async ({ after, maxHold, deadline, abortAfter }, at) => {
        if (maxHold !== undefined) bounds.set(`https://acme.okta.com/api/v1/users/00u${at}`, maxHold);
        await new Promise<void>((done) => clock.after(after, done));
        const controller = new AbortController();
        const timer = abortAfter === undefined ? undefined : clock.after(abortAfter, () => controller.abort());
        const start = clock.now();
        try {
          await okta.getUser(`00u${at}`, { maxHold, deadline, signal: controller.signal });
        } catch (error) {
          expect(isOktaError(error, "ERR_HELD", "ERR_ABORTED", "ERR_TIMEOUT", "E0000047")).toBe(true);
        }
        clock.clear(timer);
        if (deadline !== undefined) expect(clock.now() - start).toBeLessThanOrEqual(deadline);
      });
      await Promise.all(ends);
      expect(late).toEqual([]);
      // what was ended is still on its way to the server
      while (clock.pending.length > 0) await clock.advance(1_000);
      for (const state of Object.values(okta.rateLimits())) expect(state).toMatchObject({ inFlight: 0, waiting: 0 });
    }),
    runs(60),
  );
});
