// Checks a call before anything is sent, so that a misspelt option is an error, not a different request.

import type { ListCallOptions } from "../contract/call-options.js";
import type { OperationInfo } from "../contract/operation.js";
import { isPlainObject } from "../contract/plain-object.js";
import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import { checkSignal, unknownOption } from "../shared/option-checks.js";
import { readArgument } from "../shared/read-argument.js";
import type { Connection } from "./connection.js";
import { fillPath } from "./path.js";
import { checkMediaType, contentTypeOf } from "./request-body.js";

/** The parameters and options of a call, without the types of its operation. */
export interface AnyInit extends ListCallOptions {
  readonly path?: { readonly [name: string]: unknown } | undefined;
  readonly query?: { readonly [name: string]: unknown } | undefined;
  readonly body?: unknown;
  readonly accept?: string | undefined;
  readonly contentType?: string | undefined;
}

/** The part of a connection that the check needs. */
type Caller = Pick<Connection, "reads" | "shortcut" | "shortcutOptions">;

/** The options of every call. */
const PARTS: readonly string[] = ["path", "query", "body", "signal", "headers", "extraQuery"];
/** The options of a call whose operation does not say what its bodies are, or leaves the choice to the caller. */
const MEDIA_TYPES = ["accept", "contentType"] as const;
/** The query parameters that select the items of a list. */
const EXPRESSIONS = ["search", "filter", "q"];

/**
 * Refuses parameters and options that a call cannot use.
 * @returns its path, with the path values
 * @throws OktaArgumentError - the first one that is missing, unknown or invalid
 */
export function checkInit(operation: OperationInfo, init: AnyInit, connection: Caller): string {
  const call = readArgument("operation", undefined, () => {
    const isOperation = typeof (operation as unknown) === "function" && typeof operation.path === "string";
    if (isOperation) return callOf(operation, connection);
    throw new OktaArgumentError("operation", "an operation is missing");
  });
  return readArgument("options", call, () => {
    checkOptions(operation, init, connection, call);
    checkParameters(operation, init, call);
    return fillPath(operation.path, init.path ?? {}, call);
  });
}

/** How errors name a call before it has a request. */
export function callOf(
  { id, method, path }: OperationInfo,
  { shortcut }: Pick<Connection, "shortcut">,
): ErrorCall & { readonly method: string; readonly path: string } {
  // a shortcut with the name of its operation needs no second name
  return { operation: id, shortcut: shortcut === id ? undefined : shortcut, method, path };
}

function checkOptions(
  operation: OperationInfo,
  init: AnyInit,
  { reads, shortcutOptions = [] }: Caller,
  call: ErrorCall,
): void {
  const wrong = (argument: string, why: string) => new OktaArgumentError(argument, why, call);
  for (const part of ["path", "query", "headers", "extraQuery"] as const) {
    if (init[part] !== undefined && !isPlainObject(init[part])) throw wrong(part, `'${part}' must be an object`);
  }
  const { signal, query = {} } = init;
  const noSuch = (name: string) => {
    const own = [...shortcutOptions, ...operation.query, ...Object.keys(operation.headers)];
    return unknownOption(name, [...own, "signal", "headers", "extraQuery", ...reads], call);
  };
  const mediaTypes: readonly string[] = operation.anyQuery
    ? MEDIA_TYPES
    : operation.contentTypes
      ? ["contentType"]
      : [];
  const isOption = (name: string) => [...PARTS, ...mediaTypes, ...reads].includes(name);
  const unknown = givenIn(init).find((name) => !isOption(name));
  if (unknown !== undefined) {
    const place = placeOf(unknown, operation);
    throw place ? wrong(unknown, place) : noSuch(unknown);
  }
  const parameter = operation.anyQuery ? undefined : givenIn(query).find((name) => !operation.query.includes(name));
  if (parameter !== undefined) {
    throw isOption(parameter)
      ? wrong(parameter, `'${parameter}' is a call option; it belongs beside 'query'`)
      : noSuch(parameter);
  }
  checkSignal(signal, call);
  for (const option of MEDIA_TYPES) checkMediaType(option, init[option], call);
  const declared = Object.keys(init.extraQuery ?? {}).find(
    (name) => operation.query.includes(name) || Object.hasOwn(query, name),
  );
  if (declared !== undefined) {
    throw wrong("extraQuery", `'${declared}' is a parameter of the operation; it does not belong in 'extraQuery'`);
  }
}

function checkParameters(operation: OperationInfo, init: AnyInit, call: ErrorCall): void {
  const { query = {}, extraQuery, body } = init;
  const wrong = (argument: string, why: string) => new OktaArgumentError(argument, why, call);
  if (body !== undefined && /^(GET|HEAD)$/.test(operation.method)) {
    throw wrong("body", `a ${operation.method} request has no body`);
  }
  const given: { readonly [name: string]: unknown } = { ...extraQuery, ...query, body };
  const empty = EXPRESSIONS.find((name) => isEmpty(given[name]));
  if (empty) throw wrong(empty, `'${empty}' must be a non-empty string`);
  const isUntyped =
    operation.contentTypes && body !== undefined && !contentTypeOf(init) && !(body as Partial<Blob> | null)?.type;
  const missing =
    operation.required.find((name) => (given[name] ?? undefined) === undefined) ?? (isUntyped && "contentType");
  if (missing) throw wrong(missing, `'${missing}' is missing`);
}

/** Where a parameter belongs that `call` or `paginate` got beside the options, as methods accept it. */
function placeOf(name: string, { query, headers }: OperationInfo): string | undefined {
  if (query.includes(name)) return `'${name}' belongs in 'query'`;
  const header = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return header && `'${name}' belongs in 'headers', as '${header}'`;
}

/** The names of the options that have a value: the types allow `undefined`, also for an option that no layer reads. */
function givenIn(options: object): string[] {
  return Object.keys(options).filter((name) => (options as { readonly [name: string]: unknown })[name] !== undefined);
}

/** Whether an expression selects nothing. Okta treats it as missing, and returns everything. */
function isEmpty(expression: unknown): boolean {
  if (Array.isArray(expression)) return expression.length === 0 || expression.some(isEmpty);
  return expression === null || (typeof expression === "string" && expression.trim() === "");
}
