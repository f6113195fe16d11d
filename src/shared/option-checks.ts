// The checks of options, one for each rule. An option of a client fails with an OktaConfigError, one of a call with an
// OktaArgumentError that names the call.

import { type ErrorCall, OktaArgumentError, OktaConfigError } from "../errors/index.js";
import { isSignal } from "./abort-listeners.js";
import { knownOptionsHint } from "./unknown-option.js";

/** Timers accept less than this, and fire at once beyond it. */
const TIMER_LIMIT = 2 ** 31;

/**
 * The error for an option.
 * @param problem - such as `must be a boolean`
 * @param call - the call that has the option; `undefined` for an option of a client
 */
export function optionError(option: string, problem: string, call?: ErrorCall): OktaArgumentError | OktaConfigError {
  return call
    ? new OktaArgumentError(option, `the option '${option}' ${problem}`, call)
    : new OktaConfigError(option, problem);
}

/**
 * The error for an option that does not exist.
 * @param names - the options that exist
 * @param within - the option that should have it; `undefined` for an option at the top
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
 * Refuses options that do not exist: a misspelt one would be ignored.
 * @param options - the options that are given
 * @throws OktaConfigError, OktaArgumentError - for the first unknown one
 */
export function checkOptionNames(options: object, names: readonly string[], call?: ErrorCall, within?: string): void {
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) throw unknownOption(unknown, names, call, within);
}

/** @throws OktaConfigError - the option is not an object */
export function checkObject(option: string, value: unknown): void {
  if (typeof value !== "object" || value === null) throw optionError(option, "must be an object");
}

/** @throws OktaConfigError, OktaArgumentError - the option is neither `undefined` nor a boolean */
export function checkBoolean(option: string, value: unknown, call?: ErrorCall): void {
  if (value !== undefined && typeof value !== "boolean") throw optionError(option, "must be a boolean", call);
}

/** @throws OktaConfigError, OktaArgumentError - the option is neither `undefined` nor a function */
export function checkFunction(option: string, value: unknown, call?: ErrorCall): void {
  if (value !== undefined && typeof value !== "function") throw optionError(option, "must be a function", call);
}

/** @throws OktaArgumentError - the option is neither `undefined` nor an AbortSignal */
export function checkSignal(value: unknown, call: ErrorCall): void {
  if (value !== undefined && !isSignal(value)) throw optionError("signal", "must be an AbortSignal", call);
}

/**
 * A number of things, or `fallback` without one.
 * @throws OktaConfigError, OktaArgumentError
 */
export function nonNegativeInteger(option: string, value: unknown, fallback: number, call?: ErrorCall): number {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && Number(value) >= 0) return Number(value);
  throw optionError(option, "must be a non-negative integer", call);
}

/**
 * A number of things of which there must be one, or `fallback` without it.
 * @throws OktaConfigError, OktaArgumentError
 */
export function positiveInteger(option: string, value: unknown, fallback: number, call?: ErrorCall): number {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && Number(value) >= 1) return Number(value);
  throw optionError(option, "must be a positive integer", call);
}

/**
 * A duration in milliseconds, or `fallback` without one.
 * @throws OktaConfigError, OktaArgumentError
 */
export function milliseconds(option: string, value: unknown, fallback: number, call?: ErrorCall): number {
  if (value === undefined) return fallback;
  if (typeof value === "number" && value >= 0 && value < TIMER_LIMIT) return value;
  throw optionError(option, "must be a non-negative number of milliseconds below 2 ** 31", call);
}
