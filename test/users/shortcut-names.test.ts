// The errors of a shortcut name it and the operation that it sent.

import { describe, expect, test } from "vitest";
import {
  bearer,
  isOktaError,
  type Okta,
  OktaApiError,
  OktaArgumentError,
  OktaAuthError,
  OktaBulkError,
  OktaError,
  OktaTimeoutError,
} from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf, silence } from "../support/okta-of.js";

const PROFILE = { login: "ada@acme.test", email: "ada@acme.test" };
const RECOVERY = { question: "Who?", answer: "nobody" };
const SMS = { factorType: "sms", provider: "OKTA", profile: { phoneNumber: "+447700900123" } } as const;

/** Each shortcut, the operation that it sends, and how it is called. */
const SHORTCUTS: [keyof Okta, string, (okta: Okta, options?: object) => PromiseLike<unknown>][] = [
  ["listActiveUsers", "listUsers", (okta, options) => okta.listActiveUsers(options).toArray()],
  ["listDeprovisionedUsers", "listUsers", (okta, options) => okta.listDeprovisionedUsers(options).toArray()],
  ["listLockedUsers", "listUsers", (okta, options) => okta.listLockedUsers(options).toArray()],
  ["listPasswordExpiredUsers", "listUsers", (okta, options) => okta.listPasswordExpiredUsers(options).toArray()],
  ["listProvisionedUsers", "listUsers", (okta, options) => okta.listProvisionedUsers(options).toArray()],
  ["listRecoveryUsers", "listUsers", (okta, options) => okta.listRecoveryUsers(options).toArray()],
  ["listStagedUsers", "listUsers", (okta, options) => okta.listStagedUsers(options).toArray()],
  ["listSuspendedUsers", "listUsers", (okta, options) => okta.listSuspendedUsers(options).toArray()],
  ["listUsersUpdatedAfter", "listUsers", (okta, options) => okta.listUsersUpdatedAfter("2026-01-01", options).first()],
  ["findUsers", "listUsers", (okta, options) => okta.findUsers("ada", options).toArray()],
  ["searchUsers", "listUsers", (okta, options) => okta.searchUsers('id eq "1"', options).pages().next()],
  ["filterUsers", "listUsers", (okta, options) => okta.filterUsers('id eq "1"', options).toArray()],
  ["scanUsers", "listUsers", (okta, options) => okta.scanUsers(options).pages().next()],
  ["splitScan", "listUsers", (okta, options) => okta.splitScan(2, { search: "id pr", ...options })],
  ["getUser", "listUsers", (okta, options) => okta.getUser("a/b", options)],
  ["getCurrentUser", "getUser", (okta, options) => okta.getCurrentUser(options)],
  [
    "createUserWithPassword",
    "createUser",
    (okta, options) => okta.createUserWithPassword(PROFILE, "hunter22", options),
  ],
  [
    "createUserWithProvider",
    "createUser",
    (okta, options) => okta.createUserWithProvider(PROFILE, { type: "LDAP", name: "a" }, options),
  ],
  ["updateProfile", "updateUser", (okta, options) => okta.updateProfile("00u1", {}, options)],
  ["purgeUser", "deactivateUser", (okta, options) => okta.purgeUser("00u1", options)],
  ["setPassword", "updateUser", (okta, options) => okta.setPassword("00u1", "hunter22", options)],
  ["setRecoveryCredential", "updateUser", (okta, options) => okta.setRecoveryCredential("00u1", RECOVERY, options)],
  [
    "changeRecoveryCredential",
    "changeRecoveryQuestion",
    (okta, options) => okta.changeRecoveryCredential("00u1", "hunter22", RECOVERY, options),
  ],
  [
    "expirePassword",
    "expirePasswordWithTempPassword",
    (okta, options) => okta.expirePassword("00u1", { ...options, tempPassword: true }),
  ],
  [
    "forgotPasswordWithSecurityAnswer",
    "forgotPasswordSetNewPassword",
    (okta, options) => okta.forgotPasswordWithSecurityAnswer("00u1", "nobody", "hunter22", options),
  ],
  ["clearUserSessions", "revokeUserSessions", (okta, options) => okta.clearUserSessions("00u1", options)],
  [
    "findAssignedRole",
    "listAssignedRolesForUser",
    (okta, options) => okta.findAssignedRole("00u1", "USER_ADMIN", options),
  ],
  [
    "enrollAndActivateFactor",
    "enrollFactor",
    (okta, options) => okta.enrollAndActivateFactor("00u1", SMS, () => "1", options),
  ],
];
const MEMBERS: [keyof Okta, string, (okta: Okta, options?: object) => Promise<unknown>][] = [
  ["addUsersToGroup", "assignUserToGroup", (okta, options) => okta.addUsersToGroup("00g1", ["00u1"], options)],
  [
    "removeUsersFromGroup",
    "unassignUserFromGroup",
    (okta, options) => okta.removeUsersFromGroup("00g1", ["00u1"], options),
  ],
];

