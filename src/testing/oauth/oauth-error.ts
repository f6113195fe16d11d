// Errors of OAuth: those of the token endpoint, and those of the API, which stand in `WWW-Authenticate`.

import { Refusal } from "../http/okta-error.js";
import type { Reply, ReplyHeaders } from "../http/reply.js";

/** An error with OAuth's body instead of Okta's. */
export class OAuthRefusal extends Refusal {
  readonly error: string;

  constructor(status: number, error: string, description: string, headers: ReplyHeaders = {}) {
    super(status, error, description, [], headers);
    this.error = error;
  }

  override reply(): Reply {
    const { status, headers, error, message } = this;
    return { status, headers, body: { error, error_description: message } };
  }
}

/** An access token without the scope of an operation: the body is empty. */
class ScopeRefusal extends Refusal {
  override reply(): Reply {
    return { status: this.status, headers: this.headers, body: undefined };
  }
}

export const invalidClient = (description: string): OAuthRefusal =>
  new OAuthRefusal(401, "invalid_client", description);

export const invalidProof = (description: string, headers?: ReplyHeaders): OAuthRefusal =>
  new OAuthRefusal(400, "invalid_dpop_proof", description, headers);

/** What the token endpoint and the API say of a proof without the org's nonce. */
export const NONCE_REQUIRED = "Authorization server requires nonce in DPoP proof.";

/** What a challenge says besides its error. */
export interface Challenged {
  readonly scheme: "Bearer" | "DPoP";
  readonly url: URL;
  readonly scope: string;
}

/** A `WWW-Authenticate` value in the form of Okta's. */
export function challengeOf({ scheme, url, scope }: Challenged, error: string, description: string): string {
  const parameters = {
    authorization_uri: `${url.origin}/oauth2/v1/authorize`,
    realm: url.origin,
    scope,
    error,
    error_description: description,
    resource: url.pathname,
  };
  return `${scheme} ${Object.entries(parameters)
    .map(([name, value]) => `${name}="${value}"`)
    .join(", ")}`;
}

/** 401: the proof of an API request does not have the org's nonce. */
export const nonceRequired = (challenged: Challenged, nonce: string): OAuthRefusal =>
  new OAuthRefusal(401, "use_dpop_nonce", NONCE_REQUIRED, {
    "WWW-Authenticate": challengeOf(challenged, "use_dpop_nonce", NONCE_REQUIRED),
    "DPoP-Nonce": nonce,
  });

export function insufficientScope(challenged: Challenged): Refusal {
  const description = "The access token provided does not contain the required scopes.";
  return new ScopeRefusal(403, "E0000006", description, [], {
    "WWW-Authenticate": challengeOf(challenged, "insufficient_scope", description),
  });
}
