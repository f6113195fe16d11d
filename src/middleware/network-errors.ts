// Errors of requests that got no response or were not sent.

import { OktaAuthError, type OktaError, OktaNetworkError, type SentCall } from "../errors/index.js";
import { nameOf } from "../errors/okta-error.js";
import { causeOf, messagesOf } from "../redaction/masked-cause.js";
import { redacted } from "../redaction/redactor.js";
import { endErrorOf, nameIn } from "./end-errors.js";

/** Returns the error for what `fetch` threw. */
export function networkErrorOf(thrown: unknown, context: SentCall): OktaError {
  const call = redacted(context);
  const cause = causeOf(thrown, call.redactor);
  if (/^(Timeout|Abort)Error$/.test(nameIn(cause))) return endErrorOf(cause, call);
  // runtimes only say 'fetch failed'; the cause has the reason
  const message = `${nameOf(call)} got no response: ${messagesOf(cause)}${hintOn(thrown)}`;
  return new OktaNetworkError("ERR_NETWORK", message, call, { cause });
}

/** Messages of the TypeError that a custom `fetch` throws if it treats the URL as a Request. */
const MISTAKEN = /\bundefined\b|is not a function|Invalid URL/;

function hintOn(thrown: unknown): string {
  // the platform's own TypeError for an undefined URL has a cause
  const isFault =
    thrown instanceof TypeError && (thrown.cause === undefined || /^Failed to parse URL/.test(thrown.message));
  const mistaken = isFault && MISTAKEN.test(thrown.message);
  return mistaken ? "; the option fetch is called with (url, init), not with a Request" : "";
}

/**
 * Returns the error of a call whose auth provider threw or returned no credentials.
 * @param what - what happened to the call, as the rest of a sentence
 */
export function authFailed(what: string, thrown: unknown, context: SentCall): OktaAuthError {
  const call = redacted(context);
  const why = `${nameOf(call)} ${what}`;
  const options = thrown === undefined ? undefined : { cause: causeOf(thrown, call.redactor) };
  return new OktaAuthError("ERR_AUTH", why, call, options);
}