const both = (shortcut: string, operation: string) => ({
  shortcut,
  operation,
  message: expect.stringMatching(`^${shortcut} \\(${operation}\\)`),
});

test("the test covers all shortcuts", () => {
  const { okta } = oktaOf(inTurn());
  const operations = new Set<string>(Object.keys(oktaOf(inTurn()).okta));
  const [names, sent] = [SHORTCUTS, MEMBERS].flat().reduce<[string[], string[]]>(
    ([all, ops], [name, operation]) => [
      [...all, name],
      [...ops, operation],
    ],
    [[], []],
  );
  expect(sent.filter((operation) => !operations.has(operation))).toEqual([]);
  expect(names.filter((name) => !(name in okta))).toEqual([]);
});

describe("an error response names the shortcut and the operation", () => {
  test.each(SHORTCUTS)("%s (%s)", async (name, operation, run) => {
    const { okta } = oktaOf(() => failure(400, "E0000001"));
    const error = await errorOf(OktaApiError, run(okta));
    expect(error).toMatchObject(both(name, operation));
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ shortcut: name, operation });
  });

  test.each(MEMBERS)("each user of %s (%s)", async (name, operation, run) => {
    const { okta } = oktaOf(() => failure(400, "E0000001"));
    const { failures } = (await run(okta)) as { failures: { error: unknown }[] };
    expect(failures[0]?.error).toMatchObject(both(name, operation));
  });

  test("of a shortcut's later step", async () => {
    const purge = oktaOf(inTurn(json({}), failure(403, "E0000006")));
    expect(await errorOf(OktaApiError, purge.okta.purgeUser("00u1"))).toMatchObject(both("purgeUser", "deleteUser"));
    const enroll = oktaOf(inTurn(json({ id: "f", status: "PENDING_ACTIVATION" }), failure(403, "E0000068")));
    const failed = enroll.okta.enrollAndActivateFactor("00u1", SMS, () => "1");
    expect(await errorOf(OktaApiError, failed)).toMatchObject(both("enrollAndActivateFactor", "activateFactor"));
  });
});

describe("other errors name both, too", () => {
  test.each(SHORTCUTS)("no credentials, %s (%s)", async (name, operation, run) => {
    const { okta } = oktaOf(inTurn(), { auth: bearer(() => Promise.reject(new Error("sealed"))) });
    expect(await errorOf(OktaAuthError, run(okta))).toMatchObject(both(name, operation));
  });

  test("a timeout", async () => {
    const { okta } = oktaOf(silence, { timeout: 1 });
    expect(await errorOf(OktaTimeoutError, okta.setPassword("00u1", "hunter22"))).toMatchObject(
      both("setPassword", "updateUser"),
    );
  });

  test("a missing response, a repeated cursor, a body that is not a list", async () => {
    const lost = oktaOf(() => Promise.reject(new TypeError("lost")));
    expect(await errorOf(OktaError, lost.okta.searchUsers("id pr").first())).toMatchObject(
      both("searchUsers", "listUsers"),
    );
    const loop = oktaOf(() => pageOf(["00u1"], "again"));
    expect(await errorOf(OktaError, loop.okta.listActiveUsers().toArray())).toMatchObject({
      code: "ERR_CURSOR_LOOP",
      ...both("listActiveUsers", "listUsers"),
    });
    const none = oktaOf(() => json({}));
    expect(await errorOf(OktaError, none.okta.filterUsers("id pr").toArray())).toMatchObject(
      both("filterUsers", "listUsers"),
    );
  });
});

