// Runs any operation: sends it through the layers, and unwraps the answer or throws.

import {
  type InitArguments,
  type ListCallOptions,
  type Operation,
  type OperationInfo,
  plain,
  type Success,
} from "../contract/operation.js";
import { type ErrorCall, OktaArgumentError, type SentCall } from "../errors/index.js";
import type { CallContext, ListScope } from "../middleware/compose.js";
import { failureOf } from "../middleware/send.js";
import { parseJson } from "../shared/json.js";
import { checkSignal, unknownOption } from "../shared/option-checks.js";
import type { OktaRequest } from "../shared/platform.js";
import { readArgument } from "../shared/read-argument.js";
import { requestsWith } from "./build-request.js";
import { optionsOf } from "./call-options.js";
import type { Connection } from "./connection.js";
import { LONG, turn } from "./event-loop-turn.js";
import { fillPath } from "./path.js";
import { textOf } from "./response-body.js";

/** A call's parameters, as they are once the types have done their work. */
export interface AnyInit extends ListCallOptions {
  readonly path?: { readonly [name: string]: unknown } | undefined;
  readonly query?: { readonly [name: string]: unknown } | undefined;
  readonly body?: unknown;
}

/** An operation's answer, its body read. */
export interface Answered {
  readonly data: unknown;
  readonly response: Response;
  /** The URL that was requested. */
  readonly url: string;
  /** The call that it answers, for an error that the answer turns out to be worth. */
  readonly call: SentCall;
}

/** A page of a list, to be requested. */
export interface PageRequest {
  /** Where it is, as the answer before it said; `undefined`: where the operation says. */
  readonly url: URL | undefined;
  readonly scope: ListScope;
  /** Receives the head of its answer, before the body is read. */
  readonly heard: (response: Response, url: string) => void;
  /** Whether an answer is an empty page that names itself as the next one: it is requested again. */
  readonly isStuck: (data: unknown, response: Response, url: string) => boolean;
}

/** Requests an operation at a path, or a page of it. */
export type RequestOperation = (
  operation: OperationInfo,
  path: string,
  init: AnyInit,
  page?: PageRequest,
) => Promise<Answered>;

/** What the check of a call knows of its client. */
type Caller = Pick<Connection, "reads" | "shortcut" | "shortcutOptions">;

/** What every call can be given. */
const PARTS: readonly string[] = ["path", "query", "body", "signal", "headers"];

/**
 * Refuses what a call cannot use, so that a misspelt option is an error, not a different request.
 * @returns its path
 */
export function checkInit(operation: OperationInfo, init: AnyInit, connection: Caller): string {
  const call = readArgument("operation", undefined, () => {
    const isOperation = typeof (operation as unknown) === "function" && typeof operation.path === "string";
    if (isOperation) return callOf(operation, connection);
    throw new OktaArgumentError("operation", "an operation is missing");
  });
  return readArgument("options", call, () => checkParts(operation, init, connection, call));
}

function checkParts(
  operation: OperationInfo,
  init: AnyInit,
  { reads, shortcutOptions = [] }: Caller,
  call: ErrorCall,
): string {
  const wrong = (argument: string, why: string) => new OktaArgumentError(argument, why, call);
  for (const part of ["path", "query", "headers"] as const) {
    if (init[part] !== undefined && !plain(init[part])) throw wrong(part, `'${part}' must be an object`);
  }
  const { signal, query = {}, body } = init;
  const noSuch = (name: string) => {
    const own = [...shortcutOptions, ...operation.query, ...Object.keys(operation.headers)];
    return unknownOption(name, [...own, "signal", "headers", ...reads], call);
  };
  const isOption = (name: string) => PARTS.includes(name) || reads.includes(name);
  const unknown = givenIn(init).find((name) => !isOption(name));
  if (unknown !== undefined) {
    const place = placeOf(unknown, operation);
    throw place ? wrong(unknown, place) : noSuch(unknown);
  }
  const parameter = givenIn(query).find((name) => !operation.query.includes(name));
  if (parameter !== undefined) {
    throw isOption(parameter) ? wrong(parameter, `'${parameter}' belongs beside 'query'`) : noSuch(parameter);
  }
  checkSignal(signal, call);
  const empty = EXPRESSIONS.find((name) => isEmpty(query[name]));
  if (empty) throw wrong(empty, `'${empty}' must be a non-empty string`);
  const given: { readonly [name: string]: unknown } = { ...query, body };
  const missing = operation.required.find((name) => (given[name] ?? undefined) === undefined);
  if (missing) throw wrong(missing, `'${missing}' is missing`);
  return fillPath(operation.path, init.path ?? {}, call);
}

