// Validates options, with one function for each rule. An invalid client option throws an OktaConfigError, an invalid
// call option an OktaArgumentError that names the call.

import { isObject } from "../contract/plain-object.js";
import { type ErrorCall, OktaArgumentError, OktaConfigError } from "../errors/index.js";
import { isSignal } from "./abort-listeners.js";
import { knownOptionsHint } from "./unknown-option.js";

/** Timers fire immediately for delays from this on. */
const TIMER_LIMIT = 2 ** 31;

/**
 * Creates the error for an invalid option.
 * @param problem - such as `must be a boolean`
 * @param call - the call that has the option; `undefined` for an option of a client
 */
export function optionError(option: string, problem: string, call?: ErrorCall): OktaArgumentError | OktaConfigError {
  return call
    ? new OktaArgumentError(option, `the option '${option}' ${problem}`, call)
    : new OktaConfigError(option, problem);
}

/**
 * Creates the error for an unknown option.
 * @param names - the options that exist
 * @param within - the option that contains it; `undefined` for a top-level option
 */
export function unknownOption(
  name: string,
  names: readonly string[],
  call?: ErrorCall,
  within?: string,
): OktaArgumentError | OktaConfigError {
  const option = within === undefined ? name : `${within}.${name}`;
  const hint = knownOptionsHint(name, names);
  return call
    ? new OktaArgumentError(option, `unknown option '${option}'; ${hint}`, call)
    : new OktaConfigError(option, `unknown option; ${hint}`);
}

/**
 * Rejects unknown options: a misspelled one would be ignored.
 * @param options - the caller's options
 * @throws OktaConfigError, OktaArgumentError - for the first unknown option
 */
export function checkOptionNames(options: object, names: readonly string[], call?: ErrorCall, within?: string): void {
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) throw unknownOption(unknown, names, call, within);
}

/** @throws OktaConfigError - the option is not an object */
export function checkObject(option: string, value: unknown): void {
  if (!isObject(value)) throw optionError(option, "must be an object");
}

/** @throws OktaConfigError, OktaArgumentError - the option is neither `undefined` nor a boolean */
export function checkBoolean(option: string, value: unknown, call?: ErrorCall): void {
  if (value !== undefined && typeof value !== "boolean") throw optionError(option, "must be a boolean", call);
}

/** @throws OktaConfigError, OktaArgumentError - the option is neither `undefined` nor a function */
export function checkFunction(option: string, value: unknown, call?: ErrorCall): void {
  if (value !== undefined && typeof value !== "function") throw optionError(option, "must be a function", call);
}

/** @throws OktaConfigError, OktaArgumentError - the option is neither `undefined` nor an AbortSignal */
export function checkSignal(value: unknown, call?: ErrorCall): void {
  if (value !== undefined && !isSignal(value)) throw optionError("signal", "must be an AbortSignal", call);
}

/**
 * Returns a non-negative integer, or `fallback` for `undefined`.
 * @throws OktaConfigError, OktaArgumentError
 */
export function nonNegativeInteger(option: string, value: unknown, fallback: number, call?: ErrorCall): number {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && Number(value) >= 0) return Number(value);
  throw optionError(option, "must be a non-negative integer", call);
}

/**
 * Returns a positive integer, or `fallback` for `undefined`.
 * @throws OktaConfigError, OktaArgumentError
 */
export function positiveInteger(option: string, value: unknown, fallback: number, call?: ErrorCall): number {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && Number(value) >= 1) return Number(value);
  throw optionError(option, "must be a positive integer", call);
}

/**
 * Returns a duration in milliseconds, or `fallback` for `undefined`.
 * @throws OktaConfigError, OktaArgumentError
 */
export function milliseconds(option: string, value: unknown, fallback: number, call?: ErrorCall): number {
  if (value === undefined) return fallback;
  if (typeof value === "number" && value >= 0 && value < TIMER_LIMIT) return value;
  throw optionError(option, "must be a non-negative number of milliseconds below 2 ** 31", call);
}
