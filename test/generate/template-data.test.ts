import { describe, expect, it } from "vitest";
import { prepareDocument } from "../../src/generate/prepared-document.js";
import type { NamedType } from "../../src/generate/response-types.js";
import { createTemplateData, type OperationData } from "../../src/generate/template-data.js";
import { tiny } from "./tiny.js";

const THINGS = { type: "array", items: { $ref: "#/components/schemas/Thing" } };
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const after = { name: "after", in: "query", schema: { type: "string" } };

/** The data of the operation `thing`, `GET /things` by default. */
function dataOf(
  operation: object,
  route = "GET /things",
  schemas: object = { Thing: { type: "object" } },
): OperationData {
  const document = tiny({ [route]: { operationId: "thing", ...operation } }, schemas);
  const [data] = createTemplateData(prepareDocument(document));
  if (!data) throw new Error(`no operation at ${route}`);
  return data;
}

const typesOf = (members: readonly NamedType[]) => members.map(({ schema, suffix }) => schema + suffix);

/** The arguments of a method: `id, body?, options?`. */
const argumentsOf = (data: OperationData) =>
  data.arguments.map(({ name, optional }) => (optional ? `${name}?` : name)).join(", ");

describe("an operation is paginated", () => {
  it("when it returns a list and has a cursor", () => {
    const data = dataOf({ parameters: [after], responses: { 200: json(THINGS) } });
    expect(data.paginated).toBe(true);
    expect(typesOf(data.itemMembers)).toEqual(['"Thing"']);
  });

  it("when it returns a list with a Link header", () => {
    const response = { ...json(THINGS), headers: { Link: { schema: { type: "string" } } } };
    expect(dataOf({ responses: { 200: response } }).paginated).toBe(true);
  });

  it("when the items of its list have no schema name", () => {
    const list = { type: "array", items: { type: "string" } };
    const data = dataOf({ parameters: [after], responses: { 200: json(list) } });
    expect(data).toMatchObject({ paginated: true, itemMembers: [] });
  });

  it("not when its list is always complete", () => {
    const data = dataOf({ responses: { 200: json(THINGS) } });
    expect(data.paginated).toBe(false);
    expect(typesOf(data.resultMembers)).toEqual(['"Thing"[]']);
  });

  it("not when it does not return a list", () => {
    const response = json({ $ref: "#/components/schemas/Thing" });
    expect(dataOf({ parameters: [after], responses: { 200: response } }).paginated).toBe(false);
  });
});

describe("a method's arguments", () => {
  it("are the path parameters in path order, the body, and the options", () => {
    const parameters = ["thingId", "part-id"].map((name) => ({ name, in: "path", required: true }));
    const body = { required: true, ...json({ $ref: "#/components/schemas/Thing" }) };
    const data = dataOf({ parameters, requestBody: body }, "PUT /things/{part-id}/of/{thingId}");
    expect(argumentsOf(data)).toBe("partId, thingId, body, options?");
    expect(typesOf(data.bodyMembers)).toEqual(['"Thing"']);
  });

  it("require options when a query parameter is required", () => {
    const parameters = [{ name: "sendEmail", in: "query", required: true, schema: { type: "boolean" } }];
    expect(argumentsOf(dataOf({ parameters }))).toBe("options");
  });

  it("have an optional body when the document does not require it", () => {
    const data = dataOf({ requestBody: json({ $ref: "#/components/schemas/Thing" }) }, "POST /things");
    expect(argumentsOf(data)).toBe("body?, options?");
  });

  it("have an optional body at the end when the options are required", () => {
    const parameters = [{ name: "needed", in: "query", required: true, schema: { type: "boolean" } }];
    const requestBody = json({ $ref: "#/components/schemas/Thing" });
    expect(argumentsOf(dataOf({ parameters, requestBody }, "POST /things"))).toBe("options, body?");
  });

  it("have a body of any type when the document has no schema for it", () => {
    const data = dataOf({ requestBody: { content: { "application/json": {} } } }, "POST /things");
    expect(data).toMatchObject({ hasBody: true, bodyMembers: [] });
  });

  it("are unique identifiers, whatever the names of the path parameters", () => {
    const data = dataOf({}, "GET /things/{default}/{a-b}/{a_b}/{1st}/{body}/{options}");
    expect(argumentsOf(data)).toBe("default_, aB, a_b, _1st, body_, options_, options?");
    expect(data.pathArguments.map(({ property, argument }) => [property, argument])).toEqual([
      ["default", "default_"],
      ['"a-b"', "aB"],
      ["a_b", "a_b"],
      ['"1st"', "_1st"],
      ["body", "body_"],
      ["options", "options_"],
    ]);
  });
});

