import { describe, expect, test } from "vitest";
import { filter, OktaArgumentError, search, type UserQueryOptions, where } from "../../src/index.js";
import { pageOf } from "../support/answers.js";
import { oktaOf } from "../support/okta-of.js";

const onePage = () => oktaOf(() => pageOf(["a"]));
const plus = search`profile.login eq ${"ada+test@acme.test"}`;
const locked = filter`status eq ${"LOCKED_OUT"}`;

describe("expressions are taken where strings are", () => {
  test("by searchUsers, with sorting", async () => {
    const { okta, sent } = onePage();
    await okta.searchUsers(plus, { sortBy: "profile.lastName" }).toArray();
    expect(sent[0]?.query).toEqual({ search: String(plus), sortBy: "profile.lastName" });
    expect(sent[0]?.url).toContain("ada%2Btest");
  });

  test("by filterUsers", async () => {
    const { okta, sent } = onePage();
    await okta.filterUsers(locked).toArray();
    expect(sent[0]?.query).toEqual({ filter: 'status eq "LOCKED_OUT"' });
  });

  test("by listUsers", async () => {
    const { okta, sent } = onePage();
    await okta.listUsers({ search: plus, limit: 50 }).toArray();
    await okta.listUsers({ filter: locked }).toArray();
    await okta.listUsers({ filter: 'id eq "a"' }).toArray();
    expect(sent.map(({ query }) => query)).toEqual([
      { search: String(plus), limit: "50" },
      { filter: String(locked) },
      { filter: 'id eq "a"' },
    ]);
  });

  test("what a filter takes, a search takes too", async () => {
    const { okta, sent } = onePage();
    await okta.searchUsers(locked).toArray();
    expect(sent[0]?.query).toEqual({ search: 'status eq "LOCKED_OUT"' });
  });
});

describe("what only a search takes is no filter", () => {
  const either = where("status").eq("ACTIVE").or(where("profile.department").eq("R&D"));

  test("nothing is sent, and the error says why", () => {
    const { okta, sent } = onePage();
    const unchecked = either as unknown as typeof locked;
    for (const call of [() => okta.filterUsers(unchecked), () => okta.listUsers({ filter: unchecked })]) {
      expect(call).toThrow(OktaArgumentError);
      expect(call).toThrow("not 'profile.department': use search");
    }
    expect(sent).toEqual([]);
  });

  test("an object that is no expression is refused", () => {
    const { okta, sent } = onePage();
    for (const wrong of [{}, [], new Date(), { toString: () => "id pr" }]) {
      expect(() => okta.searchUsers(wrong as unknown as string)).toThrow(OktaArgumentError);
      expect(() => okta.filterUsers(wrong as unknown as string)).toThrow(OktaArgumentError);
    }
    expect(sent).toEqual([]);
  });

  test("listUsers without options, or with wrong ones, is as before", async () => {
    const { okta, sent } = onePage();
    await okta.listUsers().toArray();
    expect(sent[0]?.query).toEqual({});
    expect(() => okta.listUsers({ serch: plus } as UserQueryOptions)).toThrow(/serch/);
  });
});
