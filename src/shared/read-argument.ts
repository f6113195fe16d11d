// What callers give is theirs: a getter, a `toJSON` or a Proxy of it can throw whenever it is read.

import { type ErrorCall, isOktaError, OktaArgumentError, OktaConfigError, type OktaError } from "../errors/index.js";

/**
 * Reads an argument of a call.
 * @param read - reads and checks it
 * @throws OktaArgumentError - also in place of what the argument itself throws, which may quote anything
 */
export function readArgument<T>(argument: string, call: ErrorCall | undefined, read: () => T): T {
  return reading(read, () => new OktaArgumentError(argument, `'${argument}' threw an error when it was read`, call));
}

/**
 * Reads an option of a client, or of what a client is made with.
 * @param read - reads and checks it
 * @throws OktaConfigError - also in place of what the option itself throws, which may quote anything
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
