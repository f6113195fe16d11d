// Access tokens of the org's own authorisation server, for a program that signs in by its private key.

import {
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  customFetch,
  generateKeyPair,
  modifyAssertion,
  PrivateKeyJwt,
  processClientCredentialsResponse,
} from "oauth4webapi";
import { OktaApiError, OktaError } from "../errors.js";
import type { Fetch, RequestHead } from "../platform.js";
import { VERSION } from "../version.js";
import { oauthChallengeOf } from "../www-authenticate.js";
import { type Prover, proverOf } from "./dpop.js";
import { type OAuthSettings, oauthSettingsOf } from "./oauth-options.js";
import { PLATFORM, type Platform } from "./oauth-platform.js";
import type { PrivateKeyJwtOptions } from "./private-key-jwt.js";
import { type AuthProvider, faultOfToken } from "./provider.js";
import { noAnswer, notSent, textOf, unusable } from "./token-answer.js";
import { type AccessToken, type TokenCache, tokenCache } from "./token-cache.js";
import { until } from "./until.js";

const PATH = "/oauth2/v1/token";
/** How long an assertion holds, in seconds: with room for a clock that is slow. Okta takes up to an hour. */
const ASSERTION_LIFETIME = 300;

/** What is known of one org. */
interface Session {
  readonly origin: string;
  readonly tokens: TokenCache;
  readonly prover: Prover;
  /** Whether token requests are proven. */
  proves: boolean;
}

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
export function privateKeyJwtOn(platform: Platform, options: PrivateKeyJwtOptions): Required<AuthProvider> {
  const settings = oauthSettingsOf(options);
  const sessions = new Map<string, Session>();
  let pair: Promise<CryptoKeyPair> | undefined;
  const keyPair = () => {
    pair ??= generateKeyPair("ES256");
    return pair;
  };

  function sessionOf(request: RequestHead): Session {
    const { origin } = new URL(request.url);
    const session = sessions.get(origin) ?? {
      origin,
      tokens: tokenCache(platform.now),
      prover: proverOf(keyPair, platform),
      proves: settings.dpop === true,
    };
    sessions.set(origin, session);
    return session;
  }

  return {
    authorize: async (request, { operation, signal, fetch }) => {
      const session = sessionOf(request);
      const work = session.tokens.get(() => obtain(session, settings, platform, fetch));
      const { value, bound } = await until(signal, work).catch((error: unknown) => {
        if (signal?.aborted) throw error;
        const hint = settings.dpop === false && demandsProof(error) ? ", and dpop is false" : "";
        throw notSent(error, { operation, method: request.method, path: new URL(request.url).pathname }, hint);
      });
      return bound
        ? { Authorization: `DPoP ${value}`, DPoP: await session.prover.prove(request, value) }
        : { Authorization: `Bearer ${value}` };
    },
    answered: (response, request) => {
      const session = sessionOf(request);
      const nonce = session.prover.take(response);
      if (response.status !== 401) return false;
      const error = oauthChallengeOf(response)?.error;
      // the token is good: only the proof was not
      if (error === "use_dpop_nonce") return nonce;
      // another token would have the same scopes
      if (error === "insufficient_scope") return false;
      session.tokens.drop(request.headers.get("Authorization")?.split(" ")[1] ?? "");
      return true;
    },
  };
}

/** Asks for a token; again if the server wants the request proven, and again if it wants a nonce in the proof. */
async function obtain(
  session: Session,
  settings: OAuthSettings,
  platform: Platform,
  fetch: Fetch,
): Promise<AccessToken> {
  const limit = AbortSignal.timeout(platform.timeLimit);
  const request = () => requestToken(session, settings, platform, fetch, limit);
  let nonce = false;
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (!demandsProof(error) || settings.dpop === false) throw error;
      if (session.proves) {
        // a nonce helps once: a server that goes on asking would be asked for ever
        if (nonce || !error.response.headers.has("DPoP-Nonce")) throw error;
        nonce = true;
      }
      session.proves = true;
    }
  }
}

function demandsProof(error: unknown): error is OktaApiError {
  return error instanceof OktaApiError && (error.code === "use_dpop_nonce" || error.code === "invalid_dpop_proof");
}

async function requestToken(
  { origin, prover, proves }: Session,
  { clientId, key, scope, dpop }: OAuthSettings,
  platform: Platform,
  fetch: Fetch,
  limit: AbortSignal,
): Promise<AccessToken> {
  const endpoint = origin + PATH;
  const server = { issuer: origin, token_endpoint: endpoint };
  const client = { client_id: clientId };
  const signing = { key: await key.load(), ...(key.keyId !== undefined && { kid: key.keyId }) };
  const since = platform.now();
  const secrets: string[] = [];
  const call = { method: "POST", path: PATH, secrets };
  let answer = new Response();

  const authentication = PrivateKeyJwt(signing, {
    [modifyAssertion]: (_, payload) => {
      const iat = Math.floor(since / 1000);
      Object.assign(payload, { aud: endpoint, iat, exp: iat + ASSERTION_LIFETIME, jti: platform.id() });
      // not asked for, and a reason to be refused where the clocks differ
      delete payload["nbf"];
    },
  });
  const response = await clientCredentialsGrantRequest(
    server,
    client,
    authentication,
    { scope },
    {
      ...(proves && { DPoP: await prover.handle() }),
      // some workers do not take an object for it
      headers: new Headers({ "User-Agent": `okta-fetch/${VERSION}` }),
      // the client has checked the org's URL: http goes to this machine, or where its user allowed it
      [allowInsecureRequests]: true,
      [customFetch]: async (url, { body, headers, method, redirect }) => {
        secrets.push(body.get("client_assertion") ?? "", headers["dpop"] ?? "");
        try {
          answer = await until(limit, fetch(new Request(url, { body, headers, method, redirect, signal: limit })));
          prover.take(answer);
          return new Response(await until(limit, textOf(answer, call)), { headers: [...answer.headers] });
        } catch (error) {
          throw error instanceof OktaError ? error : noAnswer(error, limit, call);
        }
      },
    },
  );
  const token = await processClientCredentialsResponse(server, client, response).catch((error: Error) => {
    // its cause is the answer, and so maybe a token
    throw unusable(answer, error.message, call);
  });
  const bound = token.token_type === "dpop";
  const fault = faultOfToken(token.access_token);
  if (fault) throw unusable(answer, `it ${fault}`, call);
  if (bound && !proves) throw unusable(answer, "it is bound to a key, and no key was shown", call);
  if (!bound && dpop) throw unusable(answer, "it is not bound to a key, and dpop is true", call);
  const lifetime = (token.expires_in ?? Number.POSITIVE_INFINITY) * 1000;
  return { value: token.access_token, bound, since, lifetime };
}
