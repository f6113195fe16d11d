// Calls an org with the package's own client.

import { createOkta, type Okta } from "../client/create-okta.js";
import type { ConnectOptions, OktaOptions } from "../client/options.js";
import { isOktaError, OktaArgumentError } from "../errors/index.js";
import { usageError } from "./command-error.js";
import { loggingOfCommand } from "./command-log.js";
import { failureOf, type Needed, orgOptionsOf } from "./org-options.js";

const NEEDED: Needed = { permission: "read users", scopes: "the scope okta.users.read" };

/**
 * Calls an org with the credentials of the environment.
 * @param org - its URL; by default that of the environment
 * @throws CommandError - credentials are missing, or a call failed
 */
export async function callOkta<T>(
  org: string | undefined,
  work: (okta: Okta, options: ConnectOptions) => Promise<T>,
  more?: Pick<OktaOptions, "fetch">,
): Promise<T> {
  try {
    const options = orgOptionsOf(org);
    return await work(createOkta({ ...options, ...loggingOfCommand(), ...more }), options);
  } catch (error) {
    if (!isOktaError(error)) throw error;
    throw error instanceof OktaArgumentError ? usageError(error.message) : failureOf(error, NEEDED);
  }
}
