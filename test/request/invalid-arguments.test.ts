// Invalid arguments are refused by their name, and nothing is sent.

import { describe, expect, onTestFinished, test, vi } from "vitest";
import { getUser, replaceUser } from "../../generated/operations.js";
import { type Okta, OktaArgumentError, OktaConfigError } from "../../src/index.js";
import { json, pageOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { oktaOf } from "../support/okta-of.js";

type Run = (okta: Okta, given: never) => unknown;

/** The error of a call, whether it throws or rejects, once it is known that nothing was sent. */
async function refusalOf(run: (okta: Okta) => unknown): Promise<OktaArgumentError> {
  const { okta, sent } = oktaOf(() => pageOf([]));
  const error = await errorOf(OktaArgumentError, Promise.resolve(okta).then(run));
  expect(sent).toEqual([]);
  return error;
}

const NEW = { login: "ada@acme.test", email: "ada@acme.test" };
const taking: [string, Run][] = [
  ["getUser", (okta, given) => okta.getUser("00u1", given)],
  ["getUser of a login with a slash", (okta, given) => okta.getUser("ada/1", given)],
  ["updateProfile", (okta, given) => okta.updateProfile("00u1", {}, given)],
  ["resetPassword", (okta, given) => okta.resetPassword("00u1", given)],
  ["expirePassword", (okta, given) => okta.expirePassword("00u1", given)],
  ["purgeUser", (okta, given) => okta.purgeUser("00u1", given)],
  ["createUserWithProvider", (okta, given) => okta.createUserWithProvider(NEW, { type: "LDAP", name: "x" }, given)],
  ["listUsers", (okta, given) => okta.listUsers(given)],
  ["listActiveUsers", (okta, given) => okta.listActiveUsers(given)],
  ["listUsersUpdatedAfter", (okta, given) => okta.listUsersUpdatedAfter("2026-01-31", given)],
  ["searchUsers", (okta, given) => okta.searchUsers('status eq "ACTIVE"', given)],
  ["listGroups", (okta, given) => okta.listGroups(given)],
  ["toArray", (okta, given) => okta.listUsers().toArray(given)],
  ["scanUsers", (okta, given) => okta.scanUsers(given)],
  ["bulk", (okta, given) => okta.bulk(["00u1"], (id) => okta.suspendUser(id), given)],
  ["addUsersToGroup", (okta, given) => okta.addUsersToGroup("00g1", ["00u1"], given)],
  ["enrollAndActivateFactor", (okta, given) => okta.enrollAndActivateFactor("00u1", {} as never, () => "", given)],
  ["call", (okta, given) => okta.call(getUser, given)],
];

describe.each(taking)("the options of %s cannot be", (_, run) => {
  test.each([
    ["an AbortController, whose signal would pass unheard", new AbortController()],
    ["a signal", AbortSignal.abort()],
    ["a text", "status"],
    ["a list", ["status"]],
    ["true", true],
    ["null", null],
  ])("%s", async (_, given) => {
    const error = await refusalOf((okta) => run(okta, given as never));
    expect(error.argument).toBe("options");
  });
});

test("the options can be an object of another realm, or without a prototype", async () => {
  const { okta, sent } = oktaOf(() => json({}));
  await okta.getUser("00u1", Object.assign(Object.create(null), { expand: "blocks" }));
  expect(sent[0]?.query).toEqual({ expand: "blocks" });
});

describe("the headers of a call must be a plain object", () => {
  test.each([
    ["a Headers", new Headers({ "X-Trace": "1" })],
    ["a Map", new Map([["X-Trace", "1"]])],
    ["a list", [["X-Trace", "1"]]],
    ["a text", "X-Trace: 1"],
  ])("and cannot be %s", async (_, headers) => {
    const ofMethod = await refusalOf((okta) => okta.getUser("00u1", { headers } as never));
    const ofCall = await refusalOf((okta) => okta.call(getUser, { path: { id: "00u1" }, headers } as never));
    expect([ofMethod.argument, ofCall.argument]).toEqual(["headers", "headers"]);
  });
});

describe("a missing argument is refused", () => {
  test.each<[string, string, Run]>([
    ["sendEmail", "without options", (okta) => okta.resetPassword("00u1", undefined as never)],
    ["sendEmail", "as undefined", (okta) => okta.resetPassword("00u1", { sendEmail: undefined } as never)],
    ["sendEmail", "as null", (okta) => okta.resetPassword("00u1", { sendEmail: null } as never)],
    ["body", "of a PUT, which would clear the user", (okta) => okta.replaceUser("00u1", undefined as never)],
    ["body", "as null", (okta) => okta.createUser(null as never)],
    ["body", "of a call", (okta) => okta.call(replaceUser, { path: { id: "00u1" } } as never)],
  ])("%s, %s", async (argument, _, run) => {
    expect((await refusalOf((okta) => run(okta, undefined as never))).argument).toBe(argument);
  });

  test("except an optional body", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    await okta.activateFactor("00u1", "fuf1");
    expect(sent).toHaveLength(1);
  });
});

