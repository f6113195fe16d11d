// What check:drift finds between two documents, and whether a caller has to care.

import { describe, expect, it } from "vitest";
import { answer, differencesOf, reads, things } from "./documents.js";

const thing = (properties: object, rest: object = {}) => ({ Thing: { type: "object", properties, ...rest } });
const text = { type: "string" };

describe("of a schema that is sent and answered", () => {
  it.each<[string, object, object, string[]]>([
    ["a property that goes", thing({ a: text, b: text }), thing({ a: text }), ["breaking removed schema Thing/b"]],
    ["a property that comes", thing({ a: text }), thing({ a: text, b: text }), ["added schema Thing/b"]],
    [
      "a property that comes and is demanded",
      thing({ a: text }),
      thing({ a: text, b: text }, { required: ["b"] }),
      ["breaking added schema Thing/b", "changed schema Thing/b/required"],
    ],
    [
      "a property that becomes required",
      thing({ a: text }),
      thing({ a: text }, { required: ["a"] }),
      ["breaking changed schema Thing/a/required"],
    ],
    ["another type", thing({ a: text }), thing({ a: { type: "integer" } }), ["breaking changed schema Thing/a/type"]],
    ["a format", thing({ a: text }), thing({ a: { ...text, format: "email" } }), ["added schema Thing/a/format"]],
    [
      "a nullable",
      thing({ a: text }),
      thing({ a: { ...text, nullable: true } }),
      ["breaking added schema Thing/a/nullable"],
    ],
    [
      "a limit that is lowered",
      thing({ a: { ...text, maxLength: 9 } }),
      thing({ a: { ...text, maxLength: 8 } }),
      ["breaking changed schema Thing/a/maxLength"],
    ],
    [
      "a limit that is raised",
      thing({ a: { ...text, maxLength: 8 } }),
      thing({ a: { ...text, maxLength: 9 } }),
      ["changed schema Thing/a/maxLength"],
    ],
    [
      "values of an enumeration",
      thing({ a: { ...text, enum: ["GONE", "KEPT"] } }),
      thing({ a: { ...text, enum: ["KEPT", "NEW"] } }),
      ["breaking removed schema Thing/a/enum/GONE", "added schema Thing/a/enum/NEW"],
    ],
    [
      "what else it may have",
      thing({}, { additionalProperties: true }),
      thing({}),
      ["breaking removed schema Thing/additionalProperties"],
    ],
    [
      "the items of a list",
      thing({ a: { type: "array", items: text } }),
      thing({ a: { type: "array", items: { type: "integer" } } }),
      ["breaking changed schema Thing/a/items/type"],
    ],
    [
      "a branch of a union",
      thing({ a: { oneOf: [text, { type: "integer" }] } }),
      thing({ a: { oneOf: [text] } }),
      ["breaking removed schema Thing/a/one of/1"],
    ],
  ])("%s", async (_, ours, theirs, expected) => {
    expect(await differencesOf(things({ ...ours }), things({ ...theirs }))).toEqual(expected);
  });
});

describe("of a schema that is only answered", () => {
  it.each<[string, object, object, string[]]>([
    [
      "a property that comes and is there always",
      { type: "object", properties: {} },
      { type: "object", properties: { a: text }, required: ["a"] },
      ["added listThings/response/200/a", "changed listThings/response/200/a/required"],
    ],
    [
      "a property that may be missing from now on",
      { type: "object", properties: { a: text }, required: ["a"] },
      { type: "object", properties: { a: text } },
      ["breaking changed listThings/response/200/a/required"],
    ],
    ["a limit", text, { ...text, maxLength: 8 }, ["added listThings/response/200/maxLength"]],
    ["no null any more", { ...text, nullable: true }, text, ["removed listThings/response/200/nullable"]],
  ])("%s", async (_, ours, theirs, expected) => {
    expect(await differencesOf(reads(ours), reads(theirs))).toEqual(expected);
  });
});

