// A generated area in a project of its own compiles strictly with only the package, and its methods call Okta.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Document } from "../../src/generate/document/openapi.js";
import { generateArea } from "../../src/generate/generated-area.js";
import { loadSchemaTools } from "../../src/generate/schema-tools.js";
import { tiny } from "./tiny.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

const json = (type: string, schema: object) => ({ content: { [type]: { schema } } });
const App = { $ref: "#/components/schemas/App" };
const raw = (...types: string[]) => ({
  required: true,
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: "string", format: "binary" } }])),
});
const list = { type: "array", items: App };
const DOCUMENT = tiny(
  {
    "GET /api/v1/apps": {
      operationId: "listApps",
      parameters: ["after", "q"].map((name) => ({ name, in: "query", schema: { type: "string" } })),
      responses: { 200: json("application/json", list) },
    },
    "PATCH /api/v1/apps/{appId}": {
      operationId: "patchApp",
      requestBody: { required: true, ...json("application/merge-patch+json", App) },
      responses: { 200: json("application/json; okta-version=1.0.0", App) },
    },
    "GET /api/v1/apps/{appId}/metadata": { operationId: "getMetadata", responses: { 200: json("text/xml", {}) } },
    "POST /api/v1/events": { operationId: "sendEvent", requestBody: raw("application/secevent+jwt") },
    "POST /api/v1/certificates": {
      operationId: "publish",
      requestBody: raw("application/pkix-cert", "application/x-pem-file"),
    },
  },
  { App: { type: "object", properties: { id: { type: "string", readOnly: true }, label: { type: "string" } } } },
);

const PROGRAM = `
import { createOkta } from "okta-fetch";
import { createMethods } from "./okta/methods.js";
import { publish } from "./okta/operations.js";

const sent: string[] = [];
const okta = createOkta({
  orgUrl: "https://acme.okta.com",
  token: "any-token",
  fetch: async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    const { headers, method } = request;
    sent.push([method, pathname, headers.get("content-type"), headers.get("accept"), await request.text()].join(" | "));
    if (pathname.endsWith("/metadata")) return new Response("<xml/>", { headers: { "content-type": "text/xml" } });
    if (pathname.endsWith("/apps")) return Response.json([{ id: "1", label: "wiki" }]);
    return method === "POST" ? new Response(null, { status: 204 }) : Response.json({ id: "1", label: "new" });
  },
});
const apps = createMethods(okta);
const path = { appId: "1" };
for await (const app of apps.listApps({ q: "wiki" })) {
  const label: string | undefined = app.label;
  sent.push(String(label));
}
const patched: { label?: string | undefined } = await apps.patchApp("1", { label: "new" });
const metadata: string = await apps.getMetadata("1");
await apps.sendEvent("a.b.c");
await apps.publish("PEM", { contentType: "application/x-pem-file" });
await okta.call(publish, { body: new Uint8Array([65]), contentType: "application/pkix-cert" });
await okta.call(publish, { body: new Blob(["B"], { type: "application/pkix-cert" }) });
await okta.call(publish, { body: "C" }).catch((error) => sent.push(error.message));
export function wrong(): void {
  // @ts-expect-error the caller chooses the media type
  void apps.publish("PEM");
  // @ts-expect-error there is no such media type
  void apps.publish("PEM", { contentType: "text/plain" });
  // @ts-expect-error there is just one
  void apps.sendEvent("a.b.c", { contentType: "text/plain" });
  // @ts-expect-error the operation needs a path value
  void apps.getMetadata();
}
console.log(JSON.stringify([...sent, patched.label, metadata, path.appId]));
`;

/** No method names its schema. */
const UNNAMED = tiny(
  { "GET /health": { operationId: "health" }, "GET /limits": { responses: { 200: json("application/json", {}) } } },
  { App: { type: "object" } },
);

/** Names that are words of the language, or that the generated code and its CommonJS form use. */
const NAMES =
  "infer intrinsic keyof readonly unique Promise Record Error exports require Object run operation undefined";
