import { describe, expect, it } from "vitest";
import { annotate } from "../../scripts/generate/annotate.mjs";
import { tiny } from "./tiny.js";

const THINGS = { type: "array", items: { $ref: "#/components/schemas/Thing" } };
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const after = { name: "after", in: "query", schema: { type: "string" } };

interface Annotation {
  [name: string]: unknown;
  options: { key: string; docs: string[] }[];
  methodDocs: string[];
}

/** What the templates are told of the operation `thing`, `GET /things/{id}` unless said otherwise. */
function annotationOf(
  operation: object,
  place = "GET /things",
  schemas: object = { Thing: { type: "object" } },
): Annotation {
  const document = tiny({ [place]: { operationId: "thing", ...operation } }, schemas);
  const annotated = annotate(document) as { paths: Record<string, Record<string, { "x-okta-fetch": Annotation }>> };
  const [method = "", path = ""] = place.split(" ");
  const found = annotated.paths[path]?.[method.toLowerCase()];
  if (!found) throw new Error(`no operation at ${place}`);
  return found["x-okta-fetch"];
}

describe("an operation is paginated", () => {
  it("when it answers a list and takes a cursor", () => {
    const annotation = annotationOf({ parameters: [after], responses: { 200: json(THINGS) } });
    expect(annotation).toMatchObject({ type: "PaginatedOperation", result: 'contract.PagedList<Models["Thing"]>' });
  });

  it("when it answers a list with a Link header", () => {
    const response = { ...json(THINGS), headers: { Link: { schema: { type: "string" } } } };
    expect(annotationOf({ responses: { 200: response } })["define"]).toBe("definePaginated");
  });

  it("when the items of its list have no name of their own", () => {
    const list = { type: "array", items: { type: "string" } };
    expect(annotationOf({ parameters: [after], responses: { 200: json(list) } })["result"]).toBe(
      'contract.PagedList<contract.Item<schema.operations["thing"]>>',
    );
  });

  it("not when it answers a whole list", () => {
    expect(annotationOf({ responses: { 200: json(THINGS) } })["result"]).toBe('Promise<Models["Thing"][]>');
  });

  it("not when it answers no list", () => {
    const response = json({ $ref: "#/components/schemas/Thing" });
    expect(annotationOf({ parameters: [after], responses: { 200: response } })["type"]).toBe("Operation");
  });
});

describe("a method's arguments", () => {
  it("are the path parameters in the order of the path, the body, and the options", () => {
    const parameters = ["thingId", "part-id"].map((name) => ({ name, in: "path", required: true }));
    const body = { required: true, ...json({ $ref: "#/components/schemas/Thing" }) };
    const annotation = annotationOf({ parameters, requestBody: body }, "PUT /things/{part-id}/of/{thingId}");
    expect(annotation["signature"]).toBe(
      'partId: string, thingId: string, body: Models["Thing"], options?: ThingOptions',
    );
  });

  it("must have options when a parameter of the query is required", () => {
    const parameters = [{ name: "sendEmail", in: "query", required: true, schema: { type: "boolean" } }];
    expect(annotationOf({ parameters })["signature"]).toBe("options: ThingOptions");
  });

  it("can lack the body when the document lets it be left out", () => {
    const annotation = annotationOf({ requestBody: json({ $ref: "#/components/schemas/Thing" }) }, "POST /things");
    expect(annotation["signature"]).toBe('body?: Models["Thing"], options?: ThingOptions');
  });

  it("have header parameters among the options, by a name that is easy to write", () => {
    const parameters = [{ name: "If-Match", in: "header", schema: { type: "string" } }];
    expect(annotationOf({ parameters }).options.map(({ key }) => key)).toEqual(["ifMatch"]);
  });

  it("are refused when a parameter would hide an option of every call", () => {
    const parameters = [{ name: "signal", in: "query", schema: { type: "string" } }];
    expect(() => annotationOf({ parameters })).toThrow(
      'thing: the query parameter "signal" would be an option "signal"',
    );
  });

  it("are refused when the path names a parameter that there is not", () => {
    expect(() => annotationOf({}, "GET /things/{id}")).toThrow(
      "thing: the path /things/{id} names {id}, and no parameter does.",
    );
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
    expect(methodDocs.join("\n")).toContain("an API token is not accepted");
  });

  it("cannot end the comment that it stands in", () => {
    expect(annotationOf({ description: "any of */* types" }).methodDocs.join("\n")).not.toContain("*/");
  });

  it("is silence when the answer is no body, or an empty object", () => {
    expect(annotationOf({}, "POST /things")["result"]).toBe("Promise<void>");
    expect(annotationOf({ responses: { 200: json({ type: "object" }) } }, "POST /things")["result"]).toBe(
      "Promise<void>",
    );
  });

  it("is any of the named types when the body depends on the status", () => {
    const named = (name: string) => json({ $ref: `#/components/schemas/${name}` });
    const schemas = { Thing: { type: "string" }, Part: { type: "string" } };
    const resultOf = (responses: object) => annotationOf({ responses }, "POST /things", schemas)["result"];
    expect(resultOf({ 200: named("Thing"), 201: named("Part") })).toBe('Promise<Models["Thing"] | Models["Part"]>');
    expect(resultOf({ 200: named("Thing"), 201: named("Thing") })).toBe('Promise<Models["Thing"]>');
  });

  it("is spelled by the compiler when there are several bodies", () => {
    const content = {
      "application/json": { schema: { type: "object" } },
      "text/plain": { schema: { type: "string" } },
    };
    expect(annotationOf({ responses: { 200: { content } } })["result"]).toBe(
      'Promise<contract.Success<schema.operations["thing"]>>',
    );
  });
});