describe("the page size of a paginated operation", () => {
  const limitOf = (schema: object) => [after, { name: "limit", in: "query", schema }];

  it("has the default and the maximum of its limit", () => {
    const parameters = limitOf({ type: "integer", default: 20, maximum: 200, minimum: 1 });
    const { limits } = dataOf({ parameters, responses: { 200: json(THINGS) } });
    expect(limits).toEqual([
      { name: "default", value: 20 },
      { name: "maximum", value: 200 },
    ]);
  });

  it("is unknown when the document does not have it", () => {
    const data = dataOf({ parameters: limitOf({ type: "integer" }), responses: { 200: json(THINGS) } });
    expect(data).toMatchObject({ hasLimits: false, hasSinglePage: false });
  });

  it("is a positive number: Okta writes -1 if there is no default", () => {
    const parameters = limitOf({ type: "integer", default: -1, maximum: 200 });
    const { limits } = dataOf({ parameters, responses: { 200: json(THINGS) } });
    expect(limits).toEqual([{ name: "maximum", value: 200 }]);
  });

  it("does not apply with a parameter that the document marks as single-page", () => {
    const q = { name: "q", in: "query", schema: { type: "string" }, "x-single-page": true };
    const { singlePageNames } = dataOf({ parameters: [after, q], responses: { 200: json(THINGS) } });
    expect(singlePageNames).toEqual(['"q"']);
  });
});

describe("an option", () => {
  it("has the name of a header parameter in camel case", () => {
    const parameters = [{ name: "If-Match", in: "header", schema: { type: "string" } }];
    const { headerOptions } = dataOf({ parameters });
    expect(headerOptions).toMatchObject([{ property: "ifMatch", parameter: '"If-Match"' }]);
  });

  it("has a suffix when every call has an option of its name", () => {
    const parameters = ["signal", "path", "constructor"].map((name) => ({
      name,
      in: "query",
      schema: { type: "string" },
    }));
    expect(dataOf({ parameters }).renamedOptions).toMatchObject([
      { property: "signal_", parameter: '"signal"' },
      { property: "path_", parameter: '"path"' },
      { property: "constructor_", parameter: '"constructor"' },
    ]);
  });

  it("has a suffix when a header and a query parameter have the same name", () => {
    const parameters = [
      { name: "ifMatch", in: "query", schema: { type: "string" } },
      { name: "If-Match", in: "header", schema: { type: "string" } },
    ];
    expect(dataOf({ parameters }).options.map(({ property }) => property)).toEqual(["ifMatch", "ifMatch_"]);
  });
});

describe("the documentation of an operation", () => {
  it("has its request, scopes, errors by class and code, and Okta's page", () => {
    const responses = { 404: { content: { "application/json": { example: { errorCode: "E0000007" } } } } };
    const { docs, errors, seeUrl, deprecated } = dataOf({
      summary: "Read a thing",
      responses,
      security: [{ apiToken: [] }, { oauth2: ["okta.things.read"] }],
      externalDocs: { url: "https://developer.okta.com/things" },
      deprecated: true,
    });
    expect(docs).toContain(" Read a thing");
    expect(docs).toContain(" `GET /things` – scope `okta.things.read`");
    expect(errors).toEqual([{ errorClass: "OktaNotFoundError", status: "404", codes: ["E0000007"] }]);
    expect(seeUrl).toBe("https://developer.okta.com/things");
    expect(deprecated).toBe(true);
  });

  it("says when API tokens are not accepted", () => {
    const { docs } = dataOf({ security: [{ oauth2: ["okta.things.read"] }] });
    expect(docs.join("\n")).toContain("API tokens are not accepted");
  });

  it("cannot end its comment", () => {
    const parameters = [{ name: "thingId", in: "path", required: true, description: "any of */* types" }];
    const data = dataOf(
      { description: "any of */* types", parameters, externalDocs: { url: "https://a.example/*/" } },
      "GET /things/{thingId}",
    );
    expect(JSON.stringify([data.docs, data.arguments, data.seeUrl])).not.toContain("*/");
  });
});

