// The System Log of the fake org.

import { describe, expect, test } from "vitest";
import { type LogEvent, OktaValidationError } from "../../src/index.js";
import { errorOf } from "../support/error-of.js";
import { orgOf } from "./org.js";

const DAY = 86_400_000;
const NOW = Date.parse("2026-03-01T12:00:00.000Z");
const DELETED = 'eventType eq "user.lifecycle.delete.completed"';

/** An org with a frozen clock, in which so many users were deleted, a minute apart. */
async function deletionsOf(count: number, options = {}) {
  const { org, okta } = orgOf({ users: count, ...options });
  org.clock.freeze(NOW);
  const ids: string[] = [];
  for (const { id } of await okta.listUsers().toArray()) {
    await okta.purgeUser(id);
    ids.push(id);
    org.clock.advance(60_000);
  }
  return { org, okta, ids };
}
const targetsOf = (events: readonly LogEvent[]) => events.map(({ target }) => target?.[0]?.id);

describe("without until", () => {
  test("the log ends when there is nothing new, and continues from its cursor", async () => {
    const { org, okta, ids } = await deletionsOf(5);
    let cursor: string | undefined;
    const seen: unknown[] = [];
    for await (const page of okta.listLogEvents({ filter: DELETED, limit: 2 }).pages()) {
      seen.push(...targetsOf(page.items));
      cursor = page.next;
    }
    expect(seen).toEqual(ids);
    const { id } = await okta.createUser({
      profile: { login: "a@acme.test", email: "a@acme.test", firstName: "A", lastName: "B" },
    });
    await okta.purgeUser(id);
    expect(targetsOf(await okta.listLogEvents({ filter: DELETED, after: cursor }).toArray())).toEqual([id]);
    expect(org.requests.at(-1)?.url).toContain("after=");
  });

  test("a lag hides the newest events, and since goes by the time at which they were stored", async () => {
    const { org, okta, ids } = await deletionsOf(3, { lag: 90_000 });
    expect(targetsOf(await okta.listLogEvents({ filter: DELETED }).toArray())).toEqual(ids.slice(0, 2));
    org.clock.advance(90_000);
    const since = new Date(NOW + 2 * 60_000 + 60_000).toISOString();
    expect(targetsOf(await okta.listLogEvents({ filter: DELETED, since }).toArray())).toEqual(ids.slice(2));
  });
});

test("until and since bound the log by the times of the events, in either order", async () => {
  const { okta, ids } = await deletionsOf(6);
  const range = { since: new Date(NOW + 60_000).toISOString(), until: new Date(NOW + 240_000).toISOString() };
  const list = (options = {}) => okta.listLogEvents({ filter: DELETED, limit: 2, ...range, ...options }).toArray();
  expect(targetsOf(await list())).toEqual(ids.slice(1, 5));
  expect(targetsOf(await list({ sortOrder: "DESCENDING" }))).toEqual(ids.slice(1, 5).reverse());
});

test("events are kept for 90 days", async () => {
  const { org, okta } = await deletionsOf(1);
  org.clock.advance(91 * DAY);
  expect(await okta.listLogEvents({ since: new Date(NOW).toISOString() }).toArray()).toEqual([]);
});

test("without since, the log has the last seven days", async () => {
  const { org, okta } = await deletionsOf(1);
  org.clock.advance(8 * DAY);
  expect(await okta.listLogEvents({ until: new Date(org.clock.now()).toISOString() }).toArray()).toEqual([]);
});

test("q finds events by their words", async () => {
  const { okta, ids } = await deletionsOf(2);
  const found = await okta.listLogEvents({ q: `${ids[1]} completed` }).toArray();
  expect(targetsOf(found)).toEqual([ids[1]]);
});

test("an invalid filter is refused", async () => {
  const { okta } = await deletionsOf(0);
  const error = await errorOf(OktaValidationError, okta.listLogEvents({ filter: "eventType is" }).toArray());
  expect(error.code).toBe("E0000031");
});
