// What an editor shows of the builder: names to choose from, and types that a person can read.

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
import { where, whereOf } from "../../src/index.js";
const whose = whereOf<{ profile: { grade?: number | null; tags?: string[] } }>();
where("");
whose("");
whose("profile.grade").x;
whose("profile.tags").x;
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

describe("an editor", () => {
  test("completes the properties that every org has, although any custom one is taken", () => {
    expect(namesAfter('where("')).toEqual(expect.arrayContaining(["status", "lastUpdated", "profile.department"]));
  });

  test("completes those of an org", () => {
    expect(namesAfter('whose("')).toEqual(expect.arrayContaining(["status", "profile.department", "profile.grade"]));
  });

  test("completes the operators of a property, and no other", () => {
    expect(namesAfter('whose("profile.grade").').sort()).toEqual(["eq", "ge", "gt", "le", "lt", "ne", "pr"]);
    expect(namesAfter('whose("profile.tags").').sort()).toEqual(["eq", "ge", "gt", "le", "lt", "pr", "sw"]);
  });

  test("shows what an expression can be used for", () => {
    const info = service.getQuickInfoAtPosition(FILE, CODE.indexOf("both"));
    expect(ts.displayPartsToString(info?.displayParts)).toMatch(
      /^const both: Expression<("negatable" \| "filterable"|"filterable" \| "negatable")>$/,
    );
  });
});
