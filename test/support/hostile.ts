// Values of the wrong type or shape, and how the client reacts to them.

import { expect } from "vitest";
import * as operations from "../../generated/operations.js";
import type { OperationInfo } from "../../src/contract/operation.js";
import { OktaError } from "../../src/index.js";

const oops = () => {
  throw new Error("hunter2-hunter2");
};

function nested(depth: number): object {
  let body: object = {};
  for (let at = 0; at < depth; at++) body = at % 2 ? [body] : { a: body };
  return body;
}

function circle(): object {
  const body: { self?: object } = {};
  body.self = body;
  return body;
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const THROWING: ProxyHandler<object> = {
  get: oops,
  has: oops,
  ownKeys: oops,
  getPrototypeOf: oops,
  getOwnPropertyDescriptor: oops,
};

export const HOSTILE: readonly (readonly [name: string, make: () => unknown])[] = [
  ["undefined", () => undefined],
  ["null", () => null],
  ["true", () => true],
  ["NaN", () => Number.NaN],
  ["-0", () => -0],
  ["1e400", () => Number.POSITIVE_INFINITY],
  ["a fraction", () => 0.1],
  ["a bigint", () => 10n ** 30n],
  ["a symbol", () => Symbol("hunter2-hunter2")],
  ["a well-known symbol", () => Symbol.iterator],
  ["an empty text", () => ""],
  ["a long text", () => "a".repeat(20_000)],
  ["half a character", () => "a\ud800"],
  ["control characters", () => "a\0\r\nX-Other: 1\x1b"],
  ["a way up the path", () => "../../x"],
  ["__proto__", () => "__proto__"],
  ["an object", () => ({})],
  ["an object without a prototype", () => Object.create(null)],
  ["a list", () => []],
  ["a list of nothing", () => [null, undefined]],
  ["a function", () => () => "hunter2-hunter2"],
  ["a class", () => class {}],
  ["an invalid Date", () => new Date(Number.NaN)],
  ["a Map", () => new Map([["a", 1]])],
  ["a promise", () => Promise.resolve("a")],
  // biome-ignore lint/suspicious/noThenProperty: that is what makes it hostile
  ["a thenable that throws", () => Object.defineProperty({}, "then", { value: oops })],
  ["boxed text", () => Object("a")],
  ["bytes", () => new Uint8Array([1, 2, 3])],
  ["a regular expression", () => /a/],
  ["an error", () => new Error("hunter2-hunter2")],
  ["a circle", circle],
  ["deep nesting", () => nested(8_000)],
  ["deeper nesting", () => nested(20_000)],
  ["a getter that throws", () => Object.defineProperty({}, "a", { get: oops, enumerable: true })],
  [
    "options whose getters throw",
    () =>
      Object.defineProperties(
        {},
        {
          signal: { get: oops, enumerable: true },
          headers: { get: oops, enumerable: true },
          expand: { get: oops, enumerable: true },
        },
      ),
  ],
  ["a toJSON that throws", () => ({ toJSON: oops })],
  ["a toJSON of nothing", () => ({ toJSON: () => undefined })],
  ["a toString that throws", () => ({ toString: oops, [Symbol.toPrimitive]: oops })],
  ["an iterator that throws", () => ({ [Symbol.iterator]: oops, [Symbol.asyncIterator]: oops })],
  ["a Proxy that throws", () => new Proxy({}, THROWING)],
  ["a Proxy of a list that throws", () => new Proxy([], THROWING)],
  ["a Proxy of a function that throws", () => new Proxy(() => "a", { ...THROWING, apply: oops })],
  ["a revoked Proxy", () => revoked({})],
  ["a revoked Proxy of a list", () => revoked([])],
  ["an object that is not a signal", () => Object.create(AbortSignal.prototype)],
  ["options with such a signal", () => ({ signal: Object.create(AbortSignal.prototype) })],
  ["options with a symbol as a signal", () => ({ signal: Symbol("a") })],
  ["invalid headers", () => ({ headers: Symbol("a") })],
  ["headers whose value is none", () => ({ headers: { "X-A": Symbol("a"), "X-B": {} } })],
  ["headers with a control character", () => ({ headers: { "X-A": "a\x01b" } })],
  ["headers with a line end", () => ({ headers: { "X-A": "a\r\nX-B: 1" } })],
  ["headers beyond Latin-1", () => ({ headers: { "X-A": "漢" } })],
  ["headers with half a character", () => ({ headers: { "X-A": "\udc00" } })],
  ["headers with an invalid name", () => ({ headers: { "X A:": "a", "": "b" } })],
  [
    "headers whose getter throws",
    () => ({ headers: Object.defineProperty({}, "X-A", { get: oops, enumerable: true }) }),
  ],
  ["headers that are a Proxy", () => ({ headers: new Proxy({}, THROWING) })],
  ["an invalid retry", () => ({ retry: Symbol("a"), timeout: 1n, deadline: {} })],
  ["a retry that is a Proxy", () => ({ retry: new Proxy({}, THROWING) })],
  ["an option without a name", () => ({ "": 1 })],
  ["an option named __proto__", () => JSON.parse('{"__proto__": {"a": 1}}')],
];

/** What a run threw or rejected with, and whether it threw at once. */
export interface Failure {
  readonly error: unknown;
  readonly atOnce: boolean;
}

/** Runs something to its end: waits for its promise, and consumes its list. */
export async function failureOf(run: () => unknown): Promise<Failure | undefined> {
  let answer: unknown;
  try {
    answer = run();
  } catch (error) {
    return { error, atOnce: true };
  }
  try {
    const settled = await answer;
    // a list
    if (typeof settled === "object" && settled !== null && "pages" in settled) {
      for await (const _ of settled as unknown as AsyncIterable<unknown>);
    }
    return undefined;
  } catch (error) {
    return { error, atOnce: false };
  }
}

/**
 * Expects that a failure is one of the package, and that it quotes nothing of what was refused: it may be a secret.
 * @param quotes - whether it may quote, as it does what a `fetch` says
 */
export function expectOurs(failure: Failure | undefined, name: string, quotes = false): void {
  if (failure === undefined) return;
  const { error } = failure;
  expect(error instanceof OktaError ? "" : `${name}: ${String((error as Error)?.stack ?? typeof error)}`).toBe("");
  if (!quotes) expect(`${(error as Error).message} ${JSON.stringify(error)}`).not.toContain("hunter2-hunter2");
}

/** The operations by their ids. */
export const OPERATIONS = new Map(Object.values(operations).map((operation) => [operation.id, operation]));

/** Shortcuts, listers and the like, with arguments that are right. */
export const SHORTCUTS: [string, unknown[]][] = [
  ["getUser", ["00u1", {}]],
  ["getCurrentUser", [{}]],
  ["createUserWithPassword", [{ login: "a", email: "a" }, "Tr0ub4dor", {}]],
  ["createUserWithProvider", [{ login: "a", email: "a" }, { type: "LDAP", name: "x" }, {}]],
  ["updateProfile", ["00u1", { nickName: "Ada" }, {}]],
  ["purgeUser", ["00u1", {}]],
  ["setPassword", ["00u1", "Tr0ub4dor", {}]],
  ["setRecoveryCredential", ["00u1", { question: "Who?", answer: "Annie" }, {}]],
  ["changeRecoveryCredential", ["00u1", "Tr0ub4dor", { question: "Who?", answer: "Annie" }, {}]],
  ["expirePassword", ["00u1", {}]],
  ["forgotPasswordWithSecurityAnswer", ["00u1", "Annie", "Tr0ub4dor", {}]],
  ["clearUserSessions", ["00u1", {}]],
  ["addUsersToGroup", ["00g1", ["00u1"], {}]],
  ["removeUsersFromGroup", ["00g1", ["00u1"], {}]],
  ["enrollAndActivateFactor", ["00u1", { factorType: "sms" }, () => "123456", {}]],
  ["findAssignedRole", ["00u1", "USER_ADMIN", {}]],
  ["bulk", [["00u1"], () => "a", {}]],
  ["listUsers", [{}]],
  ["listActiveUsers", [{}]],
  ["listUsersUpdatedAfter", ["2026-01-31", {}]],
  ["findUsers", ["ada", {}]],
  ["searchUsers", ['status eq "ACTIVE"', {}]],
  ["filterUsers", ['status eq "ACTIVE"', {}]],
  ["scanUsers", [{}]],
  ["splitScan", [2, {}]],
  ["call", [operations.getUser, { path: { id: "00u1" } }]],
  ["paginate", [operations.listUsers, {}]],
];

/** Arguments of the method of an operation that are right. */
export function argumentsOf(operation: OperationInfo): unknown[] {
  const { path, body, required } = operation;
  const values = [...path.matchAll(/\{/g)].map((_, at) => `00v${at}`);
  const options = Object.fromEntries(required.filter((name) => name !== "body").map((name) => [name, true]));
  return [...values, ...(body ? [{}] : []), options];
}
