// Authorizes as a service app, with access tokens of the org's own authorization server.

import { OktaApiError } from "../errors/index.js";
import { abortable } from "../shared/abortable-wait.js";
import { type AuthContext, type AuthProvider, MOST_PROOFS, type ObservingProvider } from "../shared/auth-provider.js";
import type { ClientFetch, RequestHead } from "../shared/platform.js";
import { requireWebCrypto } from "../shared/web-crypto.js";
import { oauthChallengeOf } from "../shared/www-authenticate.js";
import { PLATFORM, type Platform } from "./oauth-platform.js";
import { type Session, Sessions } from "./oauth-session.js";
import { type OAuthSettings, oauthSettingsOf } from "./oauth-settings.js";
import type { PrivateKeyJwtOptions } from "./private-key-jwt-options.js";
import type { AccessToken } from "./token-cache.js";
import { unauthorizedOf } from "./token-errors.js";
import { ASSERTION_LIFETIME, requestToken } from "./token-request.js";

/**
 * The smallest clock differences that are corrected, in milliseconds. An assertion is refused after its lifetime; the
 * margin covers a `Date` in whole seconds and a slow request. Strict servers refuse a proof after a minute.
 */
const WRONG_FOR_ASSERTIONS = (ASSERTION_LIFETIME - 10) * 1000;
const WRONG_FOR_PROOFS = 60_000;

/**
 * Authorizes as a service app that signs in with a private key. Requests an access token from the org's authorization
 * server (`POST /oauth2/v1/token`, client credentials) and shares it between all calls. Renews it a minute before it
 * expires, or when a tenth of its lifetime is left if that is less, and once if a request with it is refused with 401.
 * A token request has a timeout of 30 s.
 *
 * @param options - `clientId`, `privateKey` and `scopes`; optionally `keyId` and `dpop`
 * @returns the provider for the option `auth`. Several clients can share one: each org has its own token
 * @throws OktaConfigError - an option is missing, unknown or invalid. If a key is well-formed but its material is
 * invalid, the first call rejects with it
 * @throws OktaAuthError - from calls: no token was obtained, and the call was not sent. `oauthError` and
 * `oauthErrorDescription` contain the server's response, if there is one; `cause` is the error of the token request. The
 * next call tries again
 * @see {@link https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/}
 * @see {@link https://developer.okta.com/docs/guides/dpop/oktaresourceserver/main/}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7523} and {@link https://www.rfc-editor.org/rfc/rfc9449}
 */
export function privateKeyJwt(options: PrivateKeyJwtOptions): AuthProvider {
  return privateKeyJwtOn(PLATFORM, options);
}

/** The same with an injected platform, for tests. */
export function privateKeyJwtOn(platform: Platform, options: PrivateKeyJwtOptions): ObservingProvider {
  const settings = oauthSettingsOf(options);
  const sessions = new Sessions(platform, settings.dpop === true);
  return {
    authorize: async (request, context) => {
      const session = sessions.of(request);
      const work = session.tokens.get(() => obtainToken(session, settings, platform, context.fetch));
      const token = await abortable(context.signal, work).catch((error: unknown) => {
        throw context.signal?.aborted ? error : callErrorOf(error, request, context, session, settings);
      });
      return authorizationOf(request, token, session);
    },
    answered: (response, request) => repeatAfter(response, request, sessions.of(request)),
  };
}

async function authorizationOf(
  request: RequestHead,
  { value, bound }: AccessToken,
  { prover }: Session,
): Promise<Record<string, string>> {
  return bound
    ? { Authorization: `DPoP ${value}`, DPoP: await prover.prove(request, value) }
    : { Authorization: `Bearer ${value}` };
}

/** The error of a call that got no token. */
function callErrorOf(
  error: unknown,
  { method, url }: RequestHead,
  { operation, shortcut }: AuthContext,
  { clock }: Session,
  { dpop }: OAuthSettings,
): unknown {
  const hint = dpop === false && demandsProof(error) ? ", and dpop is false" : clock.complaint;
  return unauthorizedOf(error, { operation, shortcut, method, path: new URL(url).pathname }, hint);
}

/** Decides whether to send a request again, and learns the nonce and the time from its response. */
function repeatAfter(response: Response, request: RequestHead, session: Session): boolean | "new-proof" {
  const { clock, prover, tokens } = session;
  const proof = request.headers.get("DPoP");
  const newNonce = prover.learnNonce(response, proof);
  if (response.status !== 401 && response.status !== 400) return false;
  const error = oauthChallengeOf(response, proof === null ? "bearer" : "dpop")?.error;
  // the token is valid: only the proof was refused
  if (error === "use_dpop_nonce") return proof !== null && newNonce && "new-proof";
  if (error === "invalid_dpop_proof" && clock.correct(response, WRONG_FOR_PROOFS)) return "new-proof";
  // another token would have the same scopes
  if (response.status === 400 || error === "insufficient_scope") return false;
  tokens.drop(request.headers.get("Authorization")?.split(" ")[1] ?? "");
  return true;
}

/**
 * Requests a token. Repeats the request if the server demands a DPoP proof, or a new nonce in it, and once if it was
 * signed with a wrong clock.
 */
async function obtainToken(
  session: Session,
  settings: OAuthSettings,
  platform: Platform,
  fetch: ClientFetch,
): Promise<AccessToken> {
  requireWebCrypto("privateKey");
  const limit = AbortSignal.timeout(platform.timeLimit);
  const { clock } = session;
  clock.forget();
  let nonces = 0;
  /** The error code after which the clock was corrected. */
  let corrected: string | undefined;

  /** Whether to repeat a refused request, after adapting the clock or the proof. */
  function canRepeat(refusal: OktaApiError): boolean {
    const difference = minClockDifference(refusal, session.proves);
    if (difference !== undefined && corrected === undefined && clock.correct(refusal.response, difference)) {
      corrected = refusal.code;
      return true;
    }
    if (refusal.code === corrected) clock.revert();
    if (!demandsProof(refusal) || settings.dpop === false) return false;
    const first = !session.proves;
    session.proves = true;
    // limited: a server may demand a new nonce every time
    return session.newNonce ? ++nonces <= MOST_PROOFS : first;
  }

  for (;;) {
    try {
      return await requestToken(session, settings, platform, fetch, limit);
    } catch (error) {
      if (!(error instanceof OktaApiError && canRepeat(error))) throw error;
    }
  }
}

/** The smallest clock difference that explains a refused token request; `undefined` if none does. */
function minClockDifference({ code }: OktaApiError, proven: boolean): number | undefined {
  if (code === "invalid_client") return WRONG_FOR_ASSERTIONS;
  return code === "invalid_dpop_proof" && proven ? WRONG_FOR_PROOFS : undefined;
}

function demandsProof(error: unknown): error is OktaApiError {
  return error instanceof OktaApiError && (error.code === "use_dpop_nonce" || error.code === "invalid_dpop_proof");
}
