// What the environment says where the program does not: the variables that Okta's own SDKs read.

import { OktaConfigError } from "../errors/index.js";
import { type AuthProvider, faultOfToken, fixed } from "../shared/auth-provider.js";
import { object } from "../shared/option-names.js";
import type { ConnectOptions, OktaOptions } from "./options.js";
import { originOf } from "./org-url.js";

/**
 * The options, with the org and the credentials of the environment where they have none: `OKTA_CLIENT_ORGURL`;
 * `OKTA_CLIENT_TOKEN`, or `…_CLIENTID`, `…_SCOPES`, `…_PRIVATEKEY` and `…_KEYID`; `…_AUTHORIZATIONMODE` says which.
 * @throws OktaConfigError - a variable is missing, wrong, or contradicts another one
 */
export function withEnvironment(options: OktaOptions = {}): ConnectOptions {
  object(options, "options");
  const { dangerouslyAllowHttp = false, orgUrl = orgUrlOf(dangerouslyAllowHttp), token, auth } = options;
  return { ...options, orgUrl, auth: token === undefined && auth === undefined ? authOfEnvironment() : auth };
}

function orgUrlOf(allowHttp: boolean): string {
  return originOf(needed("ORGURL", "orgUrl"), allowHttp, nameOf("ORGURL"));
}

function authOfEnvironment(): AuthProvider {
  const said = variable("AUTHORIZATIONMODE");
  const token = variable("TOKEN");
  const privateKey = variable("PRIVATEKEY");
  if (!said && token && privateKey) {
    throw wrong("AUTHORIZATIONMODE", `is missing, and both ${nameOf("TOKEN")} and ${nameOf("PRIVATEKEY")} are set`);
  }
  const mode = said?.toLowerCase() ?? (privateKey ? "privatekey" : "ssws");
  if (mode === "privatekey") return serviceAppOfEnvironment();
  if (!/^(ssws|bearer)$/.test(mode)) throw wrong("AUTHORIZATIONMODE", "must be SSWS, Bearer or PrivateKey");
  const bearer = mode === "bearer";
  const value = needed("TOKEN", bearer ? undefined : "token");
  const fault = faultOfToken(value);
  if (fault) throw wrong("TOKEN", fault);
  return fixed(bearer ? "Bearer" : "SSWS", value);
}

/** A service app. What it signs with is loaded by the first call: most programs have a token. */
function serviceAppOfEnvironment(): AuthProvider {
  const options = {
    clientId: needed("CLIENTID"),
    scopes: needed("SCOPES").split(/[\s,]+/),
    privateKey: needed("PRIVATEKEY"),
    keyId: variable("KEYID"),
  };
  let loaded: AuthProvider | undefined;
  return {
    authorize: async (request, context) => {
      const { serviceApp } = await import("../auth/environment-service-app.js");
      loaded ??= serviceApp(options, nameOf);
      return loaded.authorize(request, context);
    },
    answered: (response, request) => loaded?.answered?.(response, request) ?? false,
  };
}

/** @param option - what could be given instead */
function needed(name: string, option?: string): string {
  const value = variable(name);
  if (value) return value;
  throw option ? new OktaConfigError(option, `is missing, and ${nameOf(name)} is not set`) : wrong(name, "is not set");
}

/** A variable; one that is empty counts as not set. Not every runtime has any. */
function variable(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: { [name: string]: string | undefined } } };
  try {
    return process?.env?.[nameOf(name)]?.trim() || undefined;
  } catch {
    // nor does every program have the right to read them
    return undefined;
  }
}

function nameOf(name: string): string {
  return `OKTA_CLIENT_${name}`;
}

function wrong(name: string, why: string): OktaConfigError {
  return new OktaConfigError(nameOf(name), why);
}
