// For any response, a method resolves to it or rejects with an OktaError.

import { test } from "vitest";
import type { Okta } from "../../src/index.js";
import { json } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { argumentsOf, expectOurs, failureOf, OPERATIONS, SHORTCUTS } from "../support/hostile.js";
import { oktaOf } from "../support/okta-of.js";

const CLOCK = new FlyingClock();

const ANSWERS: readonly (readonly [string, () => Response])[] = [
  ["null", () => json(null)],
  ["a number", () => json(7)],
  ["a text", () => json("a")],
  ["false", () => json(false)],
  ["a list of null", () => json([null])],
  ["a list of lists", () => json([[[]]])],
  ["a list of texts", () => json(["a", 7, false])],
  ["users without anything", () => json([{}])],
  ["users with invalid fields", () => json([{ id: 7, created: {}, status: [], profile: null }])],
  ["an object for a list", () => json({ length: 3 })],
  ["a user without anything", () => json({ id: null, status: null, factorType: {}, _embedded: 7 })],
  ["deep nesting", () => new Response("[".repeat(100_000) + "]".repeat(100_000))],
  [
    "deep nesting of an error",
    () => new Response(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, { status: 400 }),
  ],
  ["an error of null", () => json(null, { status: 400 })],
  [
    "an error of lists",
    () => json({ errorCode: ["a"], errorSummary: {}, errorCauses: [null, 7, [[]]] }, { status: 403 }),
  ],
  ["nothing", () => new Response(null, { status: 204 })],
  ["an empty text", () => new Response("")],
  ["half of JSON", () => new Response('[{"id":')],
  ["bytes", () => new Response(new Uint8Array([0xff, 0xfe, 0]))],
];

const METHODS: [string, unknown[]][] = [
  ...[...OPERATIONS.values()].map((operation): [string, unknown[]] => [operation.id, argumentsOf(operation)]),
  ...SHORTCUTS,
  ["getUser", ["ada/1"]],
];

test.each(METHODS)("%s", async (method, given) => {
  for (const [name, answer] of ANSWERS) {
    const { okta } = oktaOf(answer, { timeout: 0, clock: CLOCK, retry: 0 });
    const run = okta[method as keyof Okta] as (...all: unknown[]) => unknown;
    expectOurs(await failureOf(() => run(...given)), `${method} answered ${name}`);
  }
});
