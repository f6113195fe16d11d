import { describe, expect, test } from "vitest";
import { OktaArgumentError, type UserListers, type UserListOptions } from "../../src/index.js";
import { pageOf } from "../support/answers.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const onePage = () => oktaOf(() => pageOf(["a"]));

describe("the lister of each status", () => {
  const listers: [keyof UserListers<unknown>, string][] = [
    ["listActiveUsers", "ACTIVE"],
    ["listDeprovisionedUsers", "DEPROVISIONED"],
    ["listLockedUsers", "LOCKED_OUT"],
    ["listPasswordExpiredUsers", "PASSWORD_EXPIRED"],
    ["listProvisionedUsers", "PROVISIONED"],
    ["listRecoveryUsers", "RECOVERY"],
    ["listStagedUsers", "STAGED"],
    ["listSuspendedUsers", "SUSPENDED"],
  ];

  test.each(listers)("%s filters by %s", async (name, status) => {
    const { okta, sent } = onePage();
    const list = okta[name] as (options?: UserListOptions) => ReturnType<typeof okta.listActiveUsers>;
    expect(await list({ limit: 50, after: "cur+sor" }).toArray()).toHaveLength(1);
    expect(await list().toArray()).toHaveLength(1);
    const filter = `status eq "${status}"`;
    expect(sent.map(({ line }) => line)).toEqual(Array(2).fill("GET /api/v1/users"));
    expect(sent.map(({ query }) => query)).toEqual([{ limit: "50", after: "cur+sor", filter }, { filter }]);
  });

  test("continues over pages", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"])));
    expect(await okta.listActiveUsers().toArray()).toHaveLength(2);
    expect(sent[1]?.query).toEqual({ after: "1", limit: "200" });
  });
});

describe("listUsersUpdatedAfter", () => {
  const time = "2026-02-03T04:05:06.007Z";

  test("lists ACTIVE users by default", async () => {
    const { okta, sent } = onePage();
    await okta.listUsersUpdatedAfter(time).toArray();
    expect(sent[0]?.query).toEqual({ filter: `status eq "ACTIVE" and lastUpdated gt "${time}"` });
  });

  test("lists users with another status", async () => {
    const { okta, sent } = onePage();
    await okta.listUsersUpdatedAfter(time, { status: "DEPROVISIONED", limit: 10 }).toArray();
    expect(sent[0]?.query).toEqual({ limit: "10", filter: `status eq "DEPROVISIONED" and lastUpdated gt "${time}"` });
  });

  test("lists users with a status that the document does not know", async () => {
    const { okta, sent } = onePage();
    await okta.listUsersUpdatedAfter(time, { status: 'NEW"ONE' }).toArray();
    expect(sent[0]?.query).toEqual({ filter: `status eq "NEW\\"ONE" and lastUpdated gt "${time}"` });
  });

  test("with ANY lists users with any status, including DEPROVISIONED", async () => {
    const { okta, sent } = onePage();
    await okta.listUsersUpdatedAfter(time, { status: "ANY" }).toArray();
    expect(sent[0]?.query).toEqual({ filter: `lastUpdated gt "${time}"` });
  });

  test.each<[string, Date | string]>([
    ["a Date", new Date(time)],
    ["a time in UTC", time],
    ["a time with its offset", "2026-02-03T05:05:06.007+01:00"],
  ])("accepts %s", async (_, date) => {
    const { okta, sent } = onePage();
    await okta.listUsersUpdatedAfter(date, { status: "ANY" }).toArray();
    expect(sent[0]?.query).toEqual({ filter: `lastUpdated gt "${time}"` });
  });

  test.each<[string, unknown]>([
    ["an invalid Date", new Date("no")],
    ["a text that is not a time", "yesterday"],
    ["an empty text", ""],
    ["undefined", undefined],
  ])("refuses %s, and sends nothing", (_, date) => {
    const { okta, sent } = onePage();
    expect(() => okta.listUsersUpdatedAfter(date as string)).toThrow(OktaArgumentError);
    expect(sent).toEqual([]);
  });
});

describe("findUsers, searchUsers, filterUsers", () => {
  test("findUsers sends the text as q", async () => {
    const { okta, sent } = onePage();
    await okta.findUsers("ada", { limit: 5 }).toArray();
    expect(sent[0]?.query).toEqual({ q: "ada", limit: "5" });
  });

  test("searchUsers sends the expression and the sorting", async () => {
    const { okta, sent } = onePage();
    await okta.searchUsers('profile.department eq "R&D"', { sortBy: "profile.lastName", sortOrder: "desc" }).toArray();
    const sorting = { sortBy: "profile.lastName", sortOrder: "desc" };
    expect(sent[0]?.query).toEqual({ search: 'profile.department eq "R&D"', ...sorting });
  });

  test("filterUsers sends the expression", async () => {
    const { okta, sent } = onePage();
    await okta.filterUsers('status eq "LOCKED_OUT"', { fields: "id,profile:(login)" }).toArray();
    expect(sent[0]?.query).toEqual({ filter: 'status eq "LOCKED_OUT"', fields: "id,profile:(login)" });
  });

  test.each(["", "  ", "\n", undefined, null, 7])(
    "%j would list everybody: it is refused, and nothing is sent",
    (text) => {
      const { okta, sent } = onePage();
      expect(() => okta.findUsers(text as string)).toThrow(OktaArgumentError);
      expect(() => okta.searchUsers(text as string)).toThrow(OktaArgumentError);
      expect(() => okta.filterUsers(text as string)).toThrow(OktaArgumentError);
      expect(sent).toEqual([]);
    },
  );

  test("a misspelt option is refused", () => {
    const { okta } = onePage();
    expect(() => okta.searchUsers("id pr", { sortby: "id" } as object)).toThrow(/sortby/);
  });
});
