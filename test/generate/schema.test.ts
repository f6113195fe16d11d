import { expect, it } from "vitest";
import { loadSchemaTools } from "../../src/generate/schema-tools.js";
import { generateSchemaTypes } from "../../src/generate/schema-types.js";
import { tiny } from "./tiny.js";

const tools = await loadSchemaTools(process.cwd());

/** The generated types, each run of white space one space. */
async function typesOf(schemas: object, operation: object = {}): Promise<string> {
  if (!tools) throw new Error("openapi-typescript is not installed");
  const document = tiny({ "GET /things": { operationId: "thing", ...operation } }, schemas);
  const text = await generateSchemaTypes(document, tools);
  return text.replace(/\/\*\*.*?\*\//gs, "").replace(/\s+/g, " ");
}

it("a schema becomes an interface, and is referred to by its name", async () => {
  const types = await typesOf({
    Thing: { type: "object", properties: { part: { $ref: "#/components/schemas/Part" } } },
    Part: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
  });
  expect(types).toContain("export interface Thing { part?: Part | undefined; }");
  expect(types).toContain("export interface Part { id: string; }");
  expect(types).toContain("schemas: { Thing: Thing; Part: Part; };");
});

it("an enumeration of a model is open: Okta adds values without a new version", async () => {
  const types = await typesOf({ Status: { type: "string", enum: ["ACTIVE", "STAGED"] } });
  expect(types).toContain('export type Status = "ACTIVE" | "STAGED" | (string & {});');
});

it("a nullable enumeration is open, and still nullable", async () => {
  const types = await typesOf({ Status: { type: "string", nullable: true, enum: ["ACTIVE", null] } });
  expect(types).toContain('export type Status = "ACTIVE" | (string & {}) | null;');
});

it("an enumeration of a parameter is closed: another value is a mistake", async () => {
  const parameters = [{ name: "order", in: "query", schema: { type: "string", enum: ["asc", "desc"] } }];
  expect(await typesOf({}, { parameters })).toContain('order?: "asc" | "desc" | undefined;');
});

it("the discriminator of a union is closed, so that it narrows", async () => {
  const branch = (kind: string) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string", enum: [kind] } },
  });
  const types = await typesOf({
    Cat: branch("CAT"),
    Dog: branch("DOG"),
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
      discriminator: {
        propertyName: "kind",
        mapping: { CAT: "#/components/schemas/Cat", DOG: "#/components/schemas/Dog" },
      },
    },
  });
  expect(types).toContain('export interface Cat { kind: "CAT"; }');
  expect(types).toContain("export type Pet = Cat | Dog;");
});

it("a discriminator is declared once, even in a branch with a base", async () => {
  const types = await typesOf({
    Base: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
    Cat: {
      type: "object",
      allOf: [{ $ref: "#/components/schemas/Base" }],
      required: ["kind"],
      properties: { kind: { type: "string", enum: ["CAT"] } },
    },
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }],
      discriminator: { propertyName: "kind", mapping: { CAT: "#/components/schemas/Cat" } },
    },
  });
  expect(types).toContain('export type Cat = { kind: "CAT"; } & Base;');
});

it("a branch without a discriminator of its own has that of the union", async () => {
  const types = await typesOf({
    Cat: { type: "object", properties: { name: { type: "string" } } },
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }],
      discriminator: { propertyName: "kind", mapping: { CAT: "#/components/schemas/Cat" } },
    },
  });
  expect(types).toContain('export interface Cat { name?: string | undefined; kind: "CAT"; }');
});

it("a property with a default is optional", async () => {
  const types = await typesOf({
    Thing: { type: "object", properties: { strict: { type: "boolean", default: false } } },
  });
  expect(types).toContain("strict?: boolean | undefined;");
});

it("an operation has no members for missing parts, and no response headers", async () => {
  const header = { schema: { type: "string" } };
  const responses = {
    200: { description: "Things", headers: { Link: header }, content: { "application/json": { schema: {} } } },
    204: { description: "Nothing", headers: { Link: header } },
  };
  const types = await typesOf({}, { responses });
  expect(types).toContain('"/things": { parameters: {}; get: operations["thing"]; };');
  expect(types).toContain(
    'thing: { parameters: {}; responses: { 200: { headers: { [name: string]: unknown; }; content: { "application/json": unknown; }; };' +
      " 204: { headers: { [name: string]: unknown; }; }; }; };",
  );
});

it("a body may have a property named headers", async () => {
  const schema = { type: "object", properties: { headers: { type: "object", properties: { a: { type: "string" } } } } };
  const requestBody = { content: { "application/json": { schema } } };
  expect(await typesOf({}, { requestBody })).toContain("headers?: { a?: string | undefined; } | undefined;");
});

it("an optional property accepts undefined, unlike a required one", async () => {
  const base = { type: "object", properties: { id: { type: "string" }, any: {}, part: { nullable: true } } };
  const types = await typesOf({
    Base: base,
    Thing: { allOf: [{ $ref: "#/components/schemas/Base" }], required: ["id"] },
  });
  expect(types).toContain("export interface Base { id?: string | undefined; any?: unknown;");
  expect(types).toContain('export type Thing = WithRequired<Base, "id">;');
  expect(types).toContain("type WithRequired<T, K extends keyof T> = T & { [P in K]-?: Exclude<T[P], undefined>; };");
});