describe("the result of a method", () => {
  it("is void when the response has no body, or an empty object", () => {
    expect(dataOf({}, "POST /things").silent).toBe(true);
    expect(dataOf({ responses: { 200: json({ type: "object" }) } }, "POST /things").silent).toBe(true);
    expect(dataOf({ responses: { 200: json({ type: "object", additionalProperties: false }) } }).silent).toBe(true);
  });

  it("is of any type when the document has no schema for the response", () => {
    const data = dataOf({ responses: { 200: { content: { "application/json": {} } } } });
    expect(data).toMatchObject({ silent: false, resultMembers: [] });
  });

  it("is a union when the type depends on the status", () => {
    const named = (name: string) => json({ $ref: `#/components/schemas/${name}` });
    const schemas = { Thing: { type: "string" }, Part: { type: "string" } };
    const resultOf = (responses: object) => typesOf(dataOf({ responses }, "POST /things", schemas).resultMembers);
    expect(resultOf({ 200: named("Thing"), 201: named("Part") })).toEqual(['"Thing"', '"Part"']);
    expect(resultOf({ 200: named("Thing"), 201: named("Thing") })).toEqual(['"Thing"']);
  });

  it("is left to the compiler when there are several media types", () => {
    const content = {
      "application/json": { schema: { type: "object" } },
      "text/plain": { schema: { type: "string" } },
    };
    expect(dataOf({ responses: { 200: { content } } }).resultMembers).toEqual([]);
  });
});

describe("the media types of an operation", () => {
  const named = { schema: { $ref: "#/components/schemas/Thing" } };
  const contentOf = (...types: string[]) => ({ content: Object.fromEntries(types.map((type) => [type, named])) });
  const sentBy = (...types: string[]) =>
    dataOf({ requestBody: { required: true, ...contentOf(...types) } }, "POST /things");
  const schemas = { Thing: { type: "string" } };
  const answeredBy = (...types: string[]) =>
    dataOf({ responses: { 200: contentOf(...types) } }, "GET /things", schemas);

  it("are not named if the body is plain JSON or a form", () => {
    for (const type of ["application/json", "multipart/form-data", "application/x-www-form-urlencoded"]) {
      expect(sentBy(type, "application/xml")).toMatchObject({ contentType: false, choosesContentType: false });
    }
    expect(answeredBy("application/json", "application/pkcs10").accept).toBe(false);
    expect(dataOf({}, "POST /things")).toMatchObject({ contentType: false, accept: false });
  });

  it.each([
    "application/merge-patch+json",
    "application/json; okta-version=1.0.0",
    "application/secevent+jwt",
    "image/png",
  ])("name the only one of the body: %s", (type) => {
    const data = sentBy(type);
    expect(data).toMatchObject({ contentType: JSON.stringify(type), choosesContentType: false });
    expect(argumentsOf(data)).toBe("body, options?");
  });

  it.each([[["application/pkix-cert", "application/x-pem-file"]], [["image/*"]]])(
    "are an option of the method if there are several: %s",
    (types) => {
      const data = sentBy(...types);
      expect(data).toMatchObject({ contentType: false, contentTypes: types.map((type) => JSON.stringify(type)) });
      expect(argumentsOf(data)).toBe("body, options");
    },
  );

  it("are an optional option if the body is optional", () => {
    const data = dataOf({ requestBody: contentOf("text/csv", "text/xml") }, "POST /things");
    expect(argumentsOf(data)).toBe("body?, options?");
  });

  it("have a semicolon before their parameters, where a document has a comma", () => {
    const data = sentBy("application/json, okta-version=1.0.0");
    expect(data.contentType).toBe('"application/json; okta-version=1.0.0"');
    expect(typesOf(data.bodyMembers)).toEqual(['"Thing"']);
  });

  it("list the media types of the response, JSON first", () => {
    expect(answeredBy("text/xml").accept).toBe('"text/xml"');
    expect(answeredBy("text/csv", "application/json; okta-version=1.0.0").accept).toBe(
      '"application/json; okta-version=1.0.0"',
    );
  });

  it("say whether a body has the type of its schema, unlike text and bytes", () => {
    expect(typesOf(sentBy("application/merge-patch+json").bodyMembers)).toEqual(['"Thing"']);
    expect(typesOf(answeredBy("application/scim+json").resultMembers)).toEqual(['"Thing"']);
    expect(sentBy("application/secevent+jwt").bodyMembers).toEqual([]);
    expect(answeredBy("text/xml").resultMembers).toEqual([]);
    expect(dataOf({ responses: { 200: contentOf("text/xml") } }).silent).toBe(false);
  });

  it("rename a query parameter contentType if the body needs that option", () => {
    const parameters = [{ name: "contentType", in: "query", schema: { type: "string" } }];
    const requestBody = contentOf("text/csv", "text/xml");
    const { options } = dataOf({ parameters, requestBody }, "POST /things");
    expect(options.map(({ property }) => property)).toEqual(["contentType_"]);
  });
});