describe("an invalid option or argument names the shortcut", () => {
  // getUser has those of its own operation, also for a login that it looks up
  const others = [...SHORTCUTS, ...MEMBERS].filter(([name]) => name !== "getUser");
  test.each(others)("an unknown option of %s (%s)", async (name, operation, run) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, async () => run(okta, { colour: "red" }));
    expect(error).toMatchObject(both(name, operation));
    expect(error.message).toContain("unknown option 'colour'");
    expect(sent).toEqual([]);
  });

  test.each(["addUsersToGroup", "removeUsersFromGroup"] as const)("%s lists its own options, too", async (name) => {
    const { okta } = oktaOf(inTurn());
    const run = okta[name]("00g1", ["00u1"], { maxConcurrent: 3 } as object);
    expect((await errorOf(OktaArgumentError, run)).message).toContain(
      "did you mean 'concurrency'? The options are concurrency,",
    );
  });

  test.each<[string, (okta: Okta) => unknown, string]>([
    ["searchUsers (listUsers)", (okta) => okta.searchUsers(""), "expression"],
    ["filterUsers (listUsers)", (okta) => okta.filterUsers(" "), "expression"],
    ["findUsers (listUsers)", (okta) => okta.findUsers(""), "text"],
    ["listUsersUpdatedAfter (listUsers)", (okta) => okta.listUsersUpdatedAfter("soon"), "date"],
    ["listUsersUpdatedAfter (listUsers)", (okta) => okta.listUsersUpdatedAfter("2026-01-01", { status: "" }), "status"],
    ["listActiveUsers (listUsers)", (okta) => okta.listActiveUsers({ q: "a" } as object), "q"],
    ["listActiveUsers (listUsers)", (okta) => okta.listActiveUsers([] as never), "options"],
    ["listUsers", (okta) => okta.listUsers({ q: "" }), "q"],
    ["listUsers", (okta) => okta.listUsers({ sortBy: "id" } as object), "sortBy"],
    ["scanUsers (listUsers)", (okta) => okta.scanUsers([] as never), "options"],
    ["scanUsers (listUsers)", (okta) => okta.scanUsers({ concurrency: 0 }).pages().next(), "concurrency"],
    ["createUserWithPassword (createUser)", (okta) => okta.createUserWithPassword(PROFILE, ""), "password"],
    [
      "createUserWithProvider (createUser)",
      (okta) => okta.createUserWithProvider(PROFILE, {} as never),
      "provider.type",
    ],
    ["setPassword (updateUser)", (okta) => okta.setPassword("00u1", ""), "password"],
    [
      "setRecoveryCredential (updateUser)",
      (okta) => okta.setRecoveryCredential("00u1", {} as never),
      "recovery.question",
    ],
    ["expirePassword", (okta) => okta.expirePassword("00u1", { tempPassword: 1 } as never), "tempPassword"],
    ["purgeUser", (okta) => okta.purgeUser("00u1", [] as never), "options"],
    ["purgeUser (deactivateUser)", (okta) => okta.purgeUser(".."), "id"],
    ["findAssignedRole (listAssignedRolesForUser)", (okta) => okta.findAssignedRole("00u1", "" as never), "wanted"],
    ["enrollAndActivateFactor", (okta) => okta.enrollAndActivateFactor("00u1", SMS, 1 as never), "prove"],
    ["addUsersToGroup (assignUserToGroup)", (okta) => okta.addUsersToGroup("00g1", "00u1"), "userIds"],
    ["addUsersToGroup (assignUserToGroup)", (okta) => okta.addUsersToGroup("..", ["00u1"]), "groupId"],
    ["bulk", (okta) => okta.bulk([], 1 as never), "worker"],
  ])("%s", async (name, run, argument) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, async () => run(okta));
    expect(error.argument).toBe(argument);
    expect(error.message.slice(0, name.length + 2)).toBe(`${name}: `);
    const [, method, operation] = /^(\w+)(?: \((\w+)\))?$/.exec(name) ?? [];
    const called = method === "listUsers" ? { operation: method } : { shortcut: method, operation };
    expect({ shortcut: error.shortcut, operation: error.operation }).toEqual({ shortcut: undefined, ...called });
    expect(sent).toEqual([]);
  });
});

