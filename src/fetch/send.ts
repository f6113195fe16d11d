// The innermost layer: one request, one answer, and one language for what goes wrong on the way.

import {
  type ErrorCall,
  isOktaError,
  nameOf,
  OktaAbortError,
  type OktaError,
  OktaNetworkError,
  OktaTimeoutError,
} from "../errors.js";
import type { Wire } from "../platform.js";
import { redact } from "../redact.js";
import type { CallContext, Send } from "./compose.js";
import { discard } from "./discard.js";

const REDIRECTS = [301, 302, 303, 307, 308];

/** Sends it. Redirects are answers, not followed: Okta's API has none, and a header would go along. */
export function sendBy(wire: Wire): Send {
  return async (request, context) => {
    const { watch } = context;
    let response: Response;
    watch?.sending?.(request);
    try {
      response = await wire(request, context);
    } catch (error) {
      throw failureOf(error, context);
    }
    watch?.answered?.(response, request);
    if (!response.ok && (response.type === "opaqueredirect" || REDIRECTS.includes(response.status))) {
      discard(response);
      const { redirectOf } = await import("../answer-error.js");
      throw redirectOf(response, request.url, context);
    }
    try {
      await context.read?.(response);
    } catch (error) {
      throw failureOf(error, context);
    }
    return response;
  };
}

/** What a thrown value means to the caller of the library. */
export function failureOf(error: unknown, context: ErrorCall & Pick<CallContext, "signal">): OktaError {
  // by its brand: what is loaded later may be of another copy, where a program's test forgets its modules
  if (isOktaError(error)) return error;
  const where = nameOf(context);
  const { signal, secrets } = context;
  const ended: unknown = (signal?.aborted ? signal.reason : undefined) ?? error;
  const name = (ended as Partial<Error> | null | undefined)?.name;
  if (name === "TimeoutError") {
    const message = `${where} took too long: ${(ended as Error).message}`;
    return new OktaTimeoutError("ERR_TIMEOUT", message, context, { cause: ended });
  }
  if (signal?.aborted || name === "AbortError") {
    return new OktaAbortError("ERR_ABORTED", `${where} was aborted`, context, { cause: ended });
  }
  const cause = copyOf(error, secrets);
  const said: string[] = [];
  for (let at: unknown = cause; at instanceof Error; at = at.cause) said.push(at.message);
  // the runtime hides what happened behind 'fetch failed'; its cause says it
  return new OktaNetworkError("ERR_NETWORK", `${where} got no answer: ${said.join(": ")}`, context, { cause });
}

/** What was thrown, as far as it may be shown: a `fetch` can hang the request, and so its token, on its error. */
function copyOf(error: unknown, secrets: readonly string[] | undefined, depth = 0): Error {
  const thrown: Partial<Error> & { code?: unknown } = error instanceof Error ? error : { message: String(error) };
  const { name, message = "", stack = "", code, cause } = thrown;
  const options = cause !== undefined && depth < 3 ? { cause: copyOf(cause, secrets, depth + 1) } : {};
  const copy = new Error(redact(message, secrets), options);
  return Object.assign(copy, name && { name, stack: redact(stack, secrets) }, code !== undefined && { code });
}
