// Runs any operation: sends it through the layers, and unwraps the answer or throws.

import type { CallOptions, InitArguments, Operation, OperationInfo, Success } from "../generated/operation.js";
import { apiErrorOf, typeOf } from "./api-error.js";
import { type ErrorCall, OktaArgumentError, OktaResponseError } from "./errors.js";
import type { CallContext, Send } from "./fetch/compose.js";
import { failureOf } from "./fetch/send.js";
import { fillPath } from "./path-guard.js";
import { secretsIn } from "./redact.js";
import { type Base, type RequestInput, requestOf } from "./request.js";

/** A call's parameters, as they are once the types have done their work. */
export interface AnyInit extends CallOptions {
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
}

/** Requests an operation, or `url` instead of it: a further page has the URL that the answer before it named. */
export type RequestOperation = (operation: OperationInfo, init: AnyInit, url?: URL) => Promise<Answered>;

const INIT_NAMES = new Set(["path", "query", "headers", "body", "signal"]);

/** Refuses what a call cannot use, so that a misspelt option is an error, not a different request. */
export function checkInit(operation: OperationInfo, init: AnyInit): void {
  if (typeof (operation as unknown) !== "function") {
    throw new OktaArgumentError("operation", "the first argument must be an operation, such as `listUsers`");
  }
  const call = callOf(operation);
  const unknown =
    Object.keys(init).find((name) => !INIT_NAMES.has(name)) ??
    Object.keys(init.query ?? {}).find((name) => !operation.query.includes(name));
  if (unknown !== undefined) {
    const known = [...operation.query, ...operation.headers, "signal", "headers"].join(", ");
    throw new OktaArgumentError(unknown, `there is no option '${unknown}'; there are ${known}`, call);
  }
  if (init.signal !== undefined && !(init.signal instanceof AbortSignal)) {
    throw new OktaArgumentError("signal", "the option 'signal' must be an AbortSignal", call);
  }
  fillPath(operation.path, init.path ?? {}, call);
}

/** How errors name a call before it has a request. */
export function callOf({ id, method, path }: OperationInfo): ErrorCall {
  return { operation: id, method, path };
}

/** Makes the function that requests operations from `base`, through `send`. */
export function requestBy(base: Base, send: Send): RequestOperation {
  return async (operation, init, url) => {
    const call = callOf(operation);
    let context: CallContext = { ...call, signal: init.signal, secrets: secretsIn(init.body) };
    let requested = "";
    const requester = {
      request: async (method: string, path: string, input: RequestInput) => {
        const request = requestOf(base, method, path, input, call, url);
        requested = request.url;
        context = { ...context, path: new URL(requested).pathname };
        return { response: await send(request, context) };
      },
    };
    try {
      if (init.signal?.aborted) throw init.signal.reason;
      const run = operation as unknown as (client: typeof requester, init: AnyInit) => Promise<{ response: Response }>;
      const { response } = await run(requester, init);
      // an error's status says enough, even if its body breaks off
      const text = await response.text().catch((error: unknown) => {
        if (response.ok || init.signal?.aborted) throw error;
        return "";
      });
      if (!response.ok) throw apiErrorOf(response, text, context);
      return { data: parse(text, response, operation, context), response, url: requested };
    } catch (error) {
      throw failureOf(error, context);
    }
  };
}

/** Makes `okta.call`. */
export function callBy(request: RequestOperation) {
  return async <T>(operation: Operation<T>, ...[given]: InitArguments<T>): Promise<Success<T>> => {
    const init = (given ?? {}) as AnyInit;
    checkInit(operation, init);
    const { data } = await request(operation, init);
    return data as Success<T>;
  };
}

/** The JSON of an answer. An operation that has nothing to say may answer without a body. */
function parse(text: string, response: Response, operation: OperationInfo, call: CallContext): unknown {
  if (text === "" && (operation.silent || response.status === 204)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // the parser's own message quotes the body, which can hold anything
    const found = text === "" ? "is empty" : `is no JSON: ${text.length} characters of ${typeOf(response)}`;
    const message = `${operation.id} was answered with ${response.status}, but the body ${found}`;
    throw new OktaResponseError("ERR_UNREADABLE_BODY", message, response, call);
  }
}
