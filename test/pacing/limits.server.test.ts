// Rate limits of a server whose clock the test controls, so that no test waits for a window.

import { describe, expect, test } from "vitest";
import { OktaRateLimitError } from "../../src/index.js";
import { doubledHeaders, inOrder, skewedClock, withoutHeaders } from "../okta-server/faults.js";
import type { OrgOptions } from "../okta-server/org.js";
import { startOkta, usersOf } from "../okta-server/start.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";

const users = usersOf(500);
const profileOf = (name: string) => {
  const login = `${name}@acme.test`;
  return { login, email: login, firstName: name, lastName: "Byron" };
};

/** An org that lists so many pages in five seconds, and a client whose time is the org's. */
async function start(options: OrgOptions = {}, retry?: number) {
  const clock = new FlyingClock();
  const limits = { users: { requests: 20, seconds: 5 } };
  const now = () => clock.now();
  return { clock, ...(await startOkta({ users, limits, now, ...options }, { clock, timeout: 0, retry })) };
}

describe("a list that reaches its rate limit", () => {
  test("waits for the next window by the server's clock, and continues", async () => {
    const { okta, org, clock } = await start();
    expect(await okta.listUsers({ limit: 10 }).toArray()).toHaveLength(500);
    expect(org.throttled).toBeLessThanOrEqual(2);
    for (const wait of clock.waited) expect(wait).toBeLessThanOrEqual(6_500);
  });

  test.each([-86_400, 86_400])("also waits with a server whose clock is off by %d s", async (seconds) => {
    const { okta, org, clock } = await start({ faults: () => skewedClock(seconds) });
    expect(await okta.listUsers({ limit: 10 }).toArray()).toHaveLength(500);
    expect(org.throttled).toBeLessThanOrEqual(2);
    for (const wait of clock.waited) expect(wait).toBeLessThanOrEqual(6_500);
  });

  test.each([
    ["no Date", withoutHeaders("Date")],
    ["two dates", doubledHeaders("Date")],
    ["two resets", doubledHeaders("X-Rate-Limit-Reset")],
    ["two of each", doubledHeaders("Date", "X-Rate-Limit-Limit", "X-Rate-Limit-Remaining", "X-Rate-Limit-Reset")],
  ])("also waits with %s", async (_, fault) => {
    const { okta, org, clock } = await start({ faults: () => fault });
    expect(await okta.listUsers({ limit: 10 }).toArray()).toHaveLength(500);
    expect(org.throttled).toBe(0);
    for (const wait of clock.waited) expect(wait).toBeLessThanOrEqual(5_000);
  });

  test("is retried after a default wait if there is no reset", async () => {
    const { okta, clock } = await start({ faults: () => withoutHeaders("X-Rate-Limit-Reset") }, 10);
    expect(await okta.listUsers({ limit: 10 }).toArray()).toHaveLength(500);
    for (const wait of clock.waited) expect(wait).toBeLessThanOrEqual(8_000);
  });

  test("fails with Okta's error if it may not be retried", async () => {
    const { okta } = await start({ limits: { users: { requests: 1, seconds: 5 } } }, 0);
    await okta.listUsers().first();
    const error = await errorOf(OktaRateLimitError, okta.createUser({ profile: profileOf("grace") }));
    expect(error).toMatchObject({ code: "E0000047", status: 429, requestId: expect.stringMatching(/./) });
    expect(error.rateLimit).toMatchObject({ limit: 1, remaining: 0 });
  });
});

test("a user whose creation met a rate limit is created once", async () => {
  const { okta, org, received } = await start({ users: [], limits: { users: { requests: 1, seconds: 5 } } });
  await okta.createUser({ profile: profileOf("ada") });
  await okta.createUser({ profile: profileOf("grace") });
  expect(org.users.size).toBe(2);
  expect(received.length - org.throttled).toBe(2);
});

test("a page has the rate limit of its response", async () => {
  const { okta, clock } = await start();
  const { value: page } = await okta.listUsers({ limit: 10 }).pages().next();
  expect(page?.rateLimit).toEqual({ limit: 20, remaining: 19, reset: Math.floor(clock.now() / 1000) + 5 });
  const other = await start({ faults: inOrder(doubledHeaders("X-Rate-Limit-Remaining")) });
  const { value: doubled } = await other.okta.listUsers({ limit: 10 }).pages().next();
  expect(doubled?.rateLimit).toEqual({ limit: 20, remaining: 19, reset: Math.floor(other.clock.now() / 1000) + 5 });
});

test("a concurrency limit causes a short backoff, not a wait for the meaningless reset", async () => {
  const { okta, org, clock } = await start({ concurrency: 2, latency: 5 }, 1_000);
  await Promise.all(users.slice(0, 12).map(({ id }) => okta.getUser(id)));
  expect(org.busiest).toBeGreaterThan(2);
  expect(org.throttled).toBeGreaterThan(0);
  for (const wait of clock.waited) expect(wait).toBeLessThanOrEqual(8_000);
});
