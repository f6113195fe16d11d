// For any body of an error response, from Okta, its token endpoint or a proxy, the caller receives an error with the
// status.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createOkta,
  OktaApiError,
  OktaAuthenticationError,
  OktaNotFoundError,
  OktaPermissionError,
  OktaRateLimitError,
  OktaValidationError,
} from "../../src/index.js";
import { errorOf } from "../support/error-of.js";
import { ORG, TOKEN } from "../support/okta-of.js";
import { runs } from "../support/runs.js";

const RUNS = runs(10_000);

const CLASSES = new Map<number, typeof OktaApiError>([
  [400, OktaValidationError],
  [401, OktaAuthenticationError],
  [403, OktaPermissionError],
  [404, OktaNotFoundError],
  [429, OktaRateLimitError],
]);

const field = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.array(fc.record({ errorSummary: fc.jsonValue({ maxDepth: 1 }) }), { maxLength: 3 }),
);
const fields = fc.record(
  { errorCode: field, errorSummary: field, errorCauses: field, errorId: field, error: field, error_description: field },
  { requiredKeys: [] },
);
const json = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fields).map((value) => JSON.stringify(value));
const body = fc.oneof(
  { weight: 3, arbitrary: json },
  // cut anywhere
  fc.tuple(json, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
  fc.string({ unit: "binary" }),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
  fc.constantFrom("", "null", "{}", "[]", '"', "\ufeff{}", "<html>", "upstream connect error"),
);
const status = fc.oneof(fc.constantFrom(...CLASSES.keys()), fc.integer({ min: 400, max: 599 }));
// what a header may hold, and no more: the platform refuses the rest itself
const said = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
const headers = fc.record(
  {
    "Content-Type": fc.oneof(said, fc.constantFrom("application/json", "text/html; charset=x", ";", "a/b;", "")),
    "X-Okta-Request-Id": said,
    "X-Rate-Limit-Limit": said,
    "X-Rate-Limit-Reset": said,
    Date: said,
  },
  { requiredKeys: [], noNullPrototype: true },
);

let next = new Response();
// one client for all cases: to make one takes longer than to call it
const okta = createOkta({ orgUrl: ORG, token: TOKEN, retry: 0, timeout: 0, fetch: async () => next });

function refusedWith(content: BodyInit, init: ResponseInit): Promise<OktaApiError> {
  next = new Response(content, init);
  return errorOf(OktaApiError, okta.getUser("00u1"));
}

describe("an error response with any body, status and type", () => {
  test("is an error of its status's class, whose texts are strings", async () => {
    await fc.assert(
      fc.asyncProperty(body, status, headers, said, async (content, code, more, statusText) => {
        const error = await refusedWith(content, { status: code, statusText, headers: more });
        expect(error.constructor).toBe(CLASSES.get(code) ?? OktaApiError);
        expect(error.status).toBe(code);
        for (const text of [error.code, error.summary, ...error.causes]) expect(text).toMatch(/./s);
        for (const text of [error.errorId, error.requestId]) expect(["string", "undefined"]).toContain(typeof text);
        expect(error.message).toContain(String(code));
        expect(JSON.parse(JSON.stringify(error))).toMatchObject({ status: code, operation: "getUser" });
      }),
      RUNS,
    );
  });

  test("has the code and the texts of Okta or OAuth, whatever they contain", async () => {
    const text = fc.string({ minLength: 1 });
    const byOkta = fc.tuple(text, text, fc.array(text, { maxLength: 5 }), fc.constant(true));
    const byOAuth = fc.tuple(text, text, fc.constant([]), fc.constant(false));
    await fc.assert(
      fc.asyncProperty(fc.oneof(byOkta, byOAuth), status, async ([code, summary, causes, isOkta], answered) => {
        const content = isOkta
          ? { errorCode: code, errorSummary: summary, errorCauses: causes.map((errorSummary) => ({ errorSummary })) }
          : { error: code, error_description: summary };
        const error = await refusedWith(JSON.stringify(content), { status: answered });
        expect(error).toMatchObject({ code, summary, causes });
      }),
      RUNS,
    );
  });
});

describe("an error body of 200,000 characters", { timeout: 5_000 }, () => {
  test.each(["[", '{"errorCauses":[', '"', "\\", "{", "[[],", "<", '{"a":', " ", "00aBcDeFgHiJkLmNoPqRsTuVwXyZ"])(
    "that repeats «%s» is parsed in time",
    async (part) => {
      const content = part.repeat(200_000 / part.length);
      expect((await refusedWith(content, { status: 400 })).code).toBe("HTTP_400");
    },
  );

  test("that is deeply nested is parsed in time", async () => {
    const content = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const error = await refusedWith(`{"errorCauses":${content}}`, { status: 400 });
    expect(error.causes).toEqual([]);
    expect(JSON.stringify(error)).toContain("HTTP_400");
  });
});
