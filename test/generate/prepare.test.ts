import { describe, expect, it } from "vitest";
import type { Document } from "../../src/generate/document/openapi.js";
import { operationsOf } from "../../src/generate/document/operations.js";
import { prepareDocument } from "../../src/generate/prepared-document.js";
import { tiny } from "./tiny.js";

const namesIn = (document: Document) => [...prepareDocument(document).names.values()];
const idsIn = ({ document }: { document: Document }) =>
  operationsOf(document).map(({ operation }) => operation.operationId);

describe("an operation's name", () => {
  it("is its id if that is an identifier", () => {
    const { names, notes } = prepareDocument(tiny({ "GET /a": { operationId: "getA" } }));
    expect([...names]).toEqual([["getA", "getA"]]);
    expect(notes).toEqual([]);
  });

  it.each([
    ["repos/list-for-org", "reposListForOrg"],
    ["oob-authenticate", "oobAuthenticate"],
    ["get a", "getA"],
    ["1st", "_1st"],
    ["Users.List", "UsersList"],
  ])("is derived from an id that is not an identifier: %s", (id, name) => {
    expect(namesIn(tiny({ "GET /a": { operationId: id } }))).toEqual([name]);
  });

  it.each(["import", "delete", "default", "call", "paginate", "constructor", "then"])(
    "has a suffix if it is reserved: %s",
    (id) => {
      expect(namesIn(tiny({ "GET /a": { operationId: id } }))).toEqual([`${id}_`]);
    },
  );

  it("is unique if two ids give the same name or differ only in case", () => {
    const document = tiny({
      "GET /a": { operationId: "a-b" },
      "PUT /a": { operationId: "aB" },
      "POST /a": { operationId: "AB" },
    });
    expect(namesIn(document)).toEqual(["aB", "aB_", "AB__"]);
  });

  it("is derived from its method and path if it has no id", () => {
    const { names, notes } = prepareDocument(tiny({ "GET /users/{id}/groups": { parameters: [] } }));
    expect([...names.values()]).toEqual(["getUsersIdGroups"]);
    expect(notes[0]).toBe("GET /users/{id}/groups: no parameter describes {id}; it is read as a string.");
    expect(notes[1]).toContain("GET /users/{id}/groups: no operationId");
  });
});

describe("an imperfect document is read in the safest way, with a note", () => {
  it("renames the second of two equal ids", () => {
    const prepared = prepareDocument(tiny({ "GET /a": { operationId: "getA" }, "GET /b": { operationId: "getA" } }));
    expect(idsIn(prepared)).toEqual(["getA", "getA_"]);
    expect(prepared.notes).toContain('GET /b: the operationId "getA" is taken; getA_ is used.');
  });

  it("files an operation without a tag under Other, and one with two tags under the first", () => {
    const { document, notes } = prepareDocument(
      tiny({ "GET /a": { operationId: "getA", tags: [] }, "PUT /a": { operationId: "putA", tags: ["A", "B"] } }),
    );
    expect(operationsOf(document).map(({ operation }) => operation.tags)).toEqual([["Other"], ["A"]]);
    expect(notes).toEqual(['PUT /a: 2 tags; only "A" is used.']);
  });

  it("reads a dangling reference as unknown", () => {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Gone" } } };
    const { document, notes } = prepareDocument(
      tiny({ "GET /a": { operationId: "getA", responses: { 200: { content } } } }),
    );
    expect(document.paths?.["/a"]?.["get"]).toMatchObject({
      responses: { 200: { content: { "application/json": { schema: {} } } } },
    });
    expect(notes).toEqual([
      "#/paths/~1a/get/responses/200/content/application~1json/schema: the reference #/components/schemas/Gone has no target; read as any value.",
    ]);
  });

  it("lists every such place in one run", () => {
    const parameters = [{ $ref: "#/components/parameters/One" }, { $ref: "#/components/parameters/Two" }];
    expect(prepareDocument(tiny({ "GET /a": { operationId: "getA", parameters } })).notes).toHaveLength(2);
  });

  it("ignores a $ref within an example", () => {
    const schema = { type: "object", example: { $ref: "#/nowhere" } };
    expect(prepareDocument(tiny({ "GET /a": { operationId: "getA" } }, { Thing: schema })).notes).toEqual([]);
  });

  it("drops a child from a parent's alternatives if the child extends the parent", () => {
    const parent = { type: "object", oneOf: [{ $ref: "#/components/schemas/Child" }] };
    const child = { allOf: [{ $ref: "#/components/schemas/Parent" }], properties: { more: { type: "string" } } };
    const { document, notes } = prepareDocument(
      tiny({ "GET /a": { operationId: "getA" } }, { Parent: parent, Child: child }),
    );
    expect(document.components?.["schemas"]).toEqual({
      Parent: parent,
      Child: { ...child, allOf: [{ type: "object" }] },
    });
    expect(notes).toHaveLength(1);
  });

  it("leaves out an operation whose path has no leading slash, and generates the rest", () => {
    const document = tiny({ "GET /a": { operationId: "getA" }, "GET b": { operationId: "getB" } });
    const prepared = prepareDocument(document);
    expect(idsIn(prepared)).toEqual(["getA"]);
    expect(prepared.notes).toEqual(["GET b: its path does not start with a slash; left out."]);
  });

  it("does not modify its input", () => {
    const document = tiny({ "GET /a": { operationId: "getA", tags: ["A", "B"] } });
    const before = structuredClone(document);
    prepareDocument(document);
    expect(document).toEqual(before);
  });
});

describe("a document is refused", () => {
  it("when it has no operations", () => {
    expect(() => prepareDocument(tiny({}), "okta.yaml")).toThrow("okta.yaml cannot be used: it has no operations.");
  });

  it("when parts of it are in other files, with each place and a remedy", () => {
    const parameters = [{ $ref: "parameters.yaml#/limit" }, { $ref: "parameters.yaml#/after" }];
    const document = tiny({ "GET /a": { operationId: "getA", parameters } });
    expect(() => prepareDocument(document)).toThrow(
      /Bundle it first.*parameters\.yaml#\/limit.*parameters\.yaml#\/after/s,
    );
  });
});

describe("an operation that is not what OpenAPI says", () => {
  it.each([
    ["tags", "User"],
    ["parameters", { name: "limit" }],
    ["parameters", [null]],
    ["responses", { 200: null }],
    ["requestBody", "a user"],
    ["summary", 5],
    ["security", [null]],
  ])("is left out: `%s` is %j", (part, value) => {
    const { names, notes } = prepareDocument(
      tiny({ "GET /a": { operationId: "getA", [part]: value }, "GET /b": { operationId: "getB" } }),
    );
    expect([...names.keys()]).toEqual(["getB"]);
    expect(notes).toEqual([`GET /a: its \`${part}\` is invalid; left out.`]);
  });

  it("stays if a part has no value, as an empty key of YAML", () => {
    const empty = { operationId: "getA", tags: null, parameters: null, requestBody: null, responses: null };
    const { names, notes } = prepareDocument(tiny({ "GET /a": empty as never }));
    expect([[...names.keys()], notes]).toEqual([["getA"], []]);
  });

  it("is noted if the path is a reference, which is not followed", () => {
    const document = tiny({ "GET /b": { operationId: "getB" } });
    document.paths = { ...document.paths, "/a": { $ref: "#/components/pathItems/a" } };
    document.components = { ...document.components, pathItems: { a: {} } };
    expect(prepareDocument(document).notes).toEqual(["/a: the reference of a path is not followed; left out."]);
  });
});
