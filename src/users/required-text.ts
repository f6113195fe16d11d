import { type ErrorCall, OktaArgumentError } from "../errors/index.js";

/**
 * A text that must be there: without it the request would still be valid, and do something else.
 * @param call - what it was given to, where the error does not get that later
 * @throws OktaArgumentError - it is missing, empty or no string
 */
export function required(argument: string, value: unknown, call?: ErrorCall): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new OktaArgumentError(argument, `'${argument}' must be a non-empty string`, call);
}
