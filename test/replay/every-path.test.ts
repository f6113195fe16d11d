// Every operation of Okta's whole document by its path: each is requested from a mock of its schema, each list is read
// to its end, and valid calls compile while invalid ones do not. Needs OKTA_DOCUMENT.

import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/generate/document/document-file.js";
import {
  type Document,
  type Operation,
  type Parameter,
  type PathItem,
  parametersOf,
  resolveReference,
  type Schema,
} from "../../src/generate/document/openapi.js";
import { type FoundOperation, operationsOf } from "../../src/generate/document/operations.js";
import { createOkta } from "../../src/index.js";
import { kindOf } from "../../src/request/media-type.js";
import { ORG, TOKEN } from "../support/okta-of.js";

const { OKTA_DOCUMENT = "" } = process.env;
const document: Document = await readDocument(OKTA_DOCUMENT);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** An operation, as the mock and the calls need it. */
interface Endpoint {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly pathNames: readonly string[];
  readonly query: readonly Parameter[];
  readonly body: { readonly type: string; readonly schema: Schema } | undefined;
  readonly rawTypes: readonly string[];
  readonly status: number;
  readonly answer: { readonly type: string; readonly schema: Schema } | undefined;
  /** The property of the list; `""` if the body is the list. */
  readonly list: string | undefined;
  /** Whether one of its answers is a list: of several, or in one of its forms. */
  readonly mayList: boolean;
}

const endpoints = operationsOf(document).map(endpointOf);

function endpointOf(found: FoundOperation<PathItem, Operation>): Endpoint {
  const { method, path, operation } = found;
  const parameters = parametersOf(document, found);
  const bodies = Object.entries(
    operation.requestBody ? (resolveReference(document, operation.requestBody).content ?? {}) : {},
  );
  const [bodyType, bodyMedia] = preferred(bodies) ?? [];
  const [status, response] = Object.entries(operation.responses ?? {}).find(([code]) => /^2\d\d$/.test(code)) ?? [
    "204",
    {},
  ];
  const [answerType, answerMedia] = preferred(Object.entries(resolveReference(document, response).content ?? {})) ?? [];
  const answer = answerType === undefined ? undefined : { type: answerType, schema: answerMedia?.schema ?? {} };
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    pathNames: [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name),
    query: parameters.filter((each) => each.in === "query"),
    body: bodyType === undefined ? undefined : { type: bodyType, schema: bodyMedia?.schema ?? {} },
    rawTypes: bodies.some(([type]) => /^(application\/json|multipart\/form-data)$/.test(type))
      ? []
      : bodies.map(([type]) => type),
    status: Number(status),
    answer,
    mayList: method === "get" && successesOf(operation).some(mayBeList),
    list: method === "get" && answer ? listIn(answer.schema) : undefined,
  };
}

function successesOf({ responses = {} }: Operation): Schema[] {
  return Object.entries(responses).flatMap(([code, response]) => {
    const contents = Object.values(resolveReference(document, response).content ?? {});
    return /^2\d\d$/.test(code) ? contents.map(({ schema = {} }) => schema) : [];
  });
}

function mayBeList(schema: Schema): boolean {
  const { oneOf = [], anyOf = [] } = resolveReference(document, schema);
  return listIn(schema) !== undefined || [...oneOf, ...anyOf].some(mayBeList);
}

/** JSON, if a body has several media types. */
function preferred<Media>(contents: readonly (readonly [string, Media])[]) {
  return contents.find(([type]) => type === "application/json") ?? contents[0];
}

function propertiesOf(schema: Schema): { [name: string]: Schema } {
  const { properties = {}, allOf = [] } = resolveReference(document, schema);
  return Object.assign({}, ...allOf.map(propertiesOf), properties);
}

function listIn(schema: Schema): string | undefined {
  const resolved = resolveReference(document, schema);
  if (resolved.type === "array") return "";
  const names = Object.keys(propertiesOf(resolved)).filter((name) => !name.startsWith("_"));
  const [name = ""] = names;
  const only = propertiesOf(resolved)[name];
  return names.length === 1 && only && resolveReference(document, only).type === "array" ? name : undefined;
}

