// Options from environment variables, the same as those of Okta's own SDKs.

import { OktaConfigError } from "../errors/index.js";
import { checkedLevel, type LoggingOptions } from "../observability/logging.js";
import { type AuthProvider, faultOfToken, fixed } from "../shared/auth-provider.js";
import { checkObject } from "../shared/option-checks.js";
import type { ConnectOptions, OktaOptions } from "./options.js";
import { originOf } from "./org-url.js";

const LOG = "OKTA_FETCH_LOG";

/**
 * Completes options from the environment: the org URL from `OKTA_CLIENT_ORGURL`; the credentials from
 * `OKTA_CLIENT_TOKEN`, or from `…_CLIENTID`, `…_SCOPES`, `…_PRIVATEKEY` and `…_KEYID`, as `…_AUTHORIZATIONMODE`
 * selects.
 * @throws OktaConfigError - a variable is missing, invalid, or contradicts another one
 */
export function withEnvironment(options: OktaOptions = {}): ConnectOptions {
  checkObject("options", options);
  const { dangerouslyAllowHttp = false, orgUrl = orgUrlOf(dangerouslyAllowHttp), token, auth } = options;
  return { ...options, orgUrl, auth: token === undefined && auth === undefined ? authOfEnvironment() : auth };
}

/**
 * Returns what to log: by the options, or by the level in `OKTA_FETCH_LOG`; `undefined` for nothing.
 * @throws OktaConfigError - the variable is not a level
 */
export function loggingOf({ logger, logLevel }: LoggingOptions): LoggingOptions | undefined {
  if (logLevel !== undefined) return { logger, logLevel };
  const level = environmentVariable(LOG);
  if (level !== undefined) return { logger, logLevel: checkedLevel(LOG, level.toLowerCase()) };
  return logger && { logger };
}

function orgUrlOf(allowHttp: boolean): string {
  return originOf(needed("ORGURL", "orgUrl"), allowHttp, nameOf("ORGURL"));
}

/** The kinds of credentials: an API token, an access token, and the private key of a service app. */
const MODES = ["ssws", "bearer", "privatekey"] as const;
/** A kind of credentials in the environment. */
export type CredentialsMode = (typeof MODES)[number];

/**
 * Returns which credentials the environment has.
 * @throws OktaConfigError - it has two kinds and selects neither, or selects an unknown one
 */
export function credentialsModeOf(): CredentialsMode {
  const requestedMode = variable("AUTHORIZATIONMODE");
  const privateKey = variable("PRIVATEKEY");
  if (!requestedMode && variable("TOKEN") && privateKey) {
    throw wrong("AUTHORIZATIONMODE", `is missing, and both ${nameOf("TOKEN")} and ${nameOf("PRIVATEKEY")} are set`);
  }
  if (!requestedMode) return privateKey ? "privatekey" : "ssws";
  const mode = MODES.find((one) => one === requestedMode.toLowerCase());
  if (!mode) throw wrong("AUTHORIZATIONMODE", "must be SSWS, Bearer or PrivateKey");
  return mode;
}

function authOfEnvironment(): AuthProvider {
  const mode = credentialsModeOf();
  if (mode === "privatekey") return serviceAppOfEnvironment();
  const bearer = mode === "bearer";
  const value = needed("TOKEN", bearer ? undefined : "token");
  const fault = faultOfToken(value);
  if (fault) throw wrong("TOKEN", fault);
  return fixed(bearer ? "Bearer" : "SSWS", value);
}

/** The provider of a service app. Its code is loaded by the first request: most programs use a token. */
function serviceAppOfEnvironment(): AuthProvider {
  const options = {
    clientId: needed("CLIENTID"),
    scopes: needed("SCOPES").split(/[\s,]+/),
    privateKey: needed("PRIVATEKEY"),
    keyId: variable("KEYID"),
  };
  let provider: AuthProvider | undefined;
  return {
    authorize: async (request, context) => {
      const { privateKeyJwt } = await loadOAuth();
      provider ??= createProvider(() => privateKeyJwt(options));
      return provider.authorize(request, context);
    },
    answered: (response, request) => provider?.answered?.(response, request) ?? false,
  };
}

/**
 * Loads `okta-fetch/oauth` in a way that bundlers do not follow: with its library it is half as large as all the rest,
 * and a program that is bundled says which credentials it uses.
 * @throws OktaConfigError - the program is bundled without it
 */
async function loadOAuth(module = "okta-fetch/oauth"): Promise<typeof import("../auth/private-key-jwt.js")> {
  try {
    return await import(/* webpackIgnore: true */ /* @vite-ignore */ module);
  } catch {
    throw wrong("PRIVATEKEY", `needs ${module}, which bundlers leave out; pass the option auth: privateKeyJwt(…)`);
  }
}

/** Calls `create`; an error names the variable instead of the option. */
function createProvider(create: () => AuthProvider): AuthProvider {
  try {
    return create();
  } catch (error) {
    if (!(error instanceof OktaConfigError)) throw error;
    throw wrong(error.option.toUpperCase(), error.message.replace(/^\w+: /, ""));
  }
}

/** @param option - the option that can be set instead */
function needed(name: string, option?: string): string {
  const value = variable(name);
  if (value) return value;
  throw option ? new OktaConfigError(option, `is missing, and ${nameOf(name)} is not set`) : wrong(name, "is not set");
}

const variable = (name: string) => environmentVariable(nameOf(name));

/** The value of a variable; `undefined` if it is unset or empty, or if the runtime has no environment. */
function environmentVariable(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: { [name: string]: string | undefined } } };
  try {
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    // Deno without permission to read the environment
    return undefined;
  }
}

function nameOf(name: string): string {
  return `OKTA_CLIENT_${name}`;
}

function wrong(name: string, why: string): OktaConfigError {
  return new OktaConfigError(nameOf(name), why);
}
