// What an editor shows for profiles and searches: completions, and readable types.

import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const FILE = fileURLToPath(new URL("in-memory.ts", import.meta.url));
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};
const CODE = `
import { createOkta, groupWhere, isOfType, where, whereOf } from "../../src/index.js";
interface Acme {
  grade?: number | null;
  tags?: string[];
}
interface UserTypes {
  oty1: Acme;
  oty2: { agency: string };
}
const whose = whereOf<{ profile: Acme }>();
where("");
whose("");
whose("profile.grade").x;
whose("profile.tags").x;
const okta = createOkta<{ profile: Acme }>({ orgUrl: "https://acme.okta.com", token: "00token" });
okta.searchUsers("id pr", { sortBy: "" });
okta.listUsers({ search: "id pr", sortBy: "" });
const user = await okta.getUser("00u1");
const team = okta.listActiveUsers();
const several = createOkta<{ userTypes: UserTypes }>({ orgUrl: "https://acme.okta.com", token: "00token" });
isOfType(await several.getUser("00u1"), "");
whereOf<{ userTypes: UserTypes }>()("");
groupWhere("");
groupWhere("lastMembershipUpdated").x;
groupWhere("profile.name").x;
okta.listGroups({ search: "x", sortBy: "" });
const teams = groupWhere("type").eq("OKTA_GROUP");
const both = where("status").eq("ACTIVE").and(where("lastUpdated").gt(new Date()));
`;

const service = ts.createLanguageService({
  getScriptFileNames: () => [FILE],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => {
    const text = name === FILE ? CODE : ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => fileURLToPath(new URL("../..", import.meta.url)),
  getCompilationSettings: () => OPTIONS,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === FILE || ts.sys.fileExists(name),
  readFile: ts.sys.readFile,
});

const namesAfter = (text: string) => {
  const at = CODE.indexOf(text) + text.length;
  return service.getCompletionsAtPosition(FILE, at, {})?.entries.map(({ name }) => name) ?? [];
};

const typeOf = (text: string) => {
  const info = service.getQuickInfoAtPosition(FILE, CODE.indexOf(text));
  return ts.displayPartsToString(info?.displayParts);
};

describe("an editor", () => {
  test("completes the properties that every org has, although any custom one is accepted", () => {
    expect(namesAfter('where("')).toEqual(expect.arrayContaining(["status", "lastUpdated", "profile.department"]));
  });

  test("completes an org's custom properties", () => {
    expect(namesAfter('whose("')).toEqual(expect.arrayContaining(["status", "profile.department", "profile.grade"]));
  });

  test("completes the properties that a search can sort by", () => {
    const expected = expect.arrayContaining(["created", "profile.department", "profile.grade"]);
    expect(namesAfter('searchUsers("id pr", { sortBy: "')).toEqual(expected);
    expect(namesAfter('listUsers({ search: "id pr", sortBy: "')).toEqual(expected);
  });

  test("completes the user types and the attributes of each", () => {
    expect(namesAfter('isOfType(await several.getUser("00u1"), "')).toEqual(["oty1", "oty2"]);
    expect(namesAfter('whereOf<{ userTypes: UserTypes }>()("')).toEqual(
      expect.arrayContaining(["profile.department", "profile.grade", "profile.agency"]),
    );
  });

  test("completes the valid operators of a property only", () => {
    expect(namesAfter('whose("profile.grade").').sort()).toEqual(["eq", "ge", "gt", "le", "lt", "ne", "pr"]);
    expect(namesAfter('whose("profile.tags").').sort()).toEqual(["eq", "ge", "gt", "le", "lt", "pr", "sw"]);
  });

  test("completes the properties of groups, and their operators", () => {
    const expected = expect.arrayContaining([
      "type",
      "lastMembershipUpdated",
      "source.id",
      "profile.name",
      "profile.dn",
    ]);
    expect(namesAfter('groupWhere("')).toEqual(expected);
    expect(namesAfter('listGroups({ search: "x", sortBy: "')).toEqual(expected);
    expect(namesAfter('groupWhere("lastMembershipUpdated").').sort()).toEqual(["eq", "ge", "gt", "le", "lt", "ne"]);
    expect(namesAfter('groupWhere("profile.name").').sort()).toEqual(["co", "eq", "sw"]);
  });

  test("shows users and lists by the name of their profile", () => {
    expect(typeOf("user =")).toBe("const user: UserGetSingleton<UserProfileWith<Acme>>");
    expect(typeOf("team =")).toBe("const team: PagedList<User<UserProfileWith<Acme>>>");
  });

  test("shows where an expression can be used", () => {
    expect(typeOf("teams =")).toBe('const teams: GroupExpression<"filterable">');
    expect(typeOf("both =")).toMatch(
      /^const both: Expression<("negatable" \| "filterable"|"filterable" \| "negatable")>$/,
    );
  });
});
