import { OktaArgumentError } from "./errors.js";

/**
 * A text that must be there: without it the request would still be valid, and do something else.
 * @throws OktaArgumentError - it is missing, empty or no string
 */
export function required(argument: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new OktaArgumentError(argument, `'${argument}' must be a non-empty string`);
}
