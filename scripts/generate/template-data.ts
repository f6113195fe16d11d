// The data that the templates print for each operation.

import {
  type Body,
  type Document,
  type MediaType,
  type Operation,
  type Parameter,
  type PathItem,
  parametersOf,
  resolveReference,
  type Schema,
} from "../document/openapi.js";
import { type FoundOperation, operationsOf } from "../document/operations.js";
import {
  camelCase,
  freeName,
  isIdentifier,
  optionName,
  pascalCase,
  RESERVED_ARGUMENTS,
  RESERVED_OPTIONS,
} from "./identifiers.js";
import type { PreparedDocument } from "./prepared-document.js";

/** An option of a method. */
interface Option {
  readonly key: string;
  readonly required: boolean;
  readonly optional: "" | "?";
  readonly type: string;
  readonly docs: readonly string[];
}

/** The data of an operation. */
export interface OperationData {
  readonly name: string;
  readonly id: string;
  readonly tag: string;
  readonly path: string;
  readonly method: string;
  readonly options: readonly Option[];
  readonly optionsName: string;
  readonly optionsBase: string;
  readonly define: string;
  readonly type: string;
  readonly details: string | false;
  readonly functionDocs: readonly string[];
  readonly methodDocs: readonly string[];
  /** The parameters of the method with their types. */
  readonly signature: string;
  /** The names of the method's parameters. */
  readonly arguments: string;
  /** The call in the method's body. */
  readonly call: string;
  readonly result: string;
}

/** The error class of a status; `OktaApiError` for others. */
const ERROR_CLASSES: { readonly [status: string]: string } = {
  400: "OktaValidationError",
  401: "OktaAuthenticationError",
  403: "OktaPermissionError",
  404: "OktaNotFoundError",
  429: "OktaRateLimitError",
};

/** Returns the data of every operation of a prepared document. */
export function createTemplateData({ document, names }: Pick<PreparedDocument, "document" | "names">): OperationData[] {
  return operationsOf(document).map((found) => createOperationData(document, names.get(found.id) ?? found.id, found));
}

function createOperationData(
  document: Document,
  name: string,
  { id, path, method, item, operation }: FoundOperation<PathItem, Operation>,
): OperationData {
  const parameters = parametersOf(document, { item, operation });
  const types = `schema.operations[${JSON.stringify(id)}]`;
  const success = successOf(document, types, operation);
  const query = parameters.filter((parameter) => parameter.in === "query");
  const header = parameters.filter((parameter) => parameter.in === "header");
  const options = optionsOf(document, types, query, header);
  const inPath = pathParametersOf(path, parameters);
  const body = bodyOf(document, types, operation);
  const paginated = method === "get" && success.item !== undefined && (success.link || query.some(isAfter));
  const optionsRequired = options.some((option) => option.required);

  const ofBody = body && [{ name: "body", type: body.type, optional: body.required ? "" : "?", doc: body.doc }];
  const ofOptions = {
    name: "options",
    type: `${pascalCase(name)}Options`,
    optional: optionsRequired ? "" : "?",
    doc:
      options.length > 0
        ? `${paginated ? "Filters, page size, cursor" : "Query and header parameters"}, and call options.`
        : "Call options.",
  };
  // an optional parameter cannot precede a required one
  const bodyLast = body !== undefined && !body.required && optionsRequired;
  const parametersOfMethod = [
    ...inPath.map(({ identifier, doc }) => ({ name: identifier, type: "string", optional: "", doc })),
    ...(ofBody && !bodyLast ? ofBody : []),
    ofOptions,
    ...(ofBody && bodyLast ? ofBody : []),
  ];
  const docs = docsOf(operation, id, method, path);
  const tail = [
    ...(operation.externalDocs?.url ? [`@see {@link ${operation.externalDocs.url}}`] : []),
    ...(operation.deprecated ? ["@deprecated Okta has deprecated this operation."] : []),
  ];
  const returns = paginated ? ["@returns A lazy list: pages are requested as you iterate."] : [];
  const described = parametersOfMethod.map((parameter) => `@param ${parameter.name} - ${parameter.doc}`);
  const given = [
    ...(inPath.length > 0 ? [`path: { ${inPath.map(({ property }) => property).join(", ")} }`] : []),
    ...(body ? ["body"] : []),
  ];

  return {
    name,
    id: JSON.stringify(id),
    tag: operation.tags?.[0] ?? "Other",
    path: JSON.stringify(path),
    method: method.toUpperCase(),
    options,
    optionsName: `${pascalCase(name)}Options`,
    optionsBase: paginated ? "ListCallOptions" : "CallOptions",
    define: paginated ? "definePaginated" : "define",
    type: paginated ? "PaginatedOperation" : "Operation",
    details: detailsOf(query, header, body, success.silent, paginated),
    functionDocs: commentLines([...docs, "", ...tail]),
    methodDocs: commentLines([
      ...docs,
      "",
      ...described,
      ...returns,
      ...throwsOf(document, operation, paginated),
      ...tail,
    ]),
    signature: parametersOfMethod
      .map((parameter) => `${parameter.name}${parameter.optional}: ${parameter.type}`)
      .join(", "),
    arguments: parametersOfMethod.map((parameter) => parameter.name).join(", "),
    call: `${paginated ? "list" : "call"}(operation.${name}, ${given.length > 0 ? `{ ${given.join(", ")} }` : "{}"}, options)`,
    result: paginated ? `contract.PagedList<${success.item}>` : `Promise<${success.silent ? "void" : success.type}>`,
  };
}

