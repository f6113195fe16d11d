// Access tokens of the org's own authorisation server, for a program that signs in by its private key.

import { generateKeyPair } from "oauth4webapi";
import { OktaApiError } from "../errors/index.js";
import { abortable } from "../shared/abortable-wait.js";
import { type AuthProvider, MOST_PROOFS, type ObservingProvider } from "../shared/auth-provider.js";
import type { ClientFetch, RequestHead } from "../shared/platform.js";
import { oauthChallengeOf } from "../shared/www-authenticate.js";
import { CorrectedClock } from "./corrected-clock.js";
import { proverOf } from "./dpop.js";
import { PLATFORM, type Platform } from "./oauth-platform.js";
import { type OAuthSettings, oauthSettingsOf } from "./oauth-settings.js";
import type { PrivateKeyJwtOptions } from "./private-key-jwt-options.js";
import { type AccessToken, createTokenCache } from "./token-cache.js";
import { unauthorizedOf } from "./token-errors.js";
import { ASSERTION_LIFETIME, requestToken, type Session } from "./token-request.js";

/**
 * From which difference on a clock is corrected, in milliseconds. An assertion is refused once its lifetime is over, by a
 * Date of whole seconds after a request of some; a proof, by servers that are strict, after a minute.
 */
const WRONG_FOR_ASSERTIONS = (ASSERTION_LIFETIME - 10) * 1000;
const WRONG_FOR_PROOFS = 60_000;

/**
 * Authorises as a service app, which signs in by its private key: asks the org's authorisation server for an access
 * token (`POST /oauth2/v1/token`, client credentials), keeps it for all calls, and renews it a minute before it ends (or
 * when a tenth of its lifetime is left, if that is less), and once when a request with it is refused with 401. A token
 * may take 30 s to come.
 *
 * @param options - `clientId`, `privateKey` and `scopes`; `keyId`, `dpop`
 * @returns the provider, for the option `auth`. One may serve several clients: each org has a token of its own
 * @throws OktaConfigError - an option is missing, unknown or wrong; a key that has the form of one and is none, ends
 * the first call
 * @throws OktaAuthError - from calls: there is no token. `oauthError` and `oauthErrorDescription` are what the server
 * said, if it did; `cause` is the answer or the failure behind it. The call was not sent; the next one asks again
 * @see {@link https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/}
 * @see {@link https://developer.okta.com/docs/guides/dpop/oktaresourceserver/main/}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7523} and {@link https://www.rfc-editor.org/rfc/rfc9449}
 */
export function privateKeyJwt(options: PrivateKeyJwtOptions): AuthProvider {
  return privateKeyJwtOn(PLATFORM, options);
}

/** The same, on a platform that a test gives. */
export function privateKeyJwtOn(platform: Platform, options: PrivateKeyJwtOptions): ObservingProvider {
  const settings = oauthSettingsOf(options);
  const sessions = new Map<string, Session>();
  let pair: CryptoKeyPair | undefined;
  // what is shared is the pair and not a promise of it: see PendingToken
  const keyPair = async () => {
    const made = pair ?? (await generateKeyPair("ES256"));
    pair ??= made;
    return pair;
  };

  function sessionOf(request: RequestHead): Session {
    const { origin } = new URL(request.url);
    const session = sessions.get(origin) ?? begin(origin);
    sessions.set(origin, session);
    return session;
  }

  function begin(origin: string): Session {
    const clock = new CorrectedClock(platform.now);
    const prover = proverOf(keyPair, { ...platform, now: clock.now });
    const proves = settings.dpop === true;
    return { origin, tokens: createTokenCache(platform.now), clock, prover, proves, newNonce: false };
  }

  return {
    authorize: async (request, { operation, shortcut, signal, fetch }) => {
      const session = sessionOf(request);
      const work = session.tokens.get(() => obtain(session, settings, platform, fetch));
      const { value, bound } = await abortable(signal, work).catch((error: unknown) => {
        if (signal?.aborted) throw error;
        const unproven = settings.dpop === false && demandsProof(error) ? ", and dpop is false" : "";
        const hint = unproven || session.clock.complaint;
        const { pathname: path } = new URL(request.url);
        throw unauthorizedOf(error, { operation, shortcut, method: request.method, path }, hint);
      });
      return bound
        ? { Authorization: `DPoP ${value}`, DPoP: await session.prover.prove(request, value) }
        : { Authorization: `Bearer ${value}` };
    },
    answered: (response, request) => {
      const { clock, prover, tokens } = sessionOf(request);
      const proof = request.headers.get("DPoP");
      const newNonce = prover.take(response, proof);
      if (response.status !== 401 && response.status !== 400) return false;
      const error = oauthChallengeOf(response, proof === null ? "bearer" : "dpop")?.error;
      // the token is good: only the proof was not
      if (error === "use_dpop_nonce") return proof !== null && newNonce && "new-proof";
      if (error === "invalid_dpop_proof" && clock.correct(response, WRONG_FOR_PROOFS)) return "new-proof";
      // another token would have the same scopes
      if (response.status === 400 || error === "insufficient_scope") return false;
      tokens.drop(request.headers.get("Authorization")?.split(" ")[1] ?? "");
      return true;
    },
  };
}

/**
 * Asks for a token; again if the server wants the request proven, as long as it wants another nonce in the proof, and once
 * if the request was signed by a wrong clock.
 */
async function obtain(
  session: Session,
  settings: OAuthSettings,
  platform: Platform,
  fetch: ClientFetch,
): Promise<AccessToken> {
  const limit = AbortSignal.timeout(platform.timeLimit);
  const { clock } = session;
  clock.forget();
  let nonces = 0;
  /** The error that the clock was corrected after. */
  let corrected: string | undefined;

  /** Whether another request can do better than the one that was refused. */
  function canMend(refusal: OktaApiError): boolean {
    const wrongBy = wrongFrom(refusal, session.proves);
    if (wrongBy !== undefined && corrected === undefined && clock.correct(refusal.response, wrongBy)) {
      corrected = refusal.code;
      return true;
    }
    if (refusal.code === corrected) clock.revert();
    if (!demandsProof(refusal) || settings.dpop === false) return false;
    const first = !session.proves;
    session.proves = true;
    // a server that never has enough would be asked for ever
    return session.newNonce ? ++nonces <= MOST_PROOFS : first;
  }

  for (;;) {
    try {
      return await requestToken(session, settings, platform, fetch, limit);
    } catch (error) {
      if (!(error instanceof OktaApiError && canMend(error))) throw error;
    }
  }
}

/** From which difference on a wrong clock may be why a token request was refused; `undefined` if it cannot be. */
function wrongFrom({ code }: OktaApiError, proven: boolean): number | undefined {
  if (code === "invalid_client") return WRONG_FOR_ASSERTIONS;
  return code === "invalid_dpop_proof" && proven ? WRONG_FOR_PROOFS : undefined;
}

function demandsProof(error: unknown): error is OktaApiError {
  return error instanceof OktaApiError && (error.code === "use_dpop_nonce" || error.code === "invalid_dpop_proof");
}
