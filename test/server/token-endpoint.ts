// An org with a token endpoint and one user: it checks assertions, proofs and tokens as Okta does, and keeps what it was
// sent. A test changes its demands while it runs.

import { createHash, type KeyObject } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { calculateJwkThumbprint, EmbeddedJWK, type JWTPayload, type JWTVerifyResult, jwtVerify } from "jose";
import { failure, userOf } from "../support/answers.js";
import { CLIENT_ID, type Clock, KEYS, SCOPES } from "../support/oauth.js";
import { serve } from "../support/serve.js";

export interface Demands {
  /** Refuse token requests without a proof. */
  dpop: boolean;
  /** The nonce that proofs of token requests must have. */
  tokenNonce: string | undefined;
  /** The nonce that proofs of other requests must have. */
  apiNonce: string | undefined;
  /** A nonce to tell with every answer, without demanding it yet. */
  announced: string | undefined;
  /** How long tokens are good, in seconds. */
  lifetime: number;
}

interface TokenRequest {
  readonly headers: IncomingHttpHeaders;
  readonly form: { readonly [name: string]: string };
  /** The header of the assertion. */
  readonly signed: { readonly alg?: string; readonly kid?: string };
  readonly claims: JWTPayload;
  /** What the proof says, if there is one. */
  readonly proof: JWTPayload | undefined;
}

interface ApiRequest {
  readonly url: string;
  readonly method: string;
  readonly authorization: string;
  readonly proof: JWTPayload | undefined;
}

export type Instead = (response: ServerResponse) => void;

export interface Org {
  readonly origin: string;
  readonly demands: Demands;
  readonly tokenRequests: TokenRequest[];
  readonly apiRequests: ApiRequest[];
  /** How the next token requests are answered instead, one after the other. */
  readonly instead: Instead[];
  /** Makes all tokens bad that were issued. */
  revoke(): void;
}

class Refusal extends Error {
  constructor(
    readonly error: string,
    readonly description: string,
  ) {
    super(`${error}: ${description}`);
  }
}

/** Starts an org that knows the service app by its public key. It ends with the test. */
export async function startOrg(clock: Clock, publicKey: KeyObject = KEYS.publicKey): Promise<Org> {
  const demands: Demands = {
    dpop: false,
    tokenNonce: undefined,
    apiNonce: undefined,
    announced: undefined,
    lifetime: 3600,
  };
  const org = {
    demands,
    tokenRequests: [] as TokenRequest[],
    apiRequests: [] as ApiRequest[],
    instead: [] as Instead[],
  };
  const tokens = new Map<string, { readonly until: number; readonly thumbprint: string | undefined }>();
  const seen = new Set<unknown>();

  function once({ jti }: JWTPayload): void {
    if (typeof jti !== "string" || seen.has(jti)) throw new Refusal("invalid_request", "jti is missing, or not new");
    seen.add(jti);
  }

  async function proofOf(request: IncomingMessage, token?: string) {
    const { dpop, host } = request.headers;
    if (dpop === undefined) return undefined;
    const { payload, protectedHeader }: JWTVerifyResult = await jwtVerify(String(dpop), EmbeddedJWK, {
      typ: "dpop+jwt",
      algorithms: ["ES256"],
      currentDate: new Date(clock.now()),
      maxTokenAge: 60,
    });
    once(payload);
    const { pathname } = new URL(request.url ?? "", `http://${host}`);
    const ath = token && createHash("sha256").update(token).digest("base64url");
    const expected = { htm: request.method, htu: `http://${host}${pathname}`, ath };
    for (const [claim, value] of Object.entries(expected)) {
      if (payload[claim] !== value) throw new Refusal("invalid_dpop_proof", `${claim} is ${String(payload[claim])}`);
    }
    return { payload, thumbprint: await calculateJwkThumbprint(protectedHeader.jwk ?? {}) };
  }

  async function issue(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const endpoint = `http://${request.headers.host}/oauth2/v1/token`;
    const { payload, protectedHeader } = await jwtVerify(form["client_assertion"] ?? "", publicKey, {
      audience: endpoint,
      issuer: CLIENT_ID,
      subject: CLIENT_ID,
      requiredClaims: ["exp", "jti"],
      currentDate: new Date(clock.now()),
    });
    once(payload);
    const proof = await proofOf(request);
    org.tokenRequests.push({
      headers: request.headers,
      form,
      signed: protectedHeader,
      claims: payload,
      proof: proof?.payload,
    });
    const instead = org.instead.shift();
    if (instead) return instead(response);
    if (demands.dpop && !proof) throw new Refusal("invalid_dpop_proof", "The DPoP proof JWT header is missing.");
    if (proof && demands.tokenNonce && proof.payload["nonce"] !== demands.tokenNonce) {
      response.setHeader("DPoP-Nonce", demands.tokenNonce);
      throw new Refusal("use_dpop_nonce", "Authorization server requires nonce in DPoP proof.");
    }
    if (form["grant_type"] !== "client_credentials" || form["scope"] !== SCOPES.join(" ")) {
      throw new Refusal("invalid_scope", "One or more scopes are not configured.");
    }
    const token = `token-${org.tokenRequests.length}-${crypto.randomUUID()}`;
    tokens.set(token, { until: clock.now() + demands.lifetime * 1000, thumbprint: proof?.thumbprint });
    send(response, 200, {
      access_token: token,
      token_type: proof ? "DPoP" : "Bearer",
      expires_in: demands.lifetime,
      scope: form["scope"],
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authorization = "" } = request.headers;
    const [scheme, value = ""] = authorization.split(" ");
    const proof = await proofOf(request, value);
    const { method = "", url = "" } = request;
    org.apiRequests.push({ url, method, authorization, proof: proof?.payload });
    await text(request);
    const token = tokens.get(value);
    const refused = await failure(401, "E0000011").json();
    if (!token || token.until <= clock.now() || token.thumbprint !== proof?.thumbprint) {
      response.setHeader("WWW-Authenticate", `${scheme} error="invalid_token"`);
      send(response, 401, refused);
    } else if (scheme !== (token.thumbprint ? "DPoP" : "Bearer")) {
      send(response, 401, refused);
    } else if (demands.apiNonce && proof?.payload["nonce"] !== demands.apiNonce) {
      response.setHeader("DPoP-Nonce", demands.apiNonce);
      response.setHeader("WWW-Authenticate", 'DPoP error="use_dpop_nonce", error_description="a nonce is required"');
      send(response, 401, refused);
    } else {
      send(response, 200, userOf("00u1"));
    }
  }

  const { origin } = await serve(async (request, response) => {
    if (demands.announced) response.setHeader("DPoP-Nonce", demands.announced);
    try {
      await (request.url === "/oauth2/v1/token" ? issue : answer)(request, response);
    } catch (error) {
      const { error: code, description } =
        error instanceof Refusal ? error : new Refusal("invalid_client", (error as Error).message);
      send(response, 400, { error: code, error_description: description });
    }
  });
  return { ...org, origin, revoke: () => tokens.clear() };
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
