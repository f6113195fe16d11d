// The errors of a request that got no answer, and of one that was not sent. Loaded by the first of them.

import { nameOf, OktaAuthError, type OktaError, OktaNetworkError, type SentCall } from "../errors/index.js";
import { causeOf, sayingOf } from "../redaction/masked-cause.js";
import { redacted } from "../redaction/redactor.js";
import { endOf, nameIn } from "./end-errors.js";

/** What a `fetch` that failed means to the caller of the library. */
export function noAnswer(thrown: unknown, context: SentCall): OktaError {
  const call = redacted(context);
  const cause = causeOf(thrown, call.redactor);
  if (/^(Timeout|Abort)Error$/.test(nameIn(cause))) return endOf(cause, call);
  // the runtime hides what happened behind 'fetch failed'; its cause says it
  const message = `${nameOf(call)} got no answer: ${sayingOf(cause)}${hintOn(thrown)}`;
  return new OktaNetworkError("ERR_NETWORK", message, call, { cause });
}

/** What a TypeError of a program's own `fetch` says when it takes the URL for a Request. */
const MISTAKEN = /\bundefined\b|is not a function|Invalid URL/;

function hintOn(thrown: unknown): string {
  // the platform's has a cause where it was given `undefined` for a URL
  const isFault =
    thrown instanceof TypeError && (thrown.cause === undefined || /^Failed to parse URL/.test(thrown.message));
  const mistaken = isFault && MISTAKEN.test(thrown.message);
  return mistaken ? "; the option fetch is called with (url, init), not with a Request" : "";
}

/**
 * The error of a call whose provider threw, or gave no credentials.
 * @param what - happened to the call by that
 */
export function authFailed(what: string, thrown: unknown, context: SentCall): OktaAuthError {
  const call = redacted(context);
  const why = `${nameOf(call)} ${what}`;
  const options = thrown === undefined ? undefined : { cause: causeOf(thrown, call.redactor) };
  return new OktaAuthError("ERR_AUTH", why, call, options);
}
