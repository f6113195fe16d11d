// The error of a request that got no answer. Loaded by the first of them.

import { type ErrorCall, nameOf, OktaNetworkError } from "../errors.js";
import { redact } from "../redact.js";

/** What a `fetch` that failed means to the caller of the library. */
export function noAnswer(error: unknown, call: ErrorCall): OktaNetworkError {
  const cause = copyOf(error, call.secrets);
  const said: string[] = [];
  for (let at: unknown = cause; at instanceof Error; at = at.cause) said.push(at.message);
  // the runtime hides what happened behind 'fetch failed'; its cause says it
  const message = `${nameOf(call)} got no answer: ${said.join(": ")}${hintOn(error)}`;
  return new OktaNetworkError("ERR_NETWORK", message, call, { cause });
}

/** What a TypeError of a program's own `fetch` says when it takes the URL for a Request. */
const MISTAKEN = /\bundefined\b|is not a function|Invalid URL/;

function hintOn(error: unknown): string {
  const mistaken = error instanceof TypeError && error.cause === undefined && MISTAKEN.test(error.message);
  return mistaken ? "; the option fetch is called with (url, init), not with a Request" : "";
}

/** What was thrown, as far as it may be shown: a `fetch` can hang the request, and so its token, on its error. */
function copyOf(error: unknown, secrets: readonly string[] | undefined, depth = 0): Error {
  const thrown: Partial<Error> & { code?: unknown } = error instanceof Error ? error : { message: String(error) };
  const { name, message = "", stack = "", code, cause } = thrown;
  const options = cause !== undefined && depth < 3 ? { cause: copyOf(cause, secrets, depth + 1) } : {};
  const copy = new Error(redact(message, secrets), options);
  return Object.assign(copy, name && { name, stack: redact(stack, secrets) }, code !== undefined && { code });
}
