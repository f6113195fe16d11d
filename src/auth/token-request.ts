// One request to the org's token endpoint.

import {
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  customFetch,
  modifyAssertion,
  PrivateKeyJwt,
  processClientCredentialsResponse,
} from "oauth4webapi";
import { isOktaError } from "../errors/index.js";
import { abortable } from "../shared/abortable-wait.js";
import { faultOfToken } from "../shared/auth-provider.js";
import type { ClientFetch } from "../shared/platform.js";
import { VERSION } from "../shared/version.js";
import type { CorrectedClock } from "./corrected-clock.js";
import type { Prover } from "./dpop.js";
import type { Platform } from "./oauth-platform.js";
import type { OAuthSettings } from "./oauth-settings.js";
import type { AccessToken, TokenCache } from "./token-cache.js";
import { tokenBodyOf, unansweredOf, unusableTokenOf } from "./token-errors.js";

const PATH = "/oauth2/v1/token";
/** How long an assertion holds, in seconds: with room for a clock that is slow. Okta takes up to an hour. */
export const ASSERTION_LIFETIME = 300;

/** What is known of one org. */
export interface Session {
  readonly origin: string;
  readonly tokens: TokenCache;
  readonly clock: CorrectedClock;
  readonly prover: Prover;
  /** Whether token requests are proven. */
  proves: boolean;
  /** Whether the newest token answer brought a nonce that its request did not have. */
  newNonce: boolean;
}

/**
 * Asks for a token.
 * @param limit - ends the request
 * @throws OktaApiError - the server refused; OktaNetworkError, OktaTimeoutError, OktaResponseError - it gave no token
 */
export async function requestToken(
  session: Session,
  { clientId, key, scope, dpop }: OAuthSettings,
  platform: Platform,
  fetch: ClientFetch,
  limit: AbortSignal,
): Promise<AccessToken> {
  const { origin, clock, prover, proves } = session;
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
      const iat = Math.floor(clock.now() / 1000);
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
          // as text: not every fetch takes URLSearchParams
          const init = { body: body.toString(), headers, method, redirect, signal: limit };
          answer = await abortable(limit, fetch(url, init));
          session.newNonce = prover.take(answer, headers["dpop"]);
          return new Response(await abortable(limit, tokenBodyOf(answer, endpoint, call)), {
            headers: [...answer.headers],
          });
        } catch (error) {
          throw isOktaError(error) ? error : unansweredOf(error, limit.aborted ? platform.timeLimit : undefined, call);
        }
      },
    },
  );
  const token = await processClientCredentialsResponse(server, client, response).catch((error: Error) => {
    // its cause is the answer, and so maybe a token
    throw unusableTokenOf(answer, error.message, call);
  });
  const bound = token.token_type === "dpop";
  const fault = faultOfToken(token.access_token);
  if (fault) throw unusableTokenOf(answer, `it ${fault}`, call);
  if (bound && !proves) throw unusableTokenOf(answer, "it is bound to a key, and no key was shown", call);
  if (!bound && dpop) throw unusableTokenOf(answer, "it is not bound to a key, and dpop is true", call);
  const lifetime = (token.expires_in ?? Number.POSITIVE_INFINITY) * 1000;
  return { value: token.access_token, bound, since, lifetime };
}
