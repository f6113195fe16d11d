// The error of a call that its signal, timeout or deadline ended.

import { type ErrorCall, OktaAbortError, type OktaError, OktaTimeoutError } from "../errors/index.js";
import { nameOf } from "../errors/okta-error.js";

/** Returns the error of a call that was ended for this reason, usually an `AbortSignal.reason`. */
export function endErrorOf(reason: unknown, call: ErrorCall): OktaError {
  const where = nameOf(call);
  if (nameIn(reason) !== "TimeoutError") {
    return new OktaAbortError("ERR_ABORTED", `${where} was aborted`, call, { cause: reason });
  }
  const message = `${where} took too long: ${textIn(reason, "message")}`;
  return new OktaTimeoutError("ERR_TIMEOUT", message, call, { cause: reason });
}

/** Returns the name of a thrown value; an empty string if it has none. */
export function nameIn(thrown: unknown): string {
  return textIn(thrown, "name");
}

/** Reads a text property of any value: callers can abort with anything. */
function textIn(thrown: unknown, property: "name" | "message"): string {
  try {
    const { [property]: text } = Object(thrown) as Partial<Error>;
    return typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}
