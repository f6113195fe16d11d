import { describe, expect, it } from "vitest";
import { prepareDocument } from "../../scripts/generate/prepared-document.js";
import { createTemplateData, type OperationData } from "../../scripts/generate/template-data.js";
import { tiny } from "./tiny.js";

const THINGS = { type: "array", items: { $ref: "#/components/schemas/Thing" } };
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const after = { name: "after", in: "query", schema: { type: "string" } };

/** What the templates are told of the operation `thing`, `GET /things` unless said otherwise. */
function annotationOf(
  operation: object,
  place = "GET /things",
  schemas: object = { Thing: { type: "object" } },
): OperationData {
  const [annotation] = createTemplateData(
    prepareDocument(tiny({ [place]: { operationId: "thing", ...operation } }, schemas)),
  );
  if (!annotation) throw new Error(`no operation at ${place}`);
  return annotation;
}

describe("an operation is paginated", () => {
  it("when it answers a list and takes a cursor", () => {
    const annotation = annotationOf({ parameters: [after], responses: { 200: json(THINGS) } });
    expect(annotation).toMatchObject({ type: "PaginatedOperation", result: 'contract.PagedList<Models["Thing"]>' });
  });

  it("when it answers a list with a Link header", () => {
    const response = { ...json(THINGS), headers: { Link: { schema: { type: "string" } } } };
    expect(annotationOf({ responses: { 200: response } }).define).toBe("definePaginated");
  });

  it("when the items of its list have no name of their own", () => {
    const list = { type: "array", items: { type: "string" } };
    expect(annotationOf({ parameters: [after], responses: { 200: json(list) } }).result).toBe(
      'contract.PagedList<contract.Item<schema.operations["thing"]>>',
    );
  });

  it("not when it answers a whole list", () => {
    expect(annotationOf({ responses: { 200: json(THINGS) } }).result).toBe('Promise<Models["Thing"][]>');
  });

  it("not when it answers no list", () => {
    const response = json({ $ref: "#/components/schemas/Thing" });
    expect(annotationOf({ parameters: [after], responses: { 200: response } }).type).toBe("Operation");
  });
});

describe("a method's arguments", () => {
  it("are the path parameters in the order of the path, the body, and the options", () => {
    const parameters = ["thingId", "part-id"].map((name) => ({ name, in: "path", required: true }));
    const body = { required: true, ...json({ $ref: "#/components/schemas/Thing" }) };
    const annotation = annotationOf({ parameters, requestBody: body }, "PUT /things/{part-id}/of/{thingId}");
    expect(annotation.signature).toBe('partId: string, thingId: string, body: Models["Thing"], options?: ThingOptions');
  });

  it("must have options when a parameter of the query is required", () => {
    const parameters = [{ name: "sendEmail", in: "query", required: true, schema: { type: "boolean" } }];
    expect(annotationOf({ parameters }).signature).toBe("options: ThingOptions");
  });

  it("can lack the body when the document lets it be left out", () => {
    const annotation = annotationOf({ requestBody: json({ $ref: "#/components/schemas/Thing" }) }, "POST /things");
    expect(annotation.signature).toBe('body?: Models["Thing"], options?: ThingOptions');
  });

  it("have header parameters among the options, by a name that is easy to write", () => {
    const parameters = [{ name: "If-Match", in: "header", schema: { type: "string" } }];
    expect(annotationOf({ parameters }).options.map(({ key }) => key)).toEqual(["ifMatch"]);
  });

  it("get a suffix where an option of every call has their name", () => {
    const parameters = ["signal", "path", "constructor"].map((name) => ({
      name,
      in: "query",
      schema: { type: "string" },
    }));
    const { options, details } = annotationOf({ parameters });
    expect(options.map(({ key }) => key)).toEqual(["signal_", "path_", "constructor_"]);
    expect(details).toContain('renamed: { signal_: "signal", path_: "path", constructor_: "constructor" }');
  });

  it("get a suffix where a header and a parameter of the query would be one option", () => {
    const parameters = [
      { name: "ifMatch", in: "query", schema: { type: "string" } },
      { name: "If-Match", in: "header", schema: { type: "string" } },
    ];
    expect(annotationOf({ parameters }).options.map(({ key }) => key)).toEqual(["ifMatch", "ifMatch_"]);
  });

  it("are identifiers of their own, whatever the path calls its parameters", () => {
    const annotation = annotationOf({}, "GET /things/{default}/{a-b}/{a_b}/{1st}/{body}/{options}");
    expect(annotation.arguments).toBe("default_, aB, a_b, _1st, body_, options_, options");
    expect(annotation.call).toContain(
      'path: { default: default_, "a-b": aB, a_b, "1st": _1st, body: body_, options: options_ }',
    );
  });

  it("have an optional body at the end where the options must be given", () => {
    const parameters = [{ name: "needed", in: "query", required: true, schema: { type: "boolean" } }];
    const requestBody = json({ $ref: "#/components/schemas/Thing" });
    const annotation = annotationOf({ parameters, requestBody }, "POST /things");
    expect(annotation.signature).toBe('options: ThingOptions, body?: Models["Thing"]');
    expect(annotation.call).toBe("call(operation.thing, { body }, options)");
  });

  it("have a body of any value where the document has no schema for it", () => {
    const annotation = annotationOf({ requestBody: { content: { "application/json": {} } } }, "POST /things");
    expect(annotation.signature).toContain('body?: contract.Body<schema.operations["thing"]>');
  });
});

