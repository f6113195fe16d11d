// Runs any operation: sends it, and resolves to the data of the response or throws.

import type { InitArguments, Operation, OperationInfo, Success } from "../contract/operation.js";
import type { OktaPromise } from "../contract/response-head.js";
import { isOktaError, OktaArgumentError, OktaConfigError, type OktaError, type SentCall } from "../errors/index.js";
import type { CallContext, ListScope } from "../middleware/compose.js";
import { apiErrorOf } from "../middleware/response-errors.js";
import { failureOf } from "../middleware/send.js";
import { readArgument } from "../shared/read-argument.js";
import { checkedHeaders } from "../shared/request-headers.js";
import { optionsOf } from "./call-options.js";
import { CallPromise } from "./call-promise.js";
import { type AnyInit, callOf, checkInit } from "./check-call.js";
import type { Connection } from "./connection.js";
import { type BodyForm, bodyFormOf, contentTypeOf } from "./request-body.js";
import { JsonReader } from "./response-reader.js";
import { type Outgoing, type Received, type RequestParts, sendCall } from "./send-call.js";
import { jsonOf, queryOf } from "./serialize.js";

/** An operation's response, its body read. */
export interface Answered {
  readonly data: unknown;
  readonly response: Response;
  /** The URL that was requested. */
  readonly url: string;
  /** The call, for an error about the response. */
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

/** Creates `okta.call`. */
export function callBy(connection: Connection) {
  const answer = answerBy(connection);
  return <T>(operation: Operation<T>, ...[given]: InitArguments<T>): OktaPromise<Success<T>> =>
    new CallPromise(answer(operation, given as AnyInit | undefined));
}

/** Creates the same function, except that it resolves to the whole response. */
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
    // a write without a known operation can have an empty response
    maybeEmpty: operation.silent || (operation.anyQuery === true && operation.method !== "GET"),
    isStuck: page?.isStuck,
    accept: init.accept ?? operation.accept,
  });
  const form =
    init.body === undefined ? undefined : bodyFormOf(init.body, contentTypeOf(init) ?? operation.contentType, call);
  return {
    call,
    template: operation.path,
    parts: partsOf(connection, call, path, { ...init, accept: init.accept ?? operation.accept }, page?.url, form),
    platformRequest: form?.isBinary,
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
      if (!response.ok) throw await statusErrorOf(received, reader, context, connection);
      const { data } = await reader.contentOf(response, context);
      reader.release();
      return {
        data,
        response,
        url: context.request?.url ?? page?.url?.href ?? connection.origin + path,
        call: context,
      };
    },
    failure: (error, context, signal) => {
      reader.release();
      return callFailureOf(error, context, { call, signal }, connection);
    },
  };
}

/** The options of openapi-fetch for a call. The URL of a further page has its query. */
function partsOf(
  { origin }: Connection,
  call: Outgoing<unknown>["call"],
  path: string,
  { path: values = {}, query, extraQuery, headers, body, accept }: AnyInit,
  page: URL | undefined,
  form: BodyForm | undefined,
): RequestParts {
  const fail = (why: string) => new OktaArgumentError("headers", why, call);
  const own = { ...(accept && { Accept: accept }), ...(form?.contentType && { "Content-Type": form.contentType }) };
  const given = headers && readArgument("options", call, () => checkedHeaders(headers, fail));
  return {
    params: { path: values, query },
    headers: { ...own, ...given },
    body,
    pathSerializer: () => (page ? pageUrlOf(page, extraQuery, call) : origin + path),
    querySerializer: (parameters: { readonly [name: string]: unknown }) =>
      page ? "" : queryOf({ ...parameters, ...extraQuery }, call),
    bodySerializer: (value: unknown) => (form?.isRaw ? value : jsonOf(value, call)),
  };
}

/** The URL of a further page. Okta's link need not repeat a parameter that it does not know. */
function pageUrlOf(page: URL, extraQuery: AnyInit["extraQuery"], call: Outgoing<unknown>["call"]): string {
  const missing = Object.entries(extraQuery ?? {}).filter(([name]) => !page.searchParams.has(name));
  const more = queryOf(Object.fromEntries(missing), call);
  return more === "" ? page.href : `${page.href}${page.search === "" ? "?" : "&"}${more}`;
}

/** The error for an error status. */
async function statusErrorOf(
  { response, error }: Received,
  reader: JsonReader,
  context: CallContext,
  { serverTime }: Connection,
): Promise<OktaError> {
  const text = error === undefined ? (await reader.contentOf(response, context)).text : jsonTextOf(error);
  return apiErrorOf(response, text, context, serverTime);
}

const jsonTextOf = (error: unknown): string => (typeof error === "string" ? error : JSON.stringify(error));

/** The library's error for a thrown value; `context` is missing where nothing was sent. */
function callFailureOf(
  error: unknown,
  context: CallContext | undefined,
  { call, signal }: Pick<Outgoing<unknown>, "call" | "signal">,
  { middleware }: Connection,
): OktaError {
  // without middleware, only a getter or a proxy among the options can have thrown, or what the platform lacks
  const isArgument = !context && !isOktaError(error) && !signal?.aborted && middleware.length === 0;
  if (isArgument && typeof Headers === "undefined") {
    return new OktaConfigError("fetch", "requires the platform's Headers, which jsdom does not have");
  }
  if (isArgument) return new OktaArgumentError("options", "'options' threw an error when it was read", call);
  return failureOf(error, context ?? { ...call, secrets: [], signal });
}
