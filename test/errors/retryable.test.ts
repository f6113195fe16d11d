// Errors say whether trying again later can help, and when.

import { describe, expect, test } from "vitest";
import { OktaBulkError, OktaError, OktaRateLimitError } from "../../src/index.js";
import { failure } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { oktaOf, silence } from "../support/okta-of.js";

const refused = (status: number, headers: { [name: string]: string } = {}) => {
  const response = failure(status, "E0000009");
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};

describe("an error status", () => {
  test.each([
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [408, true],
    [429, true],
    [500, true],
    [501, false],
    [503, true],
  ])("%i is retryable: %s", async (status, retryable) => {
    const { okta } = oktaOf(() => refused(status));
    expect((await errorOf(OktaError, okta.getUser("00u1"))).retryable).toBe(retryable);
  });

  test("has retryAfter for a 429, and for a 503 with Retry-After", async () => {
    for (const status of [429, 503]) {
      const { okta } = oktaOf(() => refused(status, { "Retry-After": "7" }));
      const error = await errorOf(OktaError, okta.getUser("00u1"));
      expect(error.retryAfter).toBe(7);
      expect(error.toJSON()).toMatchObject({ retryAfter: 7 });
    }
    const { okta } = oktaOf(() => refused(404));
    expect((await errorOf(OktaError, okta.getUser("00u1"))).retryAfter).toBeUndefined();
  });
});

test("a network fault and a timeout are retryable, unlike an abort and an invalid argument", async () => {
  const broken = oktaOf(() => {
    throw new TypeError("fetch failed");
  }).okta;
  const silent = oktaOf(silence).okta;
  const outcomes = [
    broken.getUser("00u1"),
    silent.getUser("00u1", { timeout: 1 }),
    silent.getUser("00u1", { signal: AbortSignal.abort() }),
    silent.getUser(".."),
  ];
  const errors = await Promise.all(outcomes.map((call) => errorOf(OktaError, call)));
  expect(errors.map(({ code, retryable }) => [code, retryable])).toEqual([
    ["ERR_NETWORK", true],
    ["ERR_TIMEOUT", true],
    ["ERR_ABORTED", false],
    ["ERR_ARGUMENT", false],
  ]);
});

test("a bulk has retryable and retryAfter of its cause", async () => {
  const { okta } = oktaOf(() => refused(429, { "Retry-After": "7" }));
  const run = okta.bulk(["00u1"], (id) => okta.getUser(id), { stopOnError: true });
  const error = await errorOf(OktaBulkError, run);
  expect(error.cause).toBeInstanceOf(OktaRateLimitError);
  expect([error.retryable, error.retryAfter]).toEqual([true, 7]);
});