const WORDS = tiny(
  Object.fromEntries(
    NAMES.split(" ").map((name) => {
      const schema = { $ref: `#/components/schemas/${name}` };
      const responses = { 200: json("application/json", { type: "array", items: schema }) };
      return [
        `POST /${name}/{${name}}`,
        { operationId: name, requestBody: json("application/json", schema), responses },
      ];
    }),
  ),
  Object.fromEntries(
    NAMES.split(" ").map((name) => [name, { properties: { [name]: { $ref: `#/components/schemas/${name}` } } }]),
  ),
);

let folder = "";

async function writeArea(name: string, document: Document): Promise<void> {
  const tools = await loadSchemaTools(ROOT);
  if (!tools) throw new Error("openapi-typescript is not installed");
  const { files } = await generateArea(document, [], "apps.yaml", tools);
  mkdirSync(join(folder, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "okta-fetch-area-"));
  await writeArea("okta", DOCUMENT);
  await writeArea("unnamed", UNNAMED);
  await writeArea("words", WORDS);
  writeFileSync(join(folder, "program.ts"), PROGRAM);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(ROOT, join(folder, "node_modules/okta-fetch"), "junction");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STRICT = [
  ...["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noPropertyAccessFromIndexSignature"],
  ...["--noUnusedLocals", "--noUnusedParameters", "--noImplicitOverride", "--verbatimModuleSyntax"],
  ...["--isolatedModules", "--isolatedDeclarations", "--declaration"],
  ...["--target", "es2022", "--lib", "es2023,dom"],
];

/** Compiles files of the project; throws with what the compiler says. */
function compile(files: readonly string[], ...options: string[]): void {
  try {
    execFileSync(process.execPath, [TSC, ...STRICT, ...options, ...files], { cwd: folder, encoding: "utf8" });
  } catch (error) {
    throw new Error((error as { stdout?: string }).stdout);
  }
}

describe("a generated area", () => {
  it.each([
    ["Node's own resolution", ["--module", "nodenext"]],
    ["a bundler's", ["--module", "esnext", "--moduleResolution", "bundler"]],
  ])("compiles strictly, with %s", (_, options) => {
    expect(() => compile(["okta/methods.ts"], "--noEmit", ...options)).not.toThrow();
  });

  it("compiles strictly without named schemas, and with any names, also to CommonJS", () => {
    const options = ["--module", "commonjs", "--moduleResolution", "node10", "--verbatimModuleSyntax", "false"];
    expect(() => compile(["unnamed/methods.ts", "words/methods.ts"], "--outDir", "cjs", ...options)).not.toThrow();
    writeFileSync(join(folder, "cjs/package.json"), '{ "type": "commonjs" }');
    const program = "console.log(Object.keys(require('./cjs/words/methods.js').createMethods({})).length)";
    const output = execFileSync(process.execPath, ["--input-type=commonjs", "-e", program], { cwd: folder });
    expect(Number(output)).toBe(NAMES.split(" ").length);
  });

  it("sends the media types of the document, and accepts those that it declares", () => {
    compile(["program.ts"], "--module", "nodenext", "--outDir", "out", "--isolatedDeclarations", "false");
    const output = execFileSync(process.execPath, ["out/program.js"], { cwd: folder, encoding: "utf8" });
    expect(JSON.parse(output)).toEqual([
      "GET | /api/v1/apps |  | application/json | ",
      "wiki",
      'PATCH | /api/v1/apps/1 | application/merge-patch+json | application/json; okta-version=1.0.0 | {"label":"new"}',
      "GET | /api/v1/apps/1/metadata |  | text/xml | ",
      "POST | /api/v1/events | application/secevent+jwt | application/json | a.b.c",
      "POST | /api/v1/certificates | application/x-pem-file | application/json | PEM",
      "POST | /api/v1/certificates | application/pkix-cert | application/json | A",
      "POST | /api/v1/certificates | application/pkix-cert | application/json | B",
      "publish: 'contentType' is missing",
      "new",
      "<xml/>",
      "1",
    ]);
  });
});
