import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/generate/document/document-file.js";
import { selectTags, tagsIn } from "../../src/generate/document/tags.js";
import { generateArea } from "../../src/generate/generated-area.js";
import { prepareDocument } from "../../src/generate/prepared-document.js";
import { renderOperations } from "../../src/generate/render-operations.js";
import { loadSchemaTools, type SchemaTools } from "../../src/generate/schema-tools.js";
import { createTemplateData } from "../../src/generate/template-data.js";
import { tiny } from "./tiny.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const json = (name: string) => ({
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});
const DOCUMENT = tiny(
  {
    "GET /apps/{appId}": { operationId: "getApp", tags: ["App"], responses: { 200: json("App") } },
    "DELETE /apps/{appId}": { operationId: "deleteApp", tags: ["Danger", "App"] },
    "GET /zones": { operationId: "getZone", tags: ["Zone"], responses: { 200: json("Zone") } },
    "GET /health": { operationId: "health", tags: [] },
  },
  {
    App: { type: "object", properties: { label: { $ref: "#/components/schemas/Label" } } },
    Label: { type: "string" },
    Zone: { type: "object" },
  },
);

async function tools(): Promise<SchemaTools> {
  const loaded = await loadSchemaTools(ROOT);
  if (!loaded) throw new Error("openapi-typescript is not installed");
  return loaded;
}

it("the Mustache library prints what openapi-generator prints, byte for byte", async () => {
  // `npm run generate -- --check` holds the files to openapi-generator
  const prepared = prepareDocument(await readDocument(`${ROOT}openapi/okta.yaml`));
  const files = renderOperations(createTemplateData(prepared), "../src/contract/index.js");
  for (const name of ["operations.ts", "methods.ts"] as const) {
    expect(files[name] === (await readFile(`${ROOT}generated/${name}`, "utf8")), name).toBe(true);
  }
});

describe("the tags of a document", () => {
  it("are those of its operations in alphabetical order, and Other for those without one", () => {
    expect(tagsIn(DOCUMENT)).toEqual(["App", "Danger", "Other", "Zone"]);
  });

  it("select operations, and the components that these refer to", () => {
    const { paths = {}, components } = selectTags(DOCUMENT, new Set(["App"]));
    expect(Object.keys(paths)).toEqual(["/apps/{appId}"]);
    expect(Object.keys(paths["/apps/{appId}"] ?? {})).toEqual(["get", "delete"]);
    expect(Object.keys(components?.["schemas"] ?? {})).toEqual(["App", "Label"]);
  });

  it("select operations without a tag as Other", () => {
    expect(Object.keys(selectTags(DOCUMENT, new Set(["Other"])).paths ?? {})).toEqual(["/health"]);
  });
});

describe("a generated area", () => {
  it("has its types, operations and methods, and imports only the package", async () => {
    const { files, operations } = await generateArea(DOCUMENT, ["App"], "apps.yaml", await tools());
    expect(Object.keys(files)).toEqual(["README.md", "schema.ts", "operations.ts", "methods.ts"]);
    expect(operations).toBe(2);
    expect(files["schema.ts"]).not.toContain("Zone");
    const imports = Object.values(files).flatMap((text) =>
      [...text.matchAll(/from "([^"]+)"/g)].map(([, name]) => name),
    );
    expect([...new Set(imports)].sort()).toEqual(["./operations.js", "./schema.js", "okta-fetch/contract"]);
  });

  it("has the whole document if no tags are named", async () => {
    expect((await generateArea(DOCUMENT, [], "apps.yaml", await tools())).operations).toBe(4);
  });

  it("does not name an operation after one that is left out", async () => {
    const twice = tiny({
      "GET /one": { operationId: "read", tags: ["One"] },
      "GET /other": { operationId: "read", tags: ["Other"] },
    });
    const { files, notes } = await generateArea(twice, ["Other"], "twice.yaml", await tools());
    expect(files["operations.ts"]).toContain("export const read:");
    expect(notes).toEqual([]);
  });
});

describe("the System Log", () => {
  const events = { content: { "application/json": { schema: { type: "array", items: { type: "object" } } } } };
  const parameters = ["after", "until"].map((name) => ({ name, in: "query", schema: { type: "string" } }));
  const logs = { operationId: "listLogEvents", parameters, responses: { 200: events } };

  it("polls without `until`, also by a document that does not say so", () => {
    const [data] = createTemplateData(prepareDocument(tiny({ "GET /api/v1/logs": logs })));
    expect(data?.pollsUnless).toBe('{ until: true, sortOrder: "DESCENDING" }');
  });

  it("is the only list that polls", () => {
    const [data] = createTemplateData(prepareDocument(tiny({ "GET /api/v1/constructor": logs })));
    expect(data?.pollsUnless).toBe(false);
  });
});
