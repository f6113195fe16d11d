// Runs any operation: sends it, and resolves to what the response says or throws.

import type { InitArguments, Operation, OperationInfo, Success } from "../contract/operation.js";
import { isOktaError, OktaArgumentError, type OktaError, type SentCall } from "../errors/index.js";
import type { CallContext, ListScope } from "../middleware/compose.js";
import { failureOf } from "../middleware/send.js";
import { readArgument } from "../shared/read-argument.js";
import { checkedHeaders } from "../shared/request-headers.js";
import { optionsOf } from "./call-options.js";
import { type AnyInit, callOf, checkInit } from "./check-call.js";
import type { Connection } from "./connection.js";
import { JsonReader } from "./response-reader.js";
import { type Outgoing, type Received, type RequestParts, sendCall } from "./send-call.js";
import { jsonOf, queryOf } from "./serialize.js";

/** An operation's response, its body read. */
export interface Answered {
  readonly data: unknown;
  readonly response: Response;
  /** The URL that was requested. */
  readonly url: string;
  /** The call that it answers, for an error about what it says. */
  readonly call: SentCall;
}

/** A page of a list, to be requested. */
export interface PageRequest {
  /** Its URL, from the response before it; `undefined` for the first page. */
  readonly url: URL | undefined;
  readonly scope: ListScope;
  /** Called when the headers of the response arrive, before the body is read. */
  readonly onHeaders: (response: Response, url: string) => void;
  /** Whether a response is an empty page that names itself as the next one: it is requested again. */
  readonly isStuck: (data: unknown, response: Response, url: string) => boolean;
}

/** Makes `okta.call`. */
export function callBy(connection: Connection) {
  return async <T>(operation: Operation<T>, ...[given]: InitArguments<T>): Promise<Success<T>> => {
    const init = optionsOf(given as AnyInit | undefined);
    const outgoing = outgoingOf(connection, operation, checkInit(operation, init, connection), init);
    return (await sendCall(connection, outgoing)).data as Success<T>;
  };
}

/** Makes the same, except that it resolves to the whole response. */
export function answerBy(connection: Connection) {
  return async (operation: OperationInfo, given: AnyInit | undefined): Promise<Answered> => {
    const init = optionsOf(given);
    return sendCall(connection, outgoingOf(connection, operation, checkInit(operation, init, connection), init));
  };
}

/** Requests a page of a list. */
export async function requestPage(
  connection: Connection,
  operation: OperationInfo,
  path: string,
  init: AnyInit,
  page: PageRequest,
): Promise<Answered> {
  return sendCall(connection, outgoingOf(connection, operation, path, init, page));
}

/** Describes the call of an operation whose parameters are checked. */
function outgoingOf(
  connection: Connection,
  operation: OperationInfo,
  path: string,
  init: AnyInit,
  page?: PageRequest,
): Outgoing<Answered> {
  const call = { ...callOf(operation, connection), path: page?.url?.pathname ?? path };
  const reader = new JsonReader({
    most: connection.maxResponseSize,
    maybeEmpty: operation.silent,
    isStuck: page?.isStuck,
  });
  return {
    call,
    template: operation.path,
    parts: partsOf(connection, call, path, init, page?.url),
    signal: init.signal,
    options: init,
    extras: {
      reader,
      list: page?.scope,
      watch: page && { answered: (response, { url }) => page.onHeaders(response, url) },
    },
    shown: (response) => reader.copyOf(response),
    finish: async (received, context) => {
      const { response } = received;
      if (!response.ok) throw await apiErrorOf(received, reader, context, connection);
      const { data } = await reader.contentOf(response, context);
      reader.release();
      return {
        data,
        response,
        url: context.request?.url ?? page?.url?.href ?? connection.origin + path,
        call: context,
      };
    },
    failure: async (error, context) => {
      reader.release();
      const failure = await callFailureOf(error, context, { call, signal: init.signal }, connection);
      // a page that was requested ahead reports its failure when its turn comes: nobody may want it by then
      if (!page) connection.failed(failure, context ?? call);
      return failure;
    },
  };
}

/** The options of openapi-fetch for a call. The URL of a further page has its query. */
function partsOf(
  { origin }: Connection,
  call: Outgoing<unknown>["call"],
  path: string,
  { path: values = {}, query, headers, body }: AnyInit,
  page: URL | undefined,
): RequestParts {
  const fail = (why: string) => new OktaArgumentError("headers", why, call);
  return {
    params: { path: values, query },
    headers: headers && readArgument("options", call, () => checkedHeaders(headers, fail)),
    body,
    pathSerializer: () => page?.href ?? origin + path,
    querySerializer: (given: { readonly [name: string]: unknown }) => (page ? "" : queryOf(given, call)),
    bodySerializer: (given: unknown) => jsonOf(given, call),
  };
}

/** The error for an error status. */
async function apiErrorOf(
  { response, error }: Received,
  reader: JsonReader,
  context: CallContext,
  { serverTime }: Connection,
): Promise<OktaError> {
  const text = error === undefined ? (await reader.contentOf(response, context)).text : jsonTextOf(error);
  return (await import("../middleware/response-errors.js")).apiErrorOf(response, text, context, serverTime);
}

const jsonTextOf = (error: unknown): string => (typeof error === "string" ? error : JSON.stringify(error));

/** The library's error for a thrown value; `context` is missing where nothing was sent. */
async function callFailureOf(
  error: unknown,
  context: CallContext | undefined,
  { call, signal }: Pick<Outgoing<unknown>, "call" | "signal">,
  { middleware }: Connection,
): Promise<OktaError> {
  // without middleware, only a getter or a proxy among the options can have thrown
  const isArgument = !context && !isOktaError(error) && !signal?.aborted && middleware.length === 0;
  if (isArgument) return new OktaArgumentError("options", "'options' threw an error when it was read", call);
  return failureOf(error, context ?? { ...call, secrets: [], signal });
}
