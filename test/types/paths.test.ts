// What the compiler and an editor show for paths: errors whose first line names the mistake, and short types.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const FILE = `${root}test/types/in-memory-paths.ts`;
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};
const PREAMBLE = `
import { createOkta } from "../../src/index.js";
${readFileSync(`${root}test/docs/okta-paths.ts`, "utf8")}
const okta = createOkta<{ paths: paths }>({ orgUrl: "https://acme.okta.com", token: "00token" });
const path = { appId: "0oa1" };
`;

/** Each wrong call, and what the first line of its error names. */
const WRONG: readonly (readonly [call: string, named: RegExp])[] = [
  ['okta.request("GET /api/v1/app/{appId}", { path });', /"GET \/api\/v1\/app\/\{appId\}"/],
  ['okta.request("PUT /api/v1/apps/{appId}", { path });', /"PUT \/api\/v1\/apps\/\{appId\}"/],
  ['okta.request("GET /api/v1/apps/{appId}", {});', /RequestOptions<paths, "GET \/api\/v1\/apps\/\{appId\}">/],
  ['okta.request("GET /api/v1/apps/{appId}", { path: {} });', /Property 'appId' is missing/],
  ['okta.request("GET /api/v1/apps/{appId}", { path: { id: "1" } });', /'id' does not exist in type/],
  ['okta.list("GET /api/v1/policies", { query: { type: "SIGN_ON" } });', /Type '"SIGN_ON"' is not assignable/],
  [
    'okta.list("GET /api/v1/logs", { query: { sinc: "x" } });',
    /'sinc' does not exist .* Did you mean to write 'since'\?/,
  ],
  ['okta.request("POST /api/v1/zones", { body: { type: "IPS", name: "x" } });', /Type '"IPS"' is not assignable/],
  ['okta.list("GET /api/v1/apps/{appId}", { path });', /"This endpoint returns no list\. Use request\."/],
];
const RIGHT = `
const app = await okta.request("GET /api/v1/apps/{appId}", { path });
const apps = okta.list("GET /api/v1/apps");
const domains = okta.list("GET /api/v1/domains");
okta.request("");
`;
const CODE = [PREAMBLE, ...WRONG.map(([call]) => call), RIGHT].join("\n");

const service = ts.createLanguageService({
  getScriptFileNames: () => [FILE],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => {
    const text = name === FILE ? CODE : ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => root,
  getCompilationSettings: () => OPTIONS,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === FILE || ts.sys.fileExists(name),
  readFile: ts.sys.readFile,
});

const shown = (text: string) =>
  ts.displayPartsToString(service.getQuickInfoAtPosition(FILE, CODE.indexOf(text))?.displayParts);

describe("the first line of an error names what is wrong", () => {
  const errors = service.getSemanticDiagnostics(FILE).map(({ start = 0, messageText }) => ({
    line: CODE.slice(CODE.lastIndexOf("\n", start) + 1, CODE.indexOf("\n", start)),
    message: typeof messageText === "string" ? messageText : messageText.messageText,
  }));

  test.each(WRONG)("%s", (call, named) => {
    expect(errors.filter(({ line }) => line === call).map(({ message }) => message)).toEqual([
      expect.stringMatching(named),
    ]);
  });

  test("the program has no other errors", () => {
    const calls = WRONG.map(([call]) => call);
    expect(errors.filter(({ line }) => !calls.includes(line) && line !== 'okta.request("");')).toEqual([]);
  });
});

describe("an editor", () => {
  test("shows responses and lists by the names of the document", () => {
    expect(shown("app =")).toBe("const app: Application");
    expect(shown("apps =")).toBe("const apps: PagedList<Application>");
    expect(shown("domains =")).toBe("const domains: PagedList<Domain>");
  });

  test("completes methods and paths", () => {
    const at = CODE.indexOf('okta.request("")') + 'okta.request("'.length;
    const names = service.getCompletionsAtPosition(FILE, at, {})?.entries.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["GET /api/v1/apps/{appId}", "POST /api/v1/zones"]));
    expect(names).not.toContain("PUT /api/v1/apps");
  });
});
