// Calls that must fail.

import { isOktaError } from "okta-fetch";

/** The error of a call; `undefined` if it does not fail. */
export async function errorOf(call: () => Promise<unknown>): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    if (!isOktaError(error)) throw error;
    return error;
  }
  return undefined;
}