/** A value of a schema. */
function sampleOf(given: Schema, depth = 0): unknown {
  const schema = resolveReference(document, given);
  const [branch] = schema.oneOf ?? schema.anyOf ?? [];
  if (schema.enum) return schema.enum.find((value) => value !== "") ?? schema.enum[0];
  if (schema.type === "array") return depth > 3 ? [] : [sampleOf(schema.items ?? {}, depth + 1)];
  if (schema.type === "integer" || schema.type === "number") return 7;
  if (schema.type === "boolean") return true;
  if (schema.type === "string") return "some text & more";
  if (depth > 3) return {};
  const properties = Object.entries(propertiesOf(schema)).map(([name, each]) => [name, sampleOf(each, depth + 1)]);
  const other = branch && properties.length === 0 ? sampleOf(branch, depth + 1) : undefined;
  return other ?? Object.fromEntries(properties);
}

const pathOf = ({ pathNames }: Endpoint) => Object.fromEntries(pathNames.map((name) => [name, `${name}1`]));
const urlPathOf = ({ path }: Endpoint) => path.replaceAll(/\{([^{}]+)\}/g, "$11");
const queryOf = ({ query }: Endpoint) =>
  Object.fromEntries(query.map(({ name, schema = {} }) => [name, sampleOf(schema)]));
const textsOf = (query: object) => Object.entries(query).map(([name, value]) => [name, String(value)]);

/** A client whose `fetch` is the mock. */
function mockOf(answer: (request: Request, at: number) => Response) {
  const sent: Request[] = [];
  const okta = createOkta({
    orgUrl: ORG,
    token: TOKEN,
    retry: 0,
    pacing: false,
    readAhead: 0,
    fetch: async (url, init) => answer(sent[sent.push(new Request(url, init)) - 1] as Request, sent.length),
  });
  const request = okta.request as (endpoint: string, options: object) => Promise<unknown>;
  const list = okta.list as (endpoint: string, options: object) => { toArray(): Promise<unknown[]> };
  return { request, list, sent };
}

function answerOf({ status, answer }: Endpoint): Response {
  if (!answer || status === 204) return new Response(null, { status });
  if (kindOf(answer.type) !== "json")
    return new Response("<text/>", { status, headers: { "Content-Type": answer.type } });
  return Response.json(sampleOf(answer.schema), { status });
}

test("there are hundreds of paths", () => {
  expect(endpoints.length).toBeGreaterThan(700);
});

describe("a request of each operation", () => {
  test.each(endpoints)("$name", async (endpoint) => {
    const { request, sent } = mockOf(() => answerOf(endpoint));
    const { method, body, answer } = endpoint;
    const isJson = body && kindOf(body.type) === "json";
    const form = new FormData();
    form.set("file", new Blob(["logo"]), "logo.png");
    const content = isJson ? sampleOf(body.schema) : body?.type === "multipart/form-data" ? form : "text";
    const query = queryOf(endpoint);
    const got = await request(endpoint.name, {
      path: pathOf(endpoint),
      query,
      ...(body && { body: content }),
      ...(body &&
        body.type !== "application/json" &&
        body.type !== "multipart/form-data" && { contentType: body.type }),
      ...(answer && kindOf(answer.type) !== "json" && { accept: answer.type }),
    });
    const [made] = sent;
    const url = new URL(made?.url ?? "");
    expect(`${made?.method} ${url.pathname}`).toBe(`${method} ${urlPathOf(endpoint)}`);
    expect([...url.searchParams]).toEqual(textsOf(query));
    if (body) expect(made?.headers.get("Content-Type")).toContain(body.type);
    if (isJson) expect(await made?.json()).toEqual(content);
    const isText = answer && kindOf(answer.type) !== "json";
    const expected = isText ? "<text/>" : answer && endpoint.status !== 204 ? sampleOf(answer.schema) : undefined;
    expect(got).toEqual(expected);
  });
});

