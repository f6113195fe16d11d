// The data of each operation for the templates, which print the code.

import { type Document, type Operation, type PathItem, parametersOf, resolveReference } from "../document/openapi.js";
import { type FoundOperation, operationsOf } from "../document/operations.js";
import { pascalCase } from "./identifiers.js";
import { findOptions, findPathArguments, type MethodOption, type PathArgument } from "./method-parameters.js";
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
export interface OperationData {
  readonly name: string;
  readonly id: string;
  readonly tag: string;
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
  readonly renamedOptions: readonly MethodOption[];
  readonly hasRenamed: boolean;
  readonly headerOptions: readonly MethodOption[];
  readonly hasHeaders: boolean;
  /** The required query parameters, and `"body"`. */
  readonly requiredNames: readonly string[];
  readonly hasRequired: boolean;
}

/** Returns the data of every operation of a prepared document. */
export function createTemplateData({ document, names }: Pick<PreparedDocument, "document" | "names">): OperationData[] {
  return operationsOf(document).map((found) => createOperationData(document, names.get(found.id) ?? found.id, found));
}

function createOperationData(
  document: Document,
  name: string,
  found: FoundOperation<PathItem, Operation>,
): OperationData {
  const { id, path, method, operation } = found;
  const parameters = parametersOf(document, found);
  const success = findSuccessType(document, operation);
  const takesCursor = parameters.some((parameter) => parameter.in === "query" && parameter.name === "after");
  const paginated = method === "get" && success.isList && (success.declaresLink || takesCursor);
  const body = bodyOf(document, operation);
  const pathArguments = findPathArguments(path, parameters);
  const options = findOptions(document, parameters);
  const errors = findDeclaredErrors(document, operation);
  const seeUrl = operation.externalDocs?.url ? toCommentText(operation.externalDocs.url) : false;
  const deprecated = operation.deprecated === true;
  return {
    name,
    id: JSON.stringify(id),
    tag: operation.tags?.[0] ?? "Other",
    path: JSON.stringify(path),
    method: method.toUpperCase(),
    paginated,
    silent: success.isEmpty,
    docs: describeOperation(operation, id, method, path),
    errors,
    hasErrors: errors.length > 0,
    seeUrl,
    deprecated,
    arguments: argumentsOf(pathArguments, body, options, paginated),
    pathArguments,
    hasPath: pathArguments.length > 0,
    hasBody: body !== undefined,
    hasInput: pathArguments.length > 0 || body !== undefined,
    bodyMembers: body?.members ?? [],
    resultMembers: success.members,
    itemMembers: success.itemMembers,
    optionsName: `${pascalCase(name)}Options`,
    options,
    hasOptions: options.length > 0,
    ...detailsOf(options, body, success.isEmpty, paginated),
  };
}

interface MethodBody {
  readonly required: boolean;
  readonly members: readonly NamedType[];
  readonly doc: string;
}

function bodyOf(document: Document, operation: Operation): MethodBody | undefined {
  if (!operation.requestBody) return undefined;
  const body = resolveReference(document, operation.requestBody);
  if (mediaTypesOf(body).length === 0) return undefined;
  return {
    required: body.required === true,
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
): MethodArgument[] {
  const kind = { isPath: false, isBody: false, isOptions: false };
  const parameterDoc = paginated ? "Filters, page size, cursor" : "Query and header parameters";
  const optionsArgument = {
    name: "options",
    kind: { ...kind, isOptions: true },
    optional: !options.some((option) => option.required),
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
  silent: boolean,
  paginated: boolean,
) {
  const query = options.filter((option) => !option.isHeader);
  const headerOptions = options.filter((option) => option.isHeader);
  const renamedOptions = options.filter((option) => option.isRenamed);
  const requiredNames = query.filter((option) => option.required).map(({ parameter }) => parameter);
  if (body?.required) requiredNames.push('"body"');
  return {
    hasDetails: options.length > 0 || body !== undefined || silent || paginated,
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