function docsOf(operation: Operation, id: string, method: string, path: string): string[] {
  const scopes = (operation.security ?? []).flatMap((requirement) => requirement["oauth2"] ?? []);
  return [
    operation.summary ?? id,
    ...paragraph(operation.description),
    "",
    `\`${method.toUpperCase()} ${path}\`` +
      (scopes.length > 0 ? ` – scope ${scopes.map((scope) => `\`${scope}\``).join(", ")}` : "") +
      (acceptsApiToken(operation) ? "" : "; API tokens are not accepted"),
  ];
}

/** The parameters of a path in path order. Each is an argument of the method. */
function pathParametersOf(path: string, parameters: readonly Parameter[]) {
  const taken = new Set<string>();
  const names = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name))];
  return names.map((name) => {
    const parameter = parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
    const identifier = freeName(camelCase(name), (one) => taken.has(one) || RESERVED_ARGUMENTS.has(one));
    taken.add(identifier);
    const property = identifier === name ? name : `${keyOf(name)}: ${identifier}`;
    return { identifier, property, doc: oneLine(parameter?.description) };
  });
}

function detailsOf(
  query: readonly Parameter[],
  header: readonly Parameter[],
  body: { readonly required: boolean } | undefined,
  silent: boolean,
  paginated: boolean,
): string | false {
  const list = (names: readonly string[]) => `[${names.map((name) => JSON.stringify(name)).join(", ")}]`;
  const options = optionNamesOf(query, header);
  const renamed = [...options.query].filter(([name, option]) => name !== option);
  const required = query.filter((parameter) => parameter.required === true).map(({ name }) => name);
  if (body?.required) required.push("body");
  const pairs = (entries: readonly (readonly [string, string])[]) =>
    `{ ${entries.map(([name, option]) => `${keyOf(option)}: ${JSON.stringify(name)}`).join(", ")} }`;
  const parts = [
    ...(query.length > 0 ? [`query: ${list(query.map(({ name }) => name))}`] : []),
    ...(renamed.length > 0 ? [`renamed: ${pairs(renamed)}`] : []),
    ...(header.length > 0 ? [`headers: ${pairs([...options.header])}`] : []),
    ...(required.length > 0 ? [`required: ${list(required)}`] : []),
    ...(body ? ["body: true"] : []),
    ...(silent ? ["silent: true"] : []),
    ...(paginated ? ["paginated: true"] : []),
  ];
  return parts.length > 0 && `{ ${parts.join(", ")} }`;
}

/** The option name of each parameter, by its own name, with a suffix if an option of every call has that name. */
function optionNamesOf(query: readonly Parameter[], header: readonly Parameter[]) {
  const taken = new Set<string>();
  const namesOf = (parameters: readonly Parameter[], nameOf: (name: string) => string) =>
    new Map(
      parameters.map(({ name }) => {
        const option = freeName(nameOf(name), (one) => taken.has(one) || RESERVED_OPTIONS.has(one));
        taken.add(option);
        return [name, option] as const;
      }),
    );
  return { query: namesOf(query, (name) => name), header: namesOf(header, optionName) };
}

function optionsOf(
  document: Document,
  types: string,
  query: readonly Parameter[],
  header: readonly Parameter[],
): Option[] {
  const options = optionNamesOf(query, header);
  return [...query, ...header].map((parameter) => {
    const kind = parameter.in === "header" ? "Header" : "Query";
    const name = (kind === "Header" ? options.header : options.query).get(parameter.name) ?? parameter.name;
    const schema = resolveReference(document, parameter.schema ?? {});
    return {
      key: keyOf(name),
      required: parameter.required === true,
      optional: parameter.required ? "" : "?",
      type: `contract.${kind}<${types}>[${JSON.stringify(parameter.name)}]`,
      docs: commentLines([
        ...(parameter.description ?? `The ${parameter.in} parameter \`${parameter.name}\`.`).trim().split("\n"),
        ...(schema.default === undefined ? [] : [`@defaultValue ${JSON.stringify(schema.default)}`]),
      ]),
    };
  });
}

