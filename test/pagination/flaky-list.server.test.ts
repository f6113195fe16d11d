// A long list of an org with frequent faults yields every user once.

import { describe, expect, test } from "vitest";
import {
  cutJson,
  emptyBody,
  emptyPage,
  endInBody,
  type Fault,
  htmlPage,
  inOrder,
  resetBeforeHead,
  resetInBody,
  seeded,
  slowBody,
  slowHead,
  status,
} from "../okta-server/faults.js";
import { startOkta, usersOf } from "../okta-server/start.js";
import { FlyingClock } from "../support/clock.js";
import { TOKEN } from "../support/okta-of.js";

// what the server does takes no time on this clock: the waits between attempts do
const client = () => ({ clock: new FlyingClock(), timeout: 0 });
const idsOf = (users: readonly { readonly id: string }[]) => users.map(({ id }) => id);

describe("a list of 200 pages, with 2 % resets, 2 % 503 and 1 % truncated JSON", () => {
  const users = usersOf(2_000);
  const ids = idsOf(users);

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])("yields every user once, in order (seed %d)", async (seed) => {
    const faults = seeded(seed, [
      [0.01, resetBeforeHead],
      [0.01, resetInBody],
      [0.02, status(503)],
      [0.01, cutJson],
    ]);
    const { okta, org, received } = await startOkta({ users, faults, token: TOKEN }, { ...client(), retry: 5 });
    const arrived = idsOf(await okta.listUsers({ limit: 10 }).toArray());
    expect(arrived).toEqual(ids);
    expect(org.faulty).toBeGreaterThan(0);
    // each fault costs one request, and no page is asked for again after it
    expect(received).toHaveLength(200 + org.faulty);
  });
});

describe("a fault on every page of a list loses no user", () => {
  const users = usersOf(1_000);

  test.each<[string, Fault]>([
    ["a reset before the head", resetBeforeHead],
    ["a reset after the head", resetInBody],
    ["a connection that ends after the head", endInBody],
    ["502", status(502)],
    ["503", status(503)],
    ["504", status(504)],
    ["cut JSON", cutJson],
    ["an empty body", emptyBody],
    ["a proxy's page", htmlPage],
    ["an empty page with a next link", emptyPage],
    ["a head that takes its time", slowHead(20)],
    ["a body that takes its time", slowBody(20)],
  ])("%s", async (_, fault) => {
    const everyOther = inOrder(...Array.from({ length: 10 }, (_, at) => (at % 2 ? undefined : fault)));
    const { okta, org } = await startOkta({ users, faults: everyOther }, client());
    expect(idsOf(await okta.listUsers().toArray())).toEqual(idsOf(users));
    expect(org.faulty).toBeGreaterThanOrEqual(3);
  });
});
