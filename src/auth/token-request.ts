// One request to the org's token endpoint.

import {
  allowInsecureRequests,
  type ClientAuth,
  clientCredentialsGrantRequest,
  customFetch,
  modifyAssertion,
  PrivateKeyJwt,
  processClientCredentialsResponse,
  type TokenEndpointResponse,
} from "oauth4webapi";
import { isOktaError, type SentCall } from "../errors/index.js";
import { abortable } from "../shared/abortable-wait.js";
import { faultOfToken } from "../shared/auth-provider.js";
import type { ClientFetch } from "../shared/platform.js";
import { entriesOf } from "../shared/request-headers.js";
import { VERSION } from "../shared/version.js";
import type { Platform } from "./oauth-platform.js";
import type { Session } from "./oauth-session.js";
import type { OAuthSettings } from "./oauth-settings.js";
import type { AccessToken } from "./token-cache.js";
import { tokenBodyOf, unansweredOf, unusableTokenOf } from "./token-errors.js";

const PATH = "/oauth2/v1/token";
/** The lifetime of an assertion in seconds: long enough for a slow clock. Okta accepts up to an hour. */
export const ASSERTION_LIFETIME = 300;

/**
 * Requests an access token.
 * @param limit - aborts the request
 * @throws OktaApiError - the server refused it; OktaNetworkError, OktaTimeoutError, OktaResponseError - there is no
 * usable token
 */
export async function requestToken(
  session: Session,
  settings: OAuthSettings,
  platform: Platform,
  fetch: ClientFetch,
  limit: AbortSignal,
): Promise<AccessToken> {
  const { origin, prover, proves } = session;
  const endpoint = origin + PATH;
  const server = { issuer: origin, token_endpoint: endpoint };
  const client = { client_id: settings.clientId };
  const authentication = await assertionOf(settings, endpoint, session, platform);
  const since = platform.now();
  const secrets: string[] = [];
  const call = { method: "POST", path: PATH, secrets };
  let answer = new Response();

  const response = await clientCredentialsGrantRequest(
    server,
    client,
    authentication,
    { scope: settings.scope },
    {
      ...(proves && { DPoP: await prover.handle() }),
      // some runtimes do not accept a plain object
      headers: new Headers({ "User-Agent": `okta-fetch/${VERSION}` }),
      // the client has checked the org URL: http is limited to loopback, or explicitly allowed
      [allowInsecureRequests]: true,
      [customFetch]: async (url, { body, headers, method, redirect }) => {
        secrets.push(body.get("client_assertion") ?? "", headers["dpop"] ?? "");
        try {
          // a string: not every fetch accepts URLSearchParams
          const init = { body: body.toString(), headers, method, redirect, signal: limit };
          answer = await abortable(limit, fetch(url, init));
          session.newNonce = prover.learnNonce(answer, headers["dpop"]);
          const text = await abortable(limit, tokenBodyOf(answer, endpoint, call));
          return new Response(text, { headers: entriesOf(answer.headers) });
        } catch (error) {
          throw isOktaError(error) ? error : unansweredOf(error, limit.aborted ? platform.timeLimit : undefined, call);
        }
      },
    },
  );
  const token = await processClientCredentialsResponse(server, client, response).catch((error: Error) => {
    // without its cause, the response, which may hold a token
    throw unusableTokenOf(answer, error.message, call);
  });
  return checkToken(token, { since, proves, dpop: settings.dpop }, answer, call);
}

/** Authenticates the app with a signed assertion. */
async function assertionOf(
  { key }: OAuthSettings,
  endpoint: string,
  { clock }: Session,
  platform: Platform,
): Promise<ClientAuth> {
  const signing = { key: await key.load(), ...(key.keyId !== undefined && { kid: key.keyId }) };
  return PrivateKeyJwt(signing, {
    [modifyAssertion]: (_, payload) => {
      const iat = Math.floor(clock.now() / 1000);
      Object.assign(payload, { aud: endpoint, iat, exp: iat + ASSERTION_LIFETIME, jti: platform.id() });
      // optional, and where the clocks differ a reason to refuse the assertion
      delete payload["nbf"];
    },
  });
}

/** Checks that requests can be sent with a token. */
function checkToken(
  { access_token: value, token_type: type, expires_in: seconds = Number.POSITIVE_INFINITY }: TokenEndpointResponse,
  { since, proves, dpop }: { readonly since: number; readonly proves: boolean; readonly dpop: boolean | undefined },
  response: Response,
  call: SentCall,
): AccessToken {
  const bound = type === "dpop";
  const fault = faultOfToken(value);
  if (fault) throw unusableTokenOf(response, `it ${fault}`, call);
  if (bound && !proves) {
    throw unusableTokenOf(response, "it is bound to a key, but the request had no DPoP proof", call);
  }
  if (!bound && dpop) throw unusableTokenOf(response, "it is not bound to a key, but `dpop` is true", call);
  return { value, bound, since, lifetime: seconds * 1000 };
}