describe("shortcut names are consistent", () => {
  test.each<[string, (okta: Okta) => PromiseLike<unknown>]>([
    ["getUser", (okta) => okta.getUser("00u1")],
    ["listUsers", (okta) => okta.listUsers({ search: "id pr" }).toArray()],
    ["expirePassword", (okta) => okta.expirePassword("00u1")],
    ["suspendUser", (okta) => okta.suspendUser("00u1")],
  ])("%s: the operation's own method", async (operation, run) => {
    const error = await errorOf(OktaApiError, run(oktaOf(() => failure(400, "E0000001")).okta));
    expect(error.operation).toBe(operation);
    expect(error).not.toHaveProperty("shortcut");
    expect(error.message).toMatch(new RegExp(`^${operation} failed`));
  });

  test("in a bulk, and in a shortcut that becomes one", async () => {
    const { okta } = oktaOf(() => failure(401, "E0000011"));
    const bulk = await errorOf(
      OktaBulkError,
      okta.bulk(["00u1"], (id) => okta.suspendUser(id)),
    );
    expect([bulk.shortcut, bulk.operation]).toEqual(["bulk", undefined]);
    expect(bulk.message).toMatch(/^bulk ended early: suspendUser failed with 401/);
    const group = await errorOf(OktaBulkError, okta.addUsersToGroup("00g1", ["00u1"]));
    expect(group).toMatchObject(both("addUsersToGroup", "assignUserToGroup"));
    expect(group.cause).toMatchObject(both("addUsersToGroup", "assignUserToGroup"));
  });
});

test("for hooks and providers", async () => {
  const seen: unknown[] = [];
  const auth = {
    authorize: (_: unknown, context: object) => {
      seen.push(context);
      return { Authorization: "Bearer a-token" };
    },
  };
  const hooks = { onError: ({ error }: { error: unknown }) => void seen.push(error) };
  const { okta } = oktaOf(() => failure(400, "E0000001"), { auth, hooks });
  await errorOf(OktaApiError, okta.updateProfile("00u1", {}));
  expect(seen).toEqual([
    expect.objectContaining({ shortcut: "updateProfile", operation: "updateUser" }),
    expect.objectContaining({ shortcut: "updateProfile", operation: "updateUser" }),
  ]);
});

test("except for an unknown user, which is getUser's error", async () => {
  const { okta } = oktaOf(() => pageOf([]));
  const error = await errorOf(OktaApiError, okta.getUser("a/b"));
  expect(isOktaError(error, "E0000007") && error.operation).toBe("getUser");
  expect(error).not.toHaveProperty("shortcut");
});

test("for concurrent shortcuts", async () => {
  const { okta } = oktaOf(({ url }) => (url.endsWith("/me") ? failure(404, "E0000007") : json(userOf("00u1"))));
  const [profile, me] = await Promise.allSettled([okta.updateProfile("00u1", {}), okta.getCurrentUser()]);
  expect(profile.status).toBe("fulfilled");
  expect(me).toMatchObject({ reason: both("getCurrentUser", "getUser") });
});