describe("of an operation", () => {
  const query = (name: string, rest: object = {}) => ({ name, in: "query", schema: text, ...rest });
  const schemas = { Thing: text };
  it.each<[string, object, object, string[]]>([
    ["a parameter that goes", { parameters: [query("q")] }, {}, ["breaking removed createThing/query q"]],
    ["a parameter that comes", {}, { parameters: [query("q")] }, ["added createThing/query q"]],
    [
      "a parameter that comes and is demanded",
      {},
      { parameters: [query("q", { required: true })] },
      ["breaking added createThing/query q"],
    ],
    [
      "the default of a parameter",
      { parameters: [query("q")] },
      { parameters: [query("q", { schema: { ...text, default: "x" } })] },
      ["added createThing/query q/default"],
    ],
    [
      "a scope",
      { security: [{ apiToken: [] }, { oauth2: ["things.read"] }] },
      { security: [{ apiToken: [] }, { oauth2: ["things.manage"] }] },
      ["breaking removed createThing/security/oauth2 things.read", "added createThing/security/oauth2 things.manage"],
    ],
    ["a tag", { tags: ["One"] }, { tags: ["Two"] }, ["changed createThing/tag"]],
    ["that it is deprecated", {}, { deprecated: true }, ["added createThing/deprecated"]],
    [
      "a body that is demanded",
      {},
      { requestBody: { required: true, ...answer({ $ref: "#/components/schemas/Thing" }) } },
      ["breaking changed createThing/body/required"],
    ],
    [
      "an answer without its body",
      {},
      { responses: { 200: { description: "Done" } } },
      ["breaking removed createThing/response/200/content"],
    ],
    [
      "a status",
      {},
      { responses: { 200: answer({ $ref: "#/components/schemas/Thing" }), 404: { description: "Not found" } } },
      ["added createThing/response/404"],
    ],
  ])("%s", async (_, ours, theirs, expected) => {
    expect(await differencesOf(things(schemas, ours), things(schemas, theirs))).toEqual(expected);
  });

  it("all of it", async () => {
    expect(await differencesOf(things(schemas), reads(text))).toEqual(["breaking removed createThing"]);
  });
});

it("a schema that many operations use is one difference", async () => {
  const other = { responses: { 200: answer({ type: "array", items: { $ref: "#/components/schemas/Thing" } }) } };
  const [ours, theirs] = [thing({ a: text }), thing({})].map((schemas) => things(schemas, other));
  expect(await differencesOf(ours, theirs)).toEqual(["breaking removed schema Thing/a"]);
});

it("a property that a parent declares is a difference of the parent", async () => {
  const child = { allOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", properties: { b: text } }] };
  const [ours, theirs] = [{ a: text }, {}].map((properties) =>
    things({ Thing: child, Base: { type: "object", properties } }),
  );
  expect(await differencesOf(ours, theirs)).toEqual(["breaking removed schema Base/a"]);
});

it("a schema that holds itself is compared once", async () => {
  const self = { $ref: "#/components/schemas/Thing" };
  expect(await differencesOf(things(thing({ self, a: text })), things(thing({ self })))).toEqual([
    "breaking removed schema Thing/a",
  ]);
});

describe("of what one document takes for a union", () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const object = (properties: object) => ({ type: "object", properties });

  it("each of our branches is compared with the whole", async () => {
    const ours = { Thing: { oneOf: [ref("A"), ref("B")] }, A: object({ a: text }), B: object({ a: text, b: text }) };
    const theirs = { Thing: object({ a: text, b: text }) };
    expect(await differencesOf(reads(ref("Thing"), ours), reads(ref("Thing"), theirs))).toEqual([
      "removed schema Thing/union",
      "added schema Thing/b",
    ]);
  });

  it("what we have is compared with the branch of its name", async () => {
    const ours = { A: object({ a: text }) };
    const theirs = { Any: { oneOf: [ref("A"), ref("B")] }, A: object({ a: text, b: text }), B: object({}) };
    expect(await differencesOf(reads(ref("A"), ours), reads(ref("Any"), theirs))).toEqual([
      "breaking added listThings/response/200/union",
      "added schema A/b",
    ]);
  });

  it("a branch that is the union again ends there", async () => {
    const ours = { A: object({}) };
    const kinds = { propertyName: "kind", mapping: { a: "#/components/schemas/A" } };
    const theirs = { A: { ...object({}), discriminator: kinds } };
    expect(await differencesOf(reads(ref("A"), ours), reads(ref("A"), theirs))).toEqual([
      "breaking added listThings/response/200/union",
    ]);
  });

  it("the value that tells a branch from the others is no difference of the branch", async () => {
    const mapping = { a: "#/components/schemas/A" };
    const union = { Any: { oneOf: [ref("A")], discriminator: { propertyName: "kind", mapping } } };
    const [ours, theirs] = [
      { ...text, enum: ["a"] },
      { ...text, enum: ["a", "b"] },
    ].map((kind) => reads(ref("Any"), { ...union, A: object({ kind }) }));
    expect(await differencesOf(ours, theirs)).toEqual([]);
  });
});

it("what is only answered is missing from no request", async () => {
  const key = { ...text, readOnly: true };
  const answered = { responses: { 204: { description: "Done" } } };
  expect(await differencesOf(things(thing({}), answered), things(thing({ key }), answered))).toEqual([]);
});
