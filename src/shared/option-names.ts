// Options that a client is told, by name: a misspelt one is an error, not silence.

import { type ErrorCall, OktaArgumentError, OktaConfigError } from "../errors/index.js";
import { noSuchOption } from "./unknown-option.js";

/** @throws OktaConfigError - the option is no object */
export function object(given: unknown, option: string): void {
  if (typeof given !== "object" || given === null) throw new OktaConfigError(option, "must be an object");
}

/**
 * Refuses what is no object, and an option that there is not.
 * @param within - the option that has these; none for a client's own
 * @throws OktaConfigError
 */
export function known(given: object, names: readonly string[], within?: string): void {
  object(given, within ?? "options");
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw unknownIn(within, unknown, names);
}

/**
 * The error for an option that does not exist.
 * @param within - the option that it is in; none for a client's own
 * @param call - the call that has it; none for the client
 */
export function unknownIn(
  within: string | undefined,
  name: string,
  names: readonly string[],
  call?: ErrorCall,
): OktaConfigError | OktaArgumentError {
  const option = within === undefined ? name : `${within}.${name}`;
  const why = noSuchOption(name, names);
  return call ? new OktaArgumentError(option, `${option}: ${why}`, call) : new OktaConfigError(option, why);
}
