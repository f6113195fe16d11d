// Lists that are ended early, at every point. The server never completes a response, so anything that waits for one
// times out.

import { describe, expect, test } from "vitest";
import { privateKeyJwtOn } from "../../src/auth/private-key-jwt.js";
import {
  OktaAbortError,
  type OktaError,
  type OktaOptions,
  OktaRateLimitError,
  OktaTimeoutError,
  type UserListOptions,
} from "../../src/index.js";
import { type Fault, inOrder, silentAfterHead, silentBeforeHead, silentInBody, status } from "../okta-server/faults.js";
import { startOkta, usersOf } from "../okta-server/start.js";
import { TokenEndpoint } from "../okta-server/token-endpoint.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { CLIENT_ID, clockOf, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { transport } from "../support/transport.js";

const AT_ONCE = 5_000;
// shorter than any wait
const DEADLINE = 200;

const users = usersOf(600);

/** How a listing is ended, and the error that it ends with. */
const ENDS = [
  {
    name: "an abort",
    kind: OktaAbortError,
    start: () => {
      const controller = new AbortController();
      return { clock: new ManualClock(), signal: controller.signal, end: async () => controller.abort() };
    },
  },
  {
    name: "its deadline",
    kind: OktaTimeoutError,
    start: () => {
      const clock = new ManualClock();
      return { clock, deadline: DEADLINE, end: () => clock.advance(DEADLINE) };
    },
  },
];

interface Point {
  readonly name: string;
  /** What the second page meets. */
  readonly fault: Fault;
  /** Whether the listing is there, by what the server and the client have got, and by the times that are waited for. */
  readonly there: (requests: number, heads: number, waits: readonly number[]) => boolean;
}

const POINTS: readonly Point[] = [
  { name: "before the head", fault: silentBeforeHead, there: (requests) => requests === 2 },
  { name: "between the head and the body", fault: silentAfterHead, there: (_, heads) => heads === 2 },
  { name: "in the body", fault: silentInBody, there: (_, heads) => heads === 2 },
  { name: "in the wait before another attempt", fault: status(503), there: (_, __, waits) => waits.includes(250) },
];

const LISTINGS = ENDS.flatMap((end) => [0, 1, 3].map((readAhead) => ({ ...end, readAhead })));

describe.each(LISTINGS)("a list with readAhead $readAhead is ended by $name", ({ kind, start, readAhead }) => {
  test.each(POINTS)("$name", { timeout: AT_ONCE }, async ({ fault, there }) => {
    const { clock, end, ...how } = start();
    let heads = 0;
    const fetch: OktaOptions["fetch"] = async (url, init) => {
      const response = await (transport ?? globalThis.fetch)(url, init);
      heads++;
      return response;
    };
    const { okta, org, received } = await startOkta(
      { users, faults: inOrder(undefined, fault) },
      { clock, fetch, readAhead },
    );
    const pages = okta.listUsers(how).pages();
    await pages.next();
    const second = errorOf<OktaError>(kind, pages.next());
    await happened(() => there(received.length, heads, clock.pending));
    await end();
    expect((await second).operation).toBe("listUsers");
    // the server sees it, nothing more is asked for, and no timer is left
    await happened(() => org.working === 0);
    expect(await pages.next()).toEqual({ done: true, value: undefined });
    expect(received.length).toBeLessThanOrEqual(2 + readAhead);
    expect(clock.pending).toEqual([]);
  });

  test("during a token request", { timeout: AT_ONCE }, async () => {
    const { clock, end, ...how } = start();
    const platform = clockOf();
    const tokens = new TokenEndpoint(platform.now, KEYS.publicKey);
    const auth = privateKeyJwtOn(platform, { clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES });
    const { okta, received } = await startOkta({ users, tokens, now: platform.now }, { auth, clock, readAhead: 0 });
    const pages = okta.listUsers(how).pages();
    await pages.next();
    tokens.revoke();
    tokens.instead.push(() => new Promise(() => undefined));
    const second = errorOf<OktaError>(kind, pages.next());
    await happened(() => tokens.tokenRequests.length === 2);
    await end();
    await second;
    expect(received.map(({ path }) => path)).toEqual([
      "/oauth2/v1/token",
      "/api/v1/users",
      "/api/v1/users",
      "/oauth2/v1/token",
    ]);
    expect(clock.pending).toEqual([]);
  });

  test("between two pages", { timeout: AT_ONCE }, async () => {
    const { clock, end, ...how } = start();
    const { okta, org, received } = await startOkta({ users }, { clock, readAhead });
    const pages = okta.listUsers(how).pages();
    await pages.next();
    await end();
    await errorOf<OktaError>(kind, pages.next());
    await happened(() => org.working === 0);
    expect(received.length).toBeLessThanOrEqual(1 + readAhead);
    expect(clock.pending).toEqual([]);
  });
});

describe.each([0, 1, 3])("a list with readAhead %d that is held behind a rate limit", (readAhead) => {
  const start = async (how: UserListOptions) => {
    const clock = new ManualClock();
    const limits = { users: { requests: 1, seconds: 30 } };
    const { okta, received } = await startOkta({ users, limits, now: () => clock.now() }, { clock, readAhead });
    const pages = okta.listUsers(how).pages();
    await pages.next();
    const over = async () => {
      expect(Object.values(okta.rateLimits())).toMatchObject([{ inFlight: 0, waiting: 0 }]);
      await clock.advance(30_000);
      expect(received).toHaveLength(1);
      expect(clock.pending).toEqual([]);
    };
    return { okta, pages, over };
  };

  test("is ended by an abort", { timeout: AT_ONCE }, async () => {
    const controller = new AbortController();
    const { okta, pages, over } = await start({ signal: controller.signal });
    const second = errorOf(OktaAbortError, pages.next());
    await happened(() => Object.values(okta.rateLimits()).some(({ waiting }) => waiting === 1));
    controller.abort();
    expect((await second).operation).toBe("listUsers");
    await over();
  });

  test("fails at once if its deadline is before the reset", { timeout: AT_ONCE }, async () => {
    const { pages, over } = await start({ deadline: DEADLINE });
    const error = await errorOf(OktaRateLimitError, pages.next());
    expect(error).toMatchObject({ code: "ERR_HELD", operation: "listUsers" });
    await over();
  });
});

test("a list that is aborted between two users of a page yields no more users", async () => {
  const controller = new AbortController();
  const { okta, received } = await startOkta({ users }, { readAhead: 0 });
  const arrived: string[] = [];
  await errorOf(OktaAbortError, async () => {
    for await (const { id } of okta.listUsers({ signal: controller.signal })) {
      if (arrived.push(id) === 3) controller.abort();
    }
  });
  expect(arrived).toEqual(["00u0", "00u1", "00u2"]);
  expect(received).toHaveLength(1);
});

test("an attempt that exceeds its timeout is aborted and retried", { timeout: AT_ONCE }, async () => {
  const clock = new ManualClock();
  const faults = inOrder(undefined, silentInBody);
  const { okta, org, received } = await startOkta({ users, faults }, { clock, timeout: 10_000 });
  const listing = okta.listUsers().toArray();
  await happened(() => received.length === 2);
  await clock.advance(10_250);
  expect(await listing).toHaveLength(600);
  expect(received).toHaveLength(4);
  await happened(() => org.working === 0);
});
