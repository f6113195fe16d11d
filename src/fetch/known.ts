// Options that a client is told, by name: a misspelt one is an error, not silence.

import { OktaConfigError } from "../errors.js";

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
  if (unknown === undefined) return;
  const option = within === undefined ? unknown : `${within}.${unknown}`;
  throw new OktaConfigError(option, `there is no option '${unknown}'; there are ${names.join(", ")}`);
}
