// What the environment says where the program does not: the variables that Okta's own SDKs read.

import { bearer } from "./auth/bearer.js";
import type { AuthProvider } from "./auth/provider.js";
import { ssws } from "./auth/ssws.js";
import { OktaConfigError } from "./errors.js";
import type { ConnectOptions, OktaOptions } from "./options.js";
import { originOf } from "./org-url.js";

const MODES = ["SSWS", "Bearer", "PrivateKey"] as const;

/**
 * The options, with the org and the credentials of the environment where they have none: `OKTA_CLIENT_ORGURL`;
 * `OKTA_CLIENT_TOKEN`, or `…_CLIENTID`, `…_SCOPES`, `…_PRIVATEKEY` and `…_KEYID`; `…_AUTHORIZATIONMODE` says which.
 * @throws OktaConfigError - a variable is missing, wrong, or contradicts another one
 */
export function withEnvironment(options: OktaOptions = {}): ConnectOptions {
  if (typeof options !== "object" || options === null) throw new OktaConfigError("options", "must be an object");
  const { orgUrl = orgUrlBy(options), token, auth } = options;
  return {
    ...options,
    orgUrl,
    auth: token === undefined && auth === undefined ? authOfEnvironment() : auth,
  };
}

function orgUrlBy({ dangerouslyAllowHttp }: OktaOptions): string {
  return originOf(needed("ORGURL", "orgUrl"), dangerouslyAllowHttp === true, nameOf("ORGURL"));
}

function authOfEnvironment(): AuthProvider {
  const said = variable("AUTHORIZATIONMODE");
  const token = variable("TOKEN");
  const privateKey = variable("PRIVATEKEY");
  if (said === undefined && token !== undefined && privateKey !== undefined) {
    throw wrong("AUTHORIZATIONMODE", `is missing, and both ${nameOf("TOKEN")} and ${nameOf("PRIVATEKEY")} are set`);
  }
  const mode = MODES.find((name) => name.toLowerCase() === said?.toLowerCase());
  if (said !== undefined && mode === undefined) throw wrong("AUTHORIZATIONMODE", `must be one of ${MODES.join(", ")}`);
  if (mode === "PrivateKey" || (mode === undefined && privateKey !== undefined)) return serviceApp();
  return mode === "Bearer" ? bearer(needed("TOKEN")) : ssws(needed("TOKEN", "token"));
}

/** A service app. What it signs with is loaded by the first call: most programs have a token. */
function serviceApp(): AuthProvider {
  const options = {
    clientId: needed("CLIENTID"),
    scopes: needed("SCOPES").split(/[\s,]+/),
    privateKey: needed("PRIVATEKEY"),
    keyId: variable("KEYID"),
  };
  let loading: Promise<AuthProvider> | undefined;
  let loaded: AuthProvider | undefined;
  const load = async () => {
    const { privateKeyJwt } = await import("./auth/oauth.js");
    try {
      loaded = privateKeyJwt(options);
      return loaded;
    } catch (error) {
      if (!(error instanceof OktaConfigError)) throw error;
      throw wrong(error.option.toUpperCase(), error.message.replace(/^\w+: /, ""));
    }
  };
  return {
    authorize: async (request, context) => {
      loading ??= load();
      return (await loading).authorize(request, context);
    },
    answered: (response, request) => loaded?.answered?.(response, request) ?? false,
  };
}

/** @param option - what could be given instead */
function needed(name: string, option?: string): string {
  const value = variable(name);
  if (value !== undefined) return value;
  throw option ? new OktaConfigError(option, `is missing, and ${nameOf(name)} is not set`) : wrong(name, "is not set");
}

/** A variable; one that is empty counts as not set. Not every runtime has any. */
function variable(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: { [name: string]: string | undefined } } };
  return process?.env?.[nameOf(name)]?.trim() || undefined;
}

function nameOf(name: string): string {
  return `OKTA_CLIENT_${name}`;
}

function wrong(name: string, why: string): OktaConfigError {
  return new OktaConfigError(nameOf(name), why);
}