/** Where a parameter belongs that was given to `call` or `paginate` as the methods take it, beside the others. */
function placeOf(name: string, { query, headers }: OperationInfo): string | undefined {
  if (query.includes(name)) return `'${name}' belongs in 'query'`;
  const header = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return header && `'${name}' belongs in 'headers', as '${header}'`;
}

/** The query parameters that select what a list has. */
const EXPRESSIONS = ["search", "filter", "q"];

/** The names of the options that have a value: the types allow `undefined`, also for an option that no layer reads. */
function givenIn(options: object): string[] {
  return Object.keys(options).filter((name) => (options as { readonly [name: string]: unknown })[name] !== undefined);
}

/** Whether a query selects nothing. Okta takes that for no query, and answers with everything that it has. */
function isEmpty(query: unknown): boolean {
  if (Array.isArray(query)) return query.length === 0 || query.some(isEmpty);
  return query === null || (typeof query === "string" && query.trim() === "");
}

/** How errors name a call before it has a request. */
export function callOf({ id, method, path }: OperationInfo, { shortcut }: Pick<Connection, "shortcut">): ErrorCall {
  // one that has the operation's name is its method, with more to it
  return { operation: id, shortcut: shortcut === id ? undefined : shortcut, method, path };
}

/** Makes the function that requests operations over a connection. */
export function requestBy(connection: Connection): RequestOperation {
  const { origin, headers, maxResponseSize, send, failed, serverTime } = connection;
  const requestTo = requestsWith(headers);
  return async (operation, path, init, page) => {
    const { method } = operation;
    // an attempt that was given up can still finish its reading: each answer has its own
    const bodies = new Map<Response, unknown>();
    const read = async (response: Response) => {
      // an error's status says enough, even if its body breaks off
      const reading = textOf(response, maxResponseSize, context);
      const text = await (response.ok ? reading : reading.catch(() => ""));
      if (text.length >= LONG) await turn();
      let data: unknown = text;
      if (response.ok) {
        try {
          data = dataOf(text, response, operation);
        } catch {
          throw (await import("../middleware/response-errors.js")).unreadableOf(response, text, context);
        }
      }
      // part of the attempt, so that the page is asked for again
      if (page && response.ok && page.isStuck(data, response, url)) {
        throw (await import("../middleware/response-errors.js")).stuckPageOf(context);
      }
      bodies.set(response, data);
    };
    let url = "";
    const { shortcut } = connection;
    const context: CallContext & { request: OktaRequest | undefined } = {
      operation: operation.id,
      shortcut: shortcut === operation.id ? undefined : shortcut,
      method,
      path: page?.url?.pathname ?? path,
      bucket: `${method} ${operation.path}`,
      signal: init.signal,
      secrets: [],
      options: init,
      list: page?.scope,
      watch: page && { answered: (response) => page.heard(response, url) },
      read,
      request: undefined,
    };
    try {
      if (init.signal?.aborted) throw init.signal.reason;
      // the URL of a further page has its query
      const input = page?.url ? { ...init, query: undefined } : init;
      const target = page?.url?.href ?? origin + path;
      const request = readArgument("options", context, () => requestTo(method, target, input, context));
      url = request.url;
      context.request = request;
      const response = await send(request, context);
      // a layer of the caller's can answer by itself
      if (!bodies.has(response)) await read(response);
      const data = bodies.get(response);
      if (!response.ok) {
        throw (await import("../middleware/response-errors.js")).apiErrorOf(
          response,
          data as string,
          context,
          serverTime,
        );
      }
      return { data, response, url, call: context };
    } catch (error) {
      const failure = await failureOf(error, context);
      // a list tells of a page when its turn comes: nobody may want it by then
      if (!page) failed(failure, context);
      throw failure;
    } finally {
      // who still remembers this call, as a platform does its signals, need not remember what it answered
      bodies.clear();
    }
  };
}

/** Makes `okta.call`. */
export function callBy(request: RequestOperation, connection: Connection) {
  return async <T>(operation: Operation<T>, ...[given]: InitArguments<T>): Promise<Success<T>> => {
    const init = optionsOf(given as AnyInit | undefined);
    const { data } = await request(operation, checkInit(operation, init, connection), init);
    return data as Success<T>;
  };
}

/** Makes the same, except that it resolves to the whole answer. */
export function answerBy(request: RequestOperation, connection: Connection) {
  return async (operation: OperationInfo, given: AnyInit | undefined): Promise<Answered> => {
    const init = optionsOf(given);
    return request(operation, checkInit(operation, init, connection), init);
  };
}

/** What an answer says. An operation that has nothing to say may answer without a body. */
function dataOf(text: string, { status }: Response, { silent }: OperationInfo): unknown {
  return text === "" && (silent || status === 204) ? undefined : parseJson(text);
}
