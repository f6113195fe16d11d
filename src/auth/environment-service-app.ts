// The service app that the environment describes. Loaded by its first request, so that nobody else needs OAuth's library.

import { OktaConfigError } from "../errors/index.js";
import type { AuthProvider } from "../shared/auth-provider.js";
import { privateKeyJwt } from "./private-key-jwt.js";
import type { PrivateKeyJwtOptions } from "./private-key-jwt-options.js";

/**
 * Its provider.
 * @param nameOf - the variable that an option comes from
 * @throws OktaConfigError - one of the variables is wrong
 */
export function serviceApp(options: PrivateKeyJwtOptions, nameOf: (option: string) => string): AuthProvider {
  try {
    return privateKeyJwt(options);
  } catch (error) {
    if (!(error instanceof OktaConfigError)) throw error;
    throw new OktaConfigError(nameOf(error.option.toUpperCase()), error.message.replace(/^\w+: /, ""));
  }
}