describe("each list, to its end", () => {
  test.each(endpoints.filter(({ list }) => list !== undefined))("$name", async (endpoint) => {
    const { list: property = "", answer } = endpoint;
    const next = `${ORG}${urlPathOf(endpoint)}?after=cursor`;
    const items = (at: number) => [{ id: `first-${at}` }, { id: `last-${at}` }];
    const { list, sent } = mockOf((_, at) => {
      if (property === "")
        return Response.json(items(at), at === 1 ? { headers: { Link: `<${next}>; rel="next"` } } : {});
      return Response.json({ [property]: items(at), _links: at === 1 ? { next: { href: next } } : {} });
    });
    expect(answer).toBeDefined();
    // without a limit: the answers of the mock are shorter than a page
    const found = await list(endpoint.name, { path: pathOf(endpoint) }).toArray();
    expect(found).toEqual([...items(1), ...items(2)]);
    expect(new URL(sent[1]?.url ?? "").search).toBe("?after=cursor");
  });
});

test("right calls compile, and wrong ones do not", async () => {
  const types = astToString(await openapiTS(structuredClone(document) as never, { silent: true }));
  const file = `${root}test/replay/in-memory.ts`;
  const lines = endpoints.flatMap(callsOf);
  const code = `
import { createOkta } from "../../src/index.js";
${types}
declare const okta: import("../../src/index.js").Okta<{ paths: paths }>;
${lines.join("\n")}
export { createOkta };`;
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...more) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : getSourceFile(name, ...more);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  const errors = program.getSemanticDiagnostics(source).map(({ messageText, start = 0 }) => {
    // of an expected error, the call after it
    const end = code.indexOf("\n", start);
    const line = code.slice(code.lastIndexOf("\n", start) + 1, code.indexOf("\n", end + 1));
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300)}`;
  });
  expect(errors).toEqual([]);
  // each operation has a right call, and at least two wrong ones
  expect(lines.filter((line) => line.startsWith("// @ts-expect-error")).length).toBeGreaterThan(2 * endpoints.length);
}, 1_200_000);

/** The calls of an operation: the right one, and wrong ones after a comment that expects an error. */
function callsOf(endpoint: Endpoint): string[] {
  const { name, pathNames, query, body, rawTypes, answer, mayList } = endpoint;
  const members = (names: readonly string[]) =>
    `{ ${names.map((each) => `${JSON.stringify(each)}: null as never`).join(", ")} }`;
  const required = query.filter((each) => each.required).map((each) => each.name);
  const parts = (pathPart: readonly string[], queryPart: readonly string[]) => [
    ...(pathPart.length > 0 ? [`path: ${members(pathPart)}`] : []),
    ...(queryPart.length > 0 ? [`query: ${members(queryPart)}`] : []),
  ];
  const media = [
    ...(body ? ["body: null as never"] : []),
    ...(rawTypes[0] ? [`contentType: ${JSON.stringify(rawTypes[0])}`] : []),
    ...(answer && kindOf(answer.type) !== "json" ? [`accept: ${JSON.stringify(answer.type)}`] : []),
  ];
  const call = (fn: string, at: string, options: readonly string[]) =>
    `okta.${fn}(${JSON.stringify(at)}, { ${options.join(", ")} });`;
  const right = [...parts(pathNames, required), ...media];
  const wrong = "// @ts-expect-error";
  const inQuery = (names: readonly string[]) => [...parts(pathNames, names), ...media];
  return [
    call("request", name, right),
    wrong,
    call("request", `${name}/wrong`, right),
    wrong,
    call("request", name, inQuery([...required, "no such parameter"])),
    ...(pathNames.length > 0 ? [wrong, call("request", name, [...parts(pathNames.slice(1), required), ...media])] : []),
    ...required.flatMap((left) => [wrong, call("request", name, inQuery(required.filter((each) => each !== left)))]),
    ...(mayList ? [] : [wrong]),
    call("list", name, parts(pathNames, required)),
  ];
}
