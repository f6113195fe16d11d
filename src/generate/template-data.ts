// The data of each operation for the templates, which print the code.

import { POLLING_LISTS } from "../contract/polling-lists.js";
import {
  type Document,
  type Operation,
  type Parameter,
  type PathItem,
  parametersOf,
  resolveReference,
} from "./document/openapi.js";
import { type FoundOperation, operationsOf } from "./document/operations.js";
import { NO_TAG } from "./document/tags.js";
import { pascalCase } from "./identifiers.js";
import { findMediaTypes, type RequestMediaTypes } from "./media-types.js";
import {
  findOptions,
  findPathArguments,
  type MethodOption,
  type PathArgument,
  toProperty,
} from "./method-parameters.js";
import { type DeclaredError, describeOperation, findDeclaredErrors, toCommentText } from "./operation-docs.js";
import type { PreparedDocument } from "./prepared-document.js";
import { findBodyMembers, findSuccessType, mediaTypesOf, type NamedType } from "./response-types.js";

/** An argument of a method. */
interface MethodArgument {
  readonly name: string;
  readonly kind: { readonly isPath: boolean; readonly isBody: boolean; readonly isOptions: boolean };
  readonly optional: boolean;
  readonly doc: string;
}

/**
 * The data of an operation. Every key is always there: Mustache would look up a missing one in the data of openapi-generator. Ids,
 * paths and names of parameters are string literals.
 */
export interface OperationData extends RequestMediaTypes {
  readonly name: string;
  readonly id: string;
  /** The tag, before the first operation that has it. */
  readonly heading: string | false;
  readonly path: string;
  readonly method: string;
  readonly paginated: boolean;
  /** Whether the response has no content. */
  readonly silent: boolean;
  readonly docs: readonly string[];
  readonly errors: readonly DeclaredError[];
  readonly hasErrors: boolean;
  /** The page with Okta's documentation. */
  readonly seeUrl: string | false;
  readonly deprecated: boolean;

  readonly arguments: readonly MethodArgument[];
  readonly pathArguments: readonly PathArgument[];
  readonly hasPath: boolean;
  readonly hasBody: boolean;
  readonly isBodyRequired: boolean;
  /** Whether the call has a path or a body. */
  readonly hasInput: boolean;
  readonly bodyMembers: readonly NamedType[];
  readonly resultMembers: readonly NamedType[];
  readonly itemMembers: readonly NamedType[];

  readonly optionsName: string;
  readonly options: readonly MethodOption[];
  readonly hasOptions: boolean;

  /** The details of the operation object that differ from their defaults. */
  readonly hasDetails: boolean;
  readonly queryNames: readonly string[];
  readonly hasQuery: boolean;
  /** The default and the maximum of the page size, where the document declares them. */
  readonly limits: readonly { readonly name: "default" | "maximum"; readonly value: number }[];
  readonly hasLimits: boolean;
  /** The query parameters with which a list is a single page. */
  readonly singlePageNames: readonly string[];
  readonly hasSinglePage: boolean;
  readonly renamedOptions: readonly MethodOption[];
  readonly hasRenamed: boolean;
  readonly headerOptions: readonly MethodOption[];
  readonly hasHeaders: boolean;
  /** The required query parameters, and `"body"`. */
  readonly requiredNames: readonly string[];
  readonly hasRequired: boolean;
  /** What bounds a list that can poll, as an object literal. */
  readonly pollsUnless: string | false;
}

/** Returns the data of every operation of a prepared document, sorted by tag and name. */
export function createTemplateData({ document, names }: Pick<PreparedDocument, "document" | "names">): OperationData[] {
  const sorted = operationsOf(document)
    .map((found) => ({ found, name: names.get(found.id) ?? found.id, tag: tagOf(found.operation) }))
    .sort((one, other) => compare(one.tag, other.tag) || compare(one.name, other.name));
  return sorted.map(({ found, name, tag }, index) => {
    const heading = tag !== sorted[index - 1]?.tag && toCommentText(tag);
    return createOperationData(document, name, heading, found);
  });
}

const tagOf = ({ tags: [tag = NO_TAG] = [] }: Operation): string => tag;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function createOperationData(
  document: Document,
  name: string,
  heading: string | false,
  found: FoundOperation<PathItem, Operation>,
): OperationData {
  const { id, path, method, operation } = found;
  const parameters = parametersOf(document, found);
  const success = findSuccessType(document, operation);
  const takesCursor = parameters.some((parameter) => parameter.in === "query" && parameter.name === "after");
  const paginated = method === "get" && success.isList && (success.declaresLink || takesCursor);
  const body = bodyOf(document, operation);
  const pathArguments = findPathArguments(path, parameters);
  const media = findMediaTypes(body?.mediaTypes ?? [], success.mediaTypes);
  const options = findOptions(document, parameters, media.choosesContentType ? ["contentType"] : []);
  const errors = findDeclaredErrors(document, operation);
  const seeUrl = operation.externalDocs?.url ? toCommentText(operation.externalDocs.url) : false;
  const deprecated = operation.deprecated === true;
  return {
    name,
    id: JSON.stringify(id),
    heading,
    path: JSON.stringify(path),
    method: method.toUpperCase(),
    paginated,
    silent: success.isEmpty,
    docs: describeOperation(operation, id, method, path),
    errors,
    hasErrors: errors.length > 0,
    seeUrl,
    deprecated,
    arguments: argumentsOf(pathArguments, body, options, paginated, media.choosesContentType),
    pathArguments,
    hasPath: pathArguments.length > 0,
    hasBody: body !== undefined,
    isBodyRequired: body?.required === true,
    hasInput: pathArguments.length > 0 || body !== undefined,
    bodyMembers: body?.members ?? [],
    resultMembers: success.members,
    itemMembers: success.itemMembers,
    optionsName: `${pascalCase(name)}Options`,
    options,
    hasOptions: options.length > 0,
    ...media,
    pollsUnless: paginated && pollsUnlessOf(operation, path),
    ...detailsOf(options, body, success.isEmpty || paginated || media.accept !== false),
    ...pagesOf(document, paginated ? parameters : []),
  };
}

