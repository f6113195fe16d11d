import { type ErrorCall, nameOf, OktaAbortError, type OktaError, OktaTimeoutError } from "../errors.js";

/** The error of a call that a signal or a time ended, for this reason. */
export function endOf(reason: unknown, call: ErrorCall): OktaError {
  const where = nameOf(call);
  if (nameIn(reason) !== "TimeoutError") {
    return new OktaAbortError("ERR_ABORTED", `${where} was aborted`, call, { cause: reason });
  }
  const message = `${where} took too long: ${(reason as Error).message}`;
  return new OktaTimeoutError("ERR_TIMEOUT", message, call, { cause: reason });
}

/** The name of what was thrown, if it is an error with one. */
export function nameIn(thrown: unknown): string {
  const { name } = Object(thrown) as Partial<Error>;
  return typeof name === "string" ? name : "";
}
