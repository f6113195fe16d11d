// Values that the types do not allow, from JavaScript, JSON or a server: each has its own error, and an argument that
// cannot be sent is not retried.

import { describe, expect, test } from "vitest";
import { isOfType, type Okta, OktaArgumentError, OktaAuthError, OktaResponseError } from "../../src/index.js";
import { json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

/** The error of a call whose argument is refused: it rejects, and nothing is sent. */
async function refusalOf(run: (okta: Okta) => Promise<unknown>): Promise<OktaArgumentError> {
  const { okta, sent } = oktaOf(() => json({}), { retry: 2 });
  // a method that throws is not one that rejects
  const error = await errorOf(OktaArgumentError, run(okta));
  expect(sent).toEqual([]);
  return error;
}

function nested(depth: number): object {
  let body: object = {};
  for (let at = 0; at < depth; at++) body = { profile: body };
  return body;
}

const throwing = (name: string) =>
  Object.defineProperty({}, name, {
    enumerable: true,
    get: () => {
      throw new TypeError("Tr0ub4dor&3");
    },
  });

describe("an invalid argument is refused by its name:", () => {
  test.each<[string, string, (okta: Okta) => Promise<unknown>]>([
    ["id", "a symbol", (okta) => okta.getUser(Symbol("00u1") as never)],
    ["id", "an object that throws as a text", (okta) => okta.getUser({ toString: () => nested(1e5) } as never)],
    ["body", "deeper than the stack", (okta) => okta.updateUser("00u1", nested(200_000) as never)],
    ["body", "a function", (okta) => okta.createUser((() => undefined) as never)],
    ["body", "a symbol", (okta) => okta.createUser(Symbol("a") as never)],
    ["body", "whose toJSON returns nothing", (okta) => okta.createUser({ toJSON: () => undefined } as never)],
    ["body", "whose getter throws", (okta) => okta.updateProfile("00u1", throwing("nickName") as never)],
    ["options", "whose getter throws", (okta) => okta.getUser("00u1", throwing("expand"))],
    ["headers", "with a control character", (okta) => okta.updateUser("00u1", {}, { ifMatch: "a\x01b" })],
    ["headers", "with a line end", (okta) => okta.updateUser("00u1", {}, { ifMatch: "a\r\nX-Other: 1" })],
    ["headers", "with a DEL", (okta) => okta.getUser("00u1", { headers: { "X-A": "\x7f" } })],
    ["headers", "beyond Latin-1", (okta) => okta.getUser("00u1", { headers: { "X-A": "漢" } })],
    ["headers", "with an unpaired surrogate", (okta) => okta.getUser("00u1", { headers: { "X-A": "\ud83d" } })],
    ["headers", "with a symbol", (okta) => okta.getUser("00u1", { headers: { "X-A": Symbol("a") as never } })],
    ["headers", "with an object", (okta) => okta.getUser("00u1", { headers: { "X-A": {} as never } })],
    ["headers", "with NaN", (okta) => okta.getUser("00u1", { headers: { "X-A": Number.NaN } })],
    ["headers", "of okta.api", (okta) => okta.api.GET("/api/v1/users", { headers: { "X-A": "a\x01b" } })],
    [
      "signal",
      "that only looks like one",
      (okta) => okta.getUser("00u1", { signal: Object.create(AbortSignal.prototype) }),
    ],
    ["wanted", "null", (okta) => okta.findAssignedRole("00u1", null as never)],
    ["body", "null", (okta) => okta.enrollAndActivateFactor("00u1", null as never, () => "123456")],
    ["prove", "null", (okta) => okta.enrollAndActivateFactor("00u1", { factorType: "sms" } as never, null as never)],
  ])("%s, %s", async (argument, _, run) => {
    const error = await refusalOf(run);
    expect(error.argument).toBe(argument);
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain("Tr0ub4dor");
  });

  test("a list method throws an OktaError synchronously", () => {
    const { okta } = oktaOf(() => json([]));
    expect(() => okta.listUsers(Symbol("a") as never)).toThrow(OktaArgumentError);
    expect(() => okta.listUsersUpdatedAfter(Symbol("a") as never)).toThrow(OktaArgumentError);
    expect(() => okta.searchUsers(Symbol("a") as never)).toThrow(OktaArgumentError);
  });
});

describe("a response that is not an object is refused, and not retried:", () => {
  const drain = async (list: AsyncIterable<unknown>) => {
    for await (const _ of list);
  };

  test.each<[string, unknown, (okta: Okta) => Promise<unknown>]>([
    ["a scan", [null], (okta) => drain(okta.scanUsers({ concurrency: 1 }))],
    ["a scan with several readers", [null], (okta) => drain(okta.scanUsers())],
    ["a scan by the page", ["a"], (okta) => drain(okta.scanUsers({ concurrency: 1 }).pages())],
    ["a look-up by login", [null], (okta) => okta.getUser("ada/1")],
    ["a look-up by login, without an id", [{ profile: {} }], (okta) => okta.getUser("ada/1")],
    ["findAssignedRole", null, (okta) => okta.findAssignedRole("00u1", "USER_ADMIN")],
    ["findAssignedRole, of an object", {}, (okta) => okta.findAssignedRole("00u1", "USER_ADMIN")],
    ["findAssignedRole, of a list", [null], (okta) => okta.findAssignedRole("00u1", "USER_ADMIN")],
    [
      "enrollAndActivateFactor",
      null,
      (okta) => okta.enrollAndActivateFactor("00u1", { factorType: "sms", provider: "OKTA" } as never, () => "1"),
    ],
  ])("%s answered %j", async (_, answer, run) => {
    const { okta, sent } = oktaOf(() => json(answer, { headers: { "X-Okta-Request-Id": "req-7" } }), { pacing: false });
    const error = await errorOf(OktaResponseError, run(okta));
    expect(error).toMatchObject({ code: "ERR_UNREADABLE_BODY", status: 200, requestId: "req-7" });
    expect(new Set(sent.map(({ url }) => url)).size).toBe(sent.length);
  });

  test("a list yields its items unchanged, whatever they are", async () => {
    expect(
      await oktaOf(() => json([null, 7]))
        .okta.listUsers()
        .toArray(),
    ).toEqual([null, 7]);
  });
});

test("a provider that throws after a response fails the call, which is not retried", async () => {
  const auth = {
    authorize: () => ({ Authorization: "Bearer a" }),
    answered: () => {
      throw new Error("no nonce");
    },
  };
  const { okta, sent } = oktaOf(inTurn(json({})), { auth, retry: 2 });
  const error = await errorOf(OktaAuthError, okta.getUser("00u1"));
  expect(error.message).toContain("the auth provider failed on it");
  expect(error.cause).toMatchObject({ message: "no nonce" });
  expect(sent).toHaveLength(1);
});

test("a missing user has no user type", () => {
  const isContractor = isOfType as (user: unknown, typeId: string) => boolean;
  expect([null, undefined, {}].map((user) => isContractor(user, "oty1"))).toEqual([false, false, false]);
});
