// Whatever is passed to a method, in whatever place: what it throws or rejects with is an OktaError, one that returns a
// promise never throws, and nothing is sent twice.

import { expect, test } from "vitest";
import type { Okta } from "../../src/index.js";
import { json } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { argumentsOf, expectOurs, failureOf, HOSTILE, OPERATIONS, SHORTCUTS } from "../support/hostile.js";
import { oktaOf } from "../support/okta-of.js";

/** Those that return a list, which they do at once. */
const LISTS = /^(list|find|search|filter|scan)Users|^list[A-Z]|^paginate$/;
const CLOCK = new FlyingClock();

const METHODS: [string, unknown[]][] = [
  ...[...OPERATIONS.values()].map((operation): [string, unknown[]] => [operation.id, argumentsOf(operation)]),
  ...SHORTCUTS,
];

test.each(METHODS)("%s", async (method, right) => {
  for (const [name, make] of HOSTILE) {
    for (let at = 0; at < right.length; at++) {
      const sent: string[] = [];
      const { okta } = oktaOf(
        (request) => {
          sent.push(`${request.method} ${request.url}`);
          return json([]);
        },
        { timeout: 0, clock: CLOCK, retry: 2 },
      );
      const given = right.map((value, place) => (place === at ? make() : value));
      const run = okta[method as keyof Okta] as (...all: unknown[]) => unknown;
      const failure = await failureOf(() => run(...given));
      expectOurs(failure, `${method}(${name} at ${at})`);
      const throws = failure?.atOnce && !(OPERATIONS.get(method)?.paginated ?? LISTS.test(method));
      expect(throws ? `${method}(${name} at ${at}) throws` : "").toBe("");
      expect(new Set(sent).size).toBe(sent.length);
    }
  }
});
