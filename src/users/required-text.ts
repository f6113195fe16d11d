// Text arguments that must not be empty.

import { type ErrorCall, OktaArgumentError } from "../errors/index.js";

/**
 * Returns a text argument that must not be empty: without it the request would be valid, but mean something else.
 * @param call - the call to name in the error; unset if `RunShortcut` adds it
 * @throws OktaArgumentError - the value is missing, empty or not a string
 */
export function required(argument: string, value: unknown, call?: ErrorCall): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new OktaArgumentError(argument, `'${argument}' must be a non-empty string`, call);
}
