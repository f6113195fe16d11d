import { describe, expect, test } from "vitest";
import { filter, OktaArgumentError, search, type UserQueryOptions, where } from "../../src/index.js";
import { pageOf } from "../support/answers.js";
import { oktaOf } from "../support/okta-of.js";

const onePage = () => oktaOf(() => pageOf(["a"]));
const plus = search`profile.login eq ${"ada+test@acme.test"}`;
const locked = filter`status eq ${"LOCKED_OUT"}`;

describe("an expression is accepted instead of a string", () => {
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

  test("by scanUsers", async () => {
    const { okta, sent } = onePage();
    for await (const user of okta.scanUsers({ search: plus })) expect(user.id).toBe("a");
    expect(sent[0]?.query["search"]).toBe(String(plus));
  });

  test("and a filter as a search", async () => {
    const { okta, sent } = onePage();
    await okta.searchUsers(locked).toArray();
    expect(sent[0]?.query).toEqual({ search: 'status eq "LOCKED_OUT"' });
  });
});

describe("only a search is sorted", () => {
  const sorting = { sortBy: "profile.lastName", sortOrder: "desc" } as const;

  test("by listUsers too", async () => {
    const { okta, sent } = onePage();
    await okta.listUsers({ search: plus, ...sorting }).toArray();
    expect(sent[0]?.query).toEqual({ search: String(plus), ...sorting });
  });

  test("another list with a sort option is refused, and nothing is sent", () => {
    const { okta, sent } = onePage();
    // what the compiler would refuse
    const options = sorting as object;
    for (const call of [
      () => okta.listUsers(options),
      () => okta.listUsers({ filter: locked, ...options }),
      () => okta.filterUsers(locked, options),
      () => okta.listActiveUsers(options),
      () => okta.listUsersUpdatedAfter(new Date(), options),
      () => okta.findUsers("ada", options),
    ]) {
      expect(call).toThrow(OktaArgumentError);
      expect(call).toThrow("'sortBy' requires 'search': Okta sorts only search results");
    }
    expect(() => okta.listUsers({ sortOrder: "asc" } as object)).toThrow("'sortOrder' requires 'search'");
    expect(sent).toEqual([]);
  });

  test("an undefined sort option counts as omitted", async () => {
    const { okta, sent } = onePage();
    await okta.listUsers({ filter: locked, sortBy: undefined, sortOrder: undefined }).toArray();
    expect(sent[0]?.query).toEqual({ filter: String(locked) });
  });
});

describe("an empty expression, which would list everybody,", () => {
  test.each(["search", "filter"])("is refused as %s of listUsers", (name) => {
    const { okta, sent } = onePage();
    expect(() => okta.listUsers({ [name]: " " })).toThrow(`'${name}' must be a non-empty string`);
    expect(sent).toEqual([]);
  });
});

describe("a string", () => {
  test("is sent unchanged, even beyond the length limit of expressions", async () => {
    const { okta, sent } = onePage();
    const long = `profile.title eq "${"a".repeat(7_000)}"`;
    await okta.searchUsers(long).toArray();
    expect(sent[0]?.query).toEqual({ search: long });
  });
});

describe("an expression that only a search supports is refused as a filter", () => {
  const either = where("status").eq("ACTIVE").or(where("profile.department").eq("R&D"));

  test("with the reason, and nothing is sent", () => {
    const { okta, sent } = onePage();
    const unchecked = either as unknown as typeof locked;
    for (const call of [() => okta.filterUsers(unchecked), () => okta.listUsers({ filter: unchecked })]) {
      expect(call).toThrow(OktaArgumentError);
      expect(call).toThrow("not 'profile.department'; use search");
    }
    expect(sent).toEqual([]);
  });

  test("an object that is not an expression is refused", () => {
    const { okta, sent } = onePage();
    for (const wrong of [{}, [], new Date(), { toString: () => "id pr" }]) {
      expect(() => okta.searchUsers(wrong as unknown as string)).toThrow(OktaArgumentError);
      expect(() => okta.filterUsers(wrong as unknown as string)).toThrow(OktaArgumentError);
    }
    expect(sent).toEqual([]);
  });

  test("listUsers validates missing and invalid options as other lists do", async () => {
    const { okta, sent } = onePage();
    await okta.listUsers().toArray();
    expect(sent[0]?.query).toEqual({});
    expect(() => okta.listUsers({ serch: plus } as UserQueryOptions)).toThrow(/serch/);
  });
});
