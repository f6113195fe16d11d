// The org that a command calls, and the failures of these calls.

import { withEnvironment } from "../client/environment.js";
import type { ConnectOptions } from "../client/options.js";
import { originOf } from "../client/org-url.js";
import {
  OktaApiError,
  OktaAuthError,
  OktaConfigError,
  type OktaError,
  OktaNetworkError,
  OktaNotFoundError,
  OktaResponseError,
} from "../errors/index.js";
import { CommandError, EXIT, usageError } from "./command-error.js";

/**
 * Returns the URL of the org and the credentials, from `--org` and the environment.
 * @param otherwise - what else the command can do without an org, such as `use --schema`
 * @throws CommandError - one of them is missing
 * @throws OktaConfigError - one of them is invalid
 */
export function orgOptionsOf(org: string | undefined, otherwise?: string): ConnectOptions {
  const isSet = (name: string) => Boolean(process.env[`OKTA_CLIENT_${name}`]?.trim());
  if (org === undefined && !isSet("ORGURL")) {
    const ways = ["use --org", "set OKTA_CLIENT_ORGURL", ...(otherwise ? [otherwise] : [])];
    throw usageError(`missing org URL; ${ways.slice(0, -1).join(", ")}, or ${ways.at(-1)}`);
  }
  if (!["TOKEN", "PRIVATEKEY", "AUTHORIZATIONMODE"].some(isSet)) {
    throw usageError(
      "missing credentials; set OKTA_CLIENT_TOKEN to an API token, or set the variables of a service app",
    );
  }
  return withEnvironment(org === undefined ? {} : { orgUrl: originOf(org, false, "--org") });
}

/** What a call needs, for the message if it is refused. */
export interface Needed {
  /** What the admin of an API token has to be allowed, such as `read users`. */
  readonly permission: string;
  /** The scopes that a service app needs, such as `okta.users.read`. */
  readonly scopes: string;
}

/** The failure of a command whose call failed, with advice for the command line. */
export function failureOf(error: OktaError, { permission, scopes }: Needed): CommandError {
  // the command has no option `token`
  if (error instanceof OktaConfigError) return usageError(error.message.replace(/^token:/, "OKTA_CLIENT_TOKEN:"));
  const refused = (advice = "") => new CommandError(error.message + advice, EXIT.refused);
  // a token request has the same reasons to fail as other requests
  const reason: unknown = error instanceof OktaAuthError ? error.cause : error;
  const misdirected =
    reason instanceof OktaNetworkError || reason instanceof OktaResponseError || reason instanceof OktaNotFoundError;
  if (error instanceof OktaAuthError && !misdirected && !error.retryable) return refused();
  if (error instanceof OktaApiError) {
    // the message already contains the advice
    if (error.requiredScopes) return refused();
    if (error.status === 401) return refused(". The token is invalid, expired, or belongs to another org");
    if (error.status === 403) {
      const admin = `The admin of an API token needs permission to ${permission}, such as the role of organization administrator`;
      return refused(`. ${admin}; a service app also needs ${scopes}`);
    }
  }
  return new CommandError(misdirected ? `${error.message}. Is the org URL correct?` : error.message);
}