/** The object literal with what bounds a list that can poll; false for any other. */
function pollsUnlessOf({ "x-polls-unless": declared }: Operation, path: string): string | false {
  const bounds = declared ?? (Object.hasOwn(POLLING_LISTS, path) ? POLLING_LISTS[path] : undefined) ?? {};
  const entries = Object.entries(bounds).map(([name, value]) => `${toProperty(name)}: ${JSON.stringify(value)}`);
  return entries.length > 0 && `{ ${entries.join(", ")} }`;
}

/** What the parameters of a list say about its pages. */
function pagesOf(document: Document, parameters: readonly Parameter[]) {
  const query = parameters.filter((parameter) => parameter.in === "query");
  const limit = query.find(({ name }) => name === "limit");
  const schema = resolveReference(document, limit?.schema ?? {});
  const limits = (["default", "maximum"] as const).flatMap((name) => {
    const { [name]: value } = schema;
    return typeof value === "number" && Number.isInteger(value) && value > 0 ? [{ name, value }] : [];
  });
  const singlePageNames = query
    .filter((parameter) => parameter["x-single-page"] === true)
    .map(({ name }) => JSON.stringify(name));
  return { limits, hasLimits: limits.length > 0, singlePageNames, hasSinglePage: singlePageNames.length > 0 };
}

interface MethodBody {
  readonly required: boolean;
  readonly mediaTypes: readonly string[];
  readonly members: readonly NamedType[];
  readonly doc: string;
}

function bodyOf(document: Document, operation: Operation): MethodBody | undefined {
  if (!operation.requestBody) return undefined;
  const body = resolveReference(document, operation.requestBody);
  const mediaTypes = mediaTypesOf(body);
  if (mediaTypes.length === 0) return undefined;
  return {
    required: body.required === true,
    mediaTypes,
    members: findBodyMembers(body),
    doc: toCommentText(body.description) || "Request body.",
  };
}

/** The path parameters, the body, and the options. An optional body follows required options. */
function argumentsOf(
  pathArguments: readonly PathArgument[],
  body: MethodBody | undefined,
  options: readonly MethodOption[],
  paginated: boolean,
  choosesContentType: boolean,
): MethodArgument[] {
  const kind = { isPath: false, isBody: false, isOptions: false };
  const parameterDoc = paginated ? "Filters, page size, cursor" : "Query and header parameters";
  const optionsArgument = {
    name: "options",
    kind: { ...kind, isOptions: true },
    optional: !options.some((option) => option.required) && !(choosesContentType && body?.required),
    doc: options.length > 0 ? `${parameterDoc}, and call options.` : "Call options.",
  };
  const bodyArgument = body && {
    name: "body",
    kind: { ...kind, isBody: true },
    optional: !body.required,
    doc: body.doc,
  };
  const isBodyLast = bodyArgument?.optional === true && !optionsArgument.optional;
  return [
    ...pathArguments.map(({ argument, doc }) => ({
      name: argument,
      kind: { ...kind, isPath: true },
      optional: false,
      doc,
    })),
    ...(bodyArgument && !isBodyLast ? [bodyArgument] : []),
    optionsArgument,
    ...(bodyArgument && isBodyLast ? [bodyArgument] : []),
  ];
}

function detailsOf(
  options: readonly MethodOption[],
  body: MethodBody | undefined,
  /** Whether it has other details than those of its parameters and its body. */
  hasOthers: boolean,
) {
  const query = options.filter((option) => !option.isHeader);
  const headerOptions = options.filter((option) => option.isHeader);
  const renamedOptions = options.filter((option) => option.isRenamed);
  const requiredNames = query.filter((option) => option.required).map(({ parameter }) => parameter);
  if (body?.required) requiredNames.push('"body"');
  return {
    hasDetails: options.length > 0 || body !== undefined || hasOthers,
    queryNames: query.map(({ parameter }) => parameter),
    hasQuery: query.length > 0,
    renamedOptions,
    hasRenamed: renamedOptions.length > 0,
    headerOptions,
    hasHeaders: headerOptions.length > 0,
    requiredNames,
    hasRequired: requiredNames.length > 0,
  };
}
