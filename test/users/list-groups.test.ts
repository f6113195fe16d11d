import { describe, expect, test } from "vitest";
import { listGroups, listUsers } from "../../generated/operations.js";
import { definePaginated } from "../../src/contract/define.js";
import { groupFilter, groupSearch, groupWhere, OktaArgumentError, search, where } from "../../src/index.js";
import { pageOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { oktaOf } from "../support/okta-of.js";

const onePage = () => oktaOf(() => pageOf(["00g1"]));
const teams = groupSearch`profile.name sw ${"Team + "}`;
const changed = groupFilter`lastMembershipUpdated gt ${new Date("2026-01-01")}`;

describe("listGroups accepts group expressions", () => {
  test("as search, with sorting, and as filter", async () => {
    const { okta, sent } = onePage();
    await okta.listGroups({ search: teams, sortBy: "profile.name", sortOrder: "desc", limit: 50 }).toArray();
    await okta.listGroups({ filter: changed }).toArray();
    await okta.listGroups({ search: changed }).toArray();
    await okta.listGroups({ filter: groupWhere("type").eq("OKTA_GROUP") }).toArray();
    expect(sent.map(({ line }) => line)).toEqual(Array(4).fill("GET /api/v1/groups"));
    expect(sent.map(({ query }) => query)).toEqual([
      { search: 'profile.name sw "Team + "', sortBy: "profile.name", sortOrder: "desc", limit: "50" },
      { filter: 'lastMembershipUpdated gt "2026-01-01T00:00:00.000Z"' },
      { search: 'lastMembershipUpdated gt "2026-01-01T00:00:00.000Z"' },
      { filter: 'type eq "OKTA_GROUP"' },
    ]);
    expect(sent[0]?.url).toContain("%2B");
  });

  test("and strings, which are sent unchanged", async () => {
    const { okta, sent } = onePage();
    await okta.listGroups({ search: "profile.rank pr" }).toArray();
    await okta.listGroups({ q: "Team", search: undefined, filter: undefined, sortBy: undefined }).toArray();
    await okta.listGroups().toArray();
    expect(sent.map(({ query }) => query)).toEqual([{ search: "profile.rank pr" }, { q: "Team" }, {}]);
  });

  test.each([
    ["what only a search takes, as filter", { filter: teams }, "not 'profile.name'; use search"],
    ["an expression over users", { search: where("id").eq("00u1") }, "an expression for users cannot select groups"],
    ["the same as filter", { filter: search`id pr` }, "an expression for users cannot select groups"],
    ["what is not an expression", { search: {} }, "'search' must be a non-empty string"],
    [
      "sorting without a search",
      { filter: changed, sortBy: "id" },
      "'sortBy' requires 'search': Okta sorts only search results",
    ],
    ["a misspelt option", { serch: teams }, "serch"],
  ])("but not %s, and sends nothing", async (_, options, fault) => {
    const { okta, sent } = onePage();
    const error = await errorOf(OktaArgumentError, () => okta.listGroups(options as object));
    expect(error.message).toContain(fault);
    expect(error.operation).toBe("listGroups");
    expect(sent).toEqual([]);
  });

  test.each<[string, (okta: ReturnType<typeof oktaOf>["okta"]) => unknown]>([
    ["searchUsers", (okta) => okta.searchUsers(teams as never)],
    ["filterUsers", (okta) => okta.filterUsers(changed as never)],
    ["listUsers", (okta) => okta.listUsers({ search: teams as never })],
    [
      "scanUsers",
      (okta) =>
        okta
          .scanUsers({ search: teams as never })
          .pages()
          .next(),
    ],
  ])("%s refuses an expression over groups", async (_, call) => {
    const { okta, sent } = onePage();
    const error = await errorOf(OktaArgumentError, () => call(okta));
    expect(error.message).toContain("an expression for groups cannot select users");
    expect(sent).toEqual([]);
  });
});

describe("an empty query, which Okta would ignore, is refused by every list that has one", () => {
  test.each(
    ["search", "filter", "q"].flatMap((name) => ["", " ", "\t\n", null, []].map((value) => [name, value] as const)),
  )("%s: %j", async (name, value) => {
    const { okta, sent } = onePage();
    const query = { [name]: value } as object;
    const foreign = definePaginated("listThings", "GET", "/api/v1/things", { query: [name], paginated: true });
    for (const call of [
      () => okta.listGroups(query),
      () => okta.listUsers(query),
      () => okta.paginate(listGroups, { query }),
      () => okta.paginate(listUsers, { query }),
      () => okta.paginate(foreign, { query } as never),
      () => okta.call(listGroups, { query }),
    ]) {
      const error = await errorOf(OktaArgumentError, call);
      expect(error.argument).toBe(name);
      expect(error.message).toContain(`'${name}' must be a non-empty string`);
    }
    expect(sent).toEqual([]);
  });
});