function bodyOf(document: Document, types: string, operation: Operation) {
  if (!operation.requestBody) return undefined;
  const requestBody = resolveReference(document, operation.requestBody);
  const medias = mediaTypesOf(requestBody);
  if (medias.length === 0) return undefined;
  const [single] = medias.length === 1 ? medias : [];
  return {
    required: requestBody.required === true,
    type: typeOf(single?.schema) ?? `contract.Body<${types}>`,
    doc: oneLine(requestBody.description) || "Request body.",
  };
}

/** The successful response: its type, its item type if it is a list, whether it has no content, and whether it declares `Link`. */
function successOf(document: Document, types: string, operation: Operation) {
  const bodies = Object.entries(operation.responses ?? {})
    .filter(([status]) => /^(20[0-6]|2XX)$/.test(status))
    .map(([, response]) => resolveReference(document, response));
  const medias = bodies.flatMap(mediaTypesOf);
  const [single] = bodies.length === 1 && medias.length === 1 ? medias : [];
  const resolved = single?.schema && resolveReference(document, single.schema);
  return {
    type: namedTypeOf(document, bodies) ?? `contract.Success<${types}>`,
    item:
      resolved?.type === "array" && !resolved.nullable
        ? (typeOf(resolved.items) ?? `contract.Item<${types}>`)
        : undefined,
    silent: medias.every(({ schema }) => schema !== undefined && hasNoContent(document, schema)),
    link: bodies.some((response) => Object.keys(response.headers ?? {}).some((name) => /^link$/i.test(name))),
  };
}

/** The type of a response by schema names; `undefined` if only the compiler can derive it. */
function namedTypeOf(document: Document, bodies: readonly Body[]): string | undefined {
  const names = bodies.map((body) => {
    const [media, ...others] = mediaTypesOf(body);
    if (!media?.schema || others.length > 0 || hasNoContent(document, media.schema)) return undefined;
    return typeOf(media.schema);
  });
  return names.length === 0 || names.includes(undefined) ? undefined : [...new Set(names)].join(" | ");
}

const mediaTypesOf = ({ content }: Body): MediaType[] => Object.values(content ?? {});

function hasNoContent(document: Document, schema: Schema): boolean {
  const {
    type,
    properties,
    additionalProperties,
    allOf,
    oneOf,
    anyOf,
    enum: values,
  } = resolveReference(document, schema);
  return (
    type === "object" &&
    Object.keys(properties ?? {}).length === 0 &&
    (additionalProperties === undefined || additionalProperties === false) &&
    !(allOf || oneOf || anyOf || values)
  );
}

/** The type of a schema by name; `undefined` unless it is a reference or a list of references. */
function typeOf(schema: Schema | undefined): string | undefined {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(schema?.$ref ?? "")?.[1];
  if (name) return `Models[${JSON.stringify(decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~"))}]`;
  if (schema?.type === "array" && !schema.nullable) {
    const item = typeOf(schema.items);
    return item && `${item}[]`;
  }
  return undefined;
}

/** The `@throws` tag with the errors that the operation declares, by class, status and Okta code. */
function throwsOf(document: Document, operation: Operation, paginated: boolean): string[] {
  const declared = Object.entries(operation.responses ?? {})
    .filter(([status]) => /^[45]/.test(status))
    .map(([status, response]) => {
      const codes = new Set<string>();
      for (const media of Object.values(resolveReference(document, response).content ?? {})) {
        for (const example of [{ value: media.example }, ...Object.values(media.examples ?? {})]) {
          const code = (Object(resolveReference(document, example).value) as { errorCode?: unknown }).errorCode;
          if (typeof code === "string") codes.add(code);
        }
      }
      return `${ERROR_CLASSES[status] ?? "OktaApiError"} (${[status, ...[...codes].sort()].join(" ")})`;
    });
  if (declared.length === 0) return [];
  return [`@throws ${declared.join(", ")}${paginated ? ", during iteration" : ""}.`];
}

const acceptsApiToken = ({ security }: Operation) =>
  security === undefined || security.some((requirement) => "apiToken" in requirement);
const isAfter = (parameter: Parameter) => parameter.name === "after";
const keyOf = (name: string) => (isIdentifier(name) ? name : JSON.stringify(name));
const oneLine = (text: string | undefined) => (text ?? "").trim().replace(/\s*\n\s*/g, " ");
const paragraph = (text: string | undefined) => (text ? ["", ...text.trim().split("\n")] : []);

/** Lines that are safe in a block comment, without trailing or repeated blank lines. */
function commentLines(lines: readonly string[]): string[] {
  const trimmed = lines
    .flatMap((line) => line.split(/\r\n|[\n\r\u2028\u2029]/))
    .map((line) => line.trimEnd().replaceAll("*/", "*\\/"));
  const kept = trimmed.filter((line, at) => line !== "" || (at > 0 && trimmed[at - 1] !== ""));
  while (kept.at(-1) === "") kept.pop();
  // the template prints ` *` before each line
  return kept.map((line) => (line === "" ? "" : ` ${line}`));
}
