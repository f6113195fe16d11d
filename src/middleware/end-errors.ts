import { type ErrorCall, nameOf, OktaAbortError, type OktaError, OktaTimeoutError } from "../errors/index.js";

/** The error of a call that a signal or a time ended, for this reason. */
export function endOf(reason: unknown, call: ErrorCall): OktaError {
  const where = nameOf(call);
  if (nameIn(reason) !== "TimeoutError") {
    return new OktaAbortError("ERR_ABORTED", `${where} was aborted`, call, { cause: reason });
  }
  const message = `${where} took too long: ${textIn(reason, "message")}`;
  return new OktaTimeoutError("ERR_TIMEOUT", message, call, { cause: reason });
}

/** The name of what was thrown, if it is an error with one. */
export function nameIn(thrown: unknown): string {
  return textIn(thrown, "name");
}

/** A text of anything: a reason can be whatever the caller aborts with. */
function textIn(thrown: unknown, property: "name" | "message"): string {
  try {
    const { [property]: text } = Object(thrown) as Partial<Error>;
    return typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}
