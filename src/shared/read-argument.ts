// Reads the caller's values safely: a getter, a `toJSON` or a Proxy can throw whenever it is read.

import { type ErrorCall, isOktaError, OktaArgumentError, OktaConfigError, type OktaError } from "../errors/index.js";

/**
 * Reads an argument of a call.
 * @param read - reads and checks it
 * @throws OktaArgumentError - also instead of an error of the argument itself, which could quote secrets
 */
export function readArgument<T>(argument: string, call: ErrorCall | undefined, read: () => T): T {
  return reading(read, () => new OktaArgumentError(argument, `'${argument}' threw an error when it was read`, call));
}

/**
 * Reads an option of a client, or of one of its parts.
 * @param read - reads and checks it
 * @throws OktaConfigError - also instead of an error of the option itself, which could quote secrets
 */
export function readOption<T>(option: string, read: () => T): T {
  return reading(read, () => new OktaConfigError(option, "threw an error when it was read"));
}

function reading<T>(read: () => T, failure: () => OktaError): T {
  try {
    return read();
  } catch (error) {
    throw isOktaError(error) ? error : failure();
  }
}