describe("what is said of an operation", () => {
  it("has its request, scopes, errors by class and code, and source page", () => {
    const responses = { 404: { content: { "application/json": { example: { errorCode: "E0000007" } } } } };
    const { methodDocs } = annotationOf({
      summary: "Read a thing",
      responses,
      security: [{ apiToken: [] }, { oauth2: ["okta.things.read"] }],
      externalDocs: { url: "https://developer.okta.com/things" },
      deprecated: true,
    });
    expect(methodDocs).toContain(" Read a thing");
    expect(methodDocs).toContain(" `GET /things` – scope `okta.things.read`");
    expect(methodDocs).toContain(" @throws OktaNotFoundError (404 E0000007).");
    expect(methodDocs).toContain(" @see {@link https://developer.okta.com/things}");
    expect(methodDocs.some((line) => line.startsWith(" @deprecated"))).toBe(true);
  });

  it("says when an API token is not enough", () => {
    const { methodDocs } = annotationOf({ security: [{ oauth2: ["okta.things.read"] }] });
    expect(methodDocs.join("\n")).toContain("API tokens are not accepted");
  });

  it("cannot end the comment that it stands in", () => {
    expect(annotationOf({ description: "any of */* types" }).methodDocs.join("\n")).not.toContain("*/");
  });

  it("is silence when the answer is no body, or an empty object", () => {
    expect(annotationOf({}, "POST /things").result).toBe("Promise<void>");
    expect(annotationOf({ responses: { 200: json({ type: "object" }) } }, "POST /things").result).toBe("Promise<void>");
  });

  it("is any value where the document has no schema for it, and not silence", () => {
    expect(annotationOf({ responses: { 200: { content: { "application/json": {} } } } }).result).toBe(
      'Promise<contract.Success<schema.operations["thing"]>>',
    );
  });

  it("is silence when the answer is an object that may have no properties", () => {
    expect(annotationOf({ responses: { 200: json({ type: "object", additionalProperties: false }) } }).result).toBe(
      "Promise<void>",
    );
  });

  it("is any of the named types when the body depends on the status", () => {
    const named = (name: string) => json({ $ref: `#/components/schemas/${name}` });
    const schemas = { Thing: { type: "string" }, Part: { type: "string" } };
    const resultOf = (responses: object) => annotationOf({ responses }, "POST /things", schemas).result;
    expect(resultOf({ 200: named("Thing"), 201: named("Part") })).toBe('Promise<Models["Thing"] | Models["Part"]>');
    expect(resultOf({ 200: named("Thing"), 201: named("Thing") })).toBe('Promise<Models["Thing"]>');
  });

  it("is spelled by the compiler when there are several bodies", () => {
    const content = {
      "application/json": { schema: { type: "object" } },
      "text/plain": { schema: { type: "string" } },
    };
    expect(annotationOf({ responses: { 200: { content } } }).result).toBe(
      'Promise<contract.Success<schema.operations["thing"]>>',
    );
  });
});
