// Figures that a client or a call is told, checked.

import { type ErrorCall, OktaArgumentError, OktaConfigError } from "../errors/index.js";

/** A timer takes no more than that, and fires at once beyond it. */
const LONGEST = 2 ** 31;

/**
 * A figure, or what holds without one.
 * @param whole - whether it counts something; else it is milliseconds
 * @param context - the call that was told it; none for the client
 * @throws OktaConfigError, OktaArgumentError - it is no such figure
 */
export function figure(name: string, value: unknown, otherwise: number, whole: boolean, context?: ErrorCall): number {
  if (value === undefined) return otherwise;
  if (typeof value === "number" && value >= 0 && (whole ? Number.isInteger(value) : value < LONGEST)) return value;
  throw wrong(name, whole ? "must be a whole number from 0 on" : "must be milliseconds below 2 ** 31", context);
}

/** The error for an option of a client, or of a call. */
export function wrong(name: string, why: string, context?: ErrorCall): Error {
  return context ? new OktaArgumentError(name, `the option '${name}' ${why}`, context) : new OktaConfigError(name, why);
}
