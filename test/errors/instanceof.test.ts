// Two copies of the package in one program: an ES module beside a CommonJS one, two versions, a bundle.

import { describe, expect, test, vi } from "vitest";
import * as ours from "../../src/errors/index.js";

vi.resetModules();
const theirs = await import("../../src/errors/index.js");

const API_ERRORS = [
  "OktaAuthenticationError",
  "OktaPermissionError",
  "OktaNotFoundError",
  "OktaValidationError",
  "OktaRateLimitError",
] as const;

const details = { status: 404, code: "E0000007", summary: "", causes: [], response: new Response(), body: undefined };

/** An error of each class, made by a copy. */
function errorsOf(copy: typeof ours): { readonly [name: string]: ours.OktaError } {
  const api = API_ERRORS.map((name) => [name, new copy[name](details)] as const);
  const call = { operation: "getUser" };
  const report = { succeeded: 0, failed: 0, failures: [], unfinished: [] };
  return {
    ...Object.fromEntries(api),
    OktaApiError: new copy.OktaApiError(details),
    OktaConfigError: new copy.OktaConfigError("token", "is missing"),
    OktaArgumentError: new copy.OktaArgumentError("id", "is missing"),
    OktaAuthError: new copy.OktaAuthError("ERR_AUTH", "no token"),
    OktaNetworkError: new copy.OktaNetworkError("ERR_NETWORK", "no answer"),
    OktaTimeoutError: new copy.OktaTimeoutError("ERR_TIMEOUT", "too long"),
    OktaAbortError: new copy.OktaAbortError("ERR_ABORTED", "aborted"),
    OktaResponseError: new copy.OktaResponseError("ERR_REDIRECT", "a redirect", new Response()),
    OktaPaginationError: new copy.OktaPaginationError("ERR_CURSOR_LOOP", "a loop"),
    OktaHookError: new copy.OktaHookError("onError", new Error("oops"), call),
    OktaBulkError: new copy.OktaBulkError(report, new Error("oops")),
  };
}

type ErrorClass = abstract new (...given: never[]) => Error;

function classesOf(copy: typeof ours): [string, ErrorClass][] {
  const all: [string, unknown][] = Object.entries(copy);
  return all.filter((entry): entry is [string, ErrorClass] => /^Okta\w*Error$/.test(entry[0]));
}

/** The classes that an error is an instance of, by name. */
const kindsOf = (error: unknown, copy: typeof ours) =>
  classesOf(copy)
    .filter(([, errorClass]) => error instanceof errorClass)
    .map(([name]) => name)
    .sort();

describe("instanceof holds across copies", () => {
  test("the test loads two copies of the package", () => {
    expect(theirs.OktaError).not.toBe(ours.OktaError);
  });

  test("every error class is covered", () => {
    const names = classesOf(ours).map(([name]) => name);
    expect([...Object.keys(errorsOf(ours)), "OktaError"].sort()).toEqual(names.sort());
  });

  test.each(Object.keys(errorsOf(ours)))("%s", (name) => {
    const isApiError = API_ERRORS.some((other) => other === name);
    const kinds = [...new Set([name, "OktaError", ...(isApiError ? ["OktaApiError"] : [])])].sort();
    expect(kindsOf(errorsOf(ours)[name], ours)).toEqual(kinds);
    expect(kindsOf(errorsOf(theirs)[name], ours)).toEqual(kinds);
    expect(kindsOf(errorsOf(ours)[name], theirs)).toEqual(kinds);
  });
});

describe("a custom subclass", () => {
  class OurNotFound extends ours.OktaNotFoundError {}
  class TheirNotFound extends theirs.OktaNotFoundError {}

  test("matches only its own instances", () => {
    expect(new OurNotFound(details)).toBeInstanceOf(OurNotFound);
    expect(new ours.OktaNotFoundError(details)).not.toBeInstanceOf(OurNotFound);
    expect(new TheirNotFound(details)).not.toBeInstanceOf(OurNotFound);
  });

  test("is an error class of the library in both copies", () => {
    expect(kindsOf(new OurNotFound(details), ours)).toEqual(["OktaApiError", "OktaError", "OktaNotFoundError"]);
    expect(kindsOf(new OurNotFound(details), theirs)).toEqual(["OktaApiError", "OktaError", "OktaNotFoundError"]);
  });
});

test.each<[string, unknown]>([
  ["an error of the platform", new Error("no")],
  ["an object that looks like one", { name: "OktaError", code: "ERR_CONFIG" }],
  ["a text", "OktaError"],
  ["null", null],
  ["undefined", undefined],
  [
    "a Proxy that throws",
    new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error("no");
        },
      },
    ),
  ],
])("%s is an instance of no error class", (_, value) => {
  expect(kindsOf(value, ours)).toEqual([]);
});