describe("a value of the wrong type is refused", () => {
  test.each<[string, string, Run]>([
    ["limit", "NaN", (okta) => okta.listUsers({ limit: Number.NaN }).toArray()],
    ["limit", "without end", (okta) => okta.listUsers({ limit: Number.POSITIVE_INFINITY }).toArray()],
    ["after", "an object", (okta) => okta.listUsers({ after: {} as never }).toArray()],
    ["q", "empty", (okta) => okta.listUsers({ q: "" }).toArray()],
    ["status", "a list", (okta) => okta.listUsersUpdatedAfter("2026-01-31", { status: ["ACTIVE"] as never })],
    ["tempPassword", "a text", (okta) => okta.expirePassword("00u1", { tempPassword: "false" } as never)],
    ["max", "a text", (okta) => okta.listUsers().toArray({ max: "5" } as never)],
    ["limit", "no option of toArray", (okta) => okta.listUsers().toArray({ limit: 5 } as never)],
    ["id", "NaN", (okta) => okta.suspendUser(Number.NaN as never)],
    ["id", "with a line end of its file", (okta) => okta.suspendUser("00u1\r")],
    ["path", "without its slash", (okta) => okta.api.GET("api/v1/users" as never)],
  ])("%s: %s", async (argument, _, run) => {
    expect((await refusalOf((okta) => run(okta, undefined as never))).argument).toBe(argument);
  });

  test.each(["2026-02-30", "2026-13-01", "2026-01-31T10:00:00", "2026-02-30T10:00:00Z", "2026-01-31 10:00"])(
    "an invalid time: %s",
    async (date) => {
      expect((await refusalOf((okta) => okta.listUsersUpdatedAfter(date))).argument).toBe("date");
    },
  );

  test.each([
    ["2026-01-31", "2026-01-31T00:00:00.000Z"],
    ["2026-01-31T10:00Z", "2026-01-31T10:00:00.000Z"],
    ["2026-01-31T00:30:00.5+02:00", "2026-01-30T22:30:00.500Z"],
  ])("%s means %s in every time zone", async (date, time) => {
    const { okta, sent } = oktaOf(() => pageOf([]));
    await okta.listUsersUpdatedAfter(date, { status: "ANY" }).toArray();
    expect(sent[0]?.query).toMatchObject({ filter: `lastUpdated gt "${time}"` });
  });
});

describe("swapped arguments do not show a password", () => {
  const password = "pass/word-of-ada";

  test.each<[string, Run]>([
    ["setPassword", (okta) => okta.setPassword(password, "00u1")],
    [
      "updateUser",
      (okta) => okta.updateUser({ credentials: { password: { value: password } } } as never, "00u1" as never),
    ],
    ["changePassword by one object", (okta) => okta.changePassword({ newPassword: { value: password } } as never, {})],
    ["a query", (okta) => okta.findUsers(`${password}\ud800`).toArray()],
  ])("of %s", async (_, run) => {
    const error = await refusalOf((okta) => run(okta, undefined as never));
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(password);
  });
});

test.each<[string, (okta: Okta) => unknown]>([
  ["a call", (okta) => okta.getUser("00u1")],
  ["a list", (okta) => okta.listUsers().first()],
])("blames the platform, not the options of %s, where it has no Headers, as in jsdom", async (_, run) => {
  const { okta, sent } = oktaOf(() => pageOf([]));
  vi.stubGlobal("Headers", undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { message } = await errorOf(OktaConfigError, Promise.resolve(okta).then(run));
  expect([message, sent]).toEqual(["fetch: requires the platform's Headers, which jsdom does not have", []]);
});
