// The org's authorization server: it issues tokens to a service app with a known public key, and checks them. It
// records the requests; a test can change what it demands.

import type { KeyObject } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { type JWTPayload, jwtVerify } from "jose";
import { CLIENT_ID, SCOPES } from "../support/oauth.js";
import { type Answer, jsonAnswer, refusal } from "./answer.js";
import { ProofCheck, Refusal } from "./proofs.js";

export const TOKEN_PATH = "/oauth2/v1/token";

export interface Demands {
  /** Refuse token requests without a proof. */
  dpop: boolean;
  /** The nonce that proofs of token requests must have. */
  tokenNonce: string | undefined;
  /** The nonce that proofs of other requests must have. */
  apiNonce: string | undefined;
  /** Nonces that are demanded of the next requests with a good token, each of one of them. */
  apiNonces: string[];
  /** A nonce to tell with every answer, without demanding it yet. */
  announced: string | undefined;
  /** How long tokens are good, in seconds. */
  lifetime: number;
}

export interface TokenRequest {
  readonly headers: IncomingHttpHeaders;
  readonly form: { readonly [name: string]: string };
  /** The header of the assertion. */
  readonly signed: { readonly alg?: string; readonly kid?: string };
  readonly claims: JWTPayload;
  /** What the proof says, if there is one. */
  readonly proof: JWTPayload | undefined;
}

export interface ApiRequest {
  readonly url: string;
  readonly method: string;
  readonly authorization: string;
  readonly proof: JWTPayload | undefined;
}

interface Token {
  readonly until: number;
  readonly thumbprint: string | undefined;
}

const refused = (headers: Answer["headers"] = {}): Answer => {
  const answer = refusal(401, "E0000011", "Invalid token provided");
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

const refusedByOAuth = (error: string, description: string, headers: Answer["headers"] = {}): Answer =>
  jsonAnswer(400, { error, error_description: description }, headers);

export class TokenEndpoint {
  readonly demands: Demands = {
    dpop: false,
    tokenNonce: undefined,
    apiNonce: undefined,
    apiNonces: [],
    announced: undefined,
    lifetime: 3600,
  };
  readonly tokenRequests: TokenRequest[] = [];
  readonly apiRequests: ApiRequest[] = [];
  /** How the next token requests are answered instead, one after the other. */
  readonly instead: (Answer | (() => Promise<Answer>))[] = [];
  readonly #tokens = new Map<string, Token>();
  readonly #now: () => number;
  readonly #publicKey: KeyObject;
  readonly #proofs: ProofCheck;

  constructor(now: () => number, publicKey: KeyObject) {
    this.#now = now;
    this.#publicKey = publicKey;
    this.#proofs = new ProofCheck(now);
  }

  /** The headers of every answer of the org. */
  get announced(): Answer["headers"] {
    const { announced } = this.demands;
    return announced === undefined ? {} : { "DPoP-Nonce": announced };
  }

  /** Makes all tokens bad that were issued. */
  revoke(): void {
    this.#tokens.clear();
  }

  /** Answers a token request. */
  async issue(request: IncomingMessage): Promise<Answer> {
    try {
      return await this.#issue(request);
    } catch (error) {
      const { error: code, description } =
        error instanceof Refusal ? error : new Refusal("invalid_client", (error as Error).message);
      return refusedByOAuth(code, description);
    }
  }

  async #issue(request: IncomingMessage): Promise<Answer> {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const { payload, protectedHeader } = await jwtVerify(form["client_assertion"] ?? "", this.#publicKey, {
      audience: `http://${request.headers.host}${TOKEN_PATH}`,
      issuer: CLIENT_ID,
      subject: CLIENT_ID,
      requiredClaims: ["exp", "jti"],
      currentDate: new Date(this.#now()),
    });
    this.#proofs.once(payload);
    const proof = await this.#proofs.proofOf(request);
    const { headers } = request;
    this.tokenRequests.push({ headers, form, signed: protectedHeader, claims: payload, proof: proof?.payload });
    const instead = this.instead.shift();
    if (instead) return typeof instead === "function" ? instead() : instead;
    const { dpop, tokenNonce, lifetime } = this.demands;
    if (dpop && !proof) throw new Refusal("invalid_dpop_proof", "The DPoP proof JWT header is missing.");
    if (proof && tokenNonce && proof.payload["nonce"] !== tokenNonce) {
      const why = "Authorization server requires nonce in DPoP proof.";
      return refusedByOAuth("use_dpop_nonce", why, { "DPoP-Nonce": tokenNonce });
    }
    const { grant_type, scope } = form;
    if (grant_type !== "client_credentials" || scope !== SCOPES.join(" ")) {
      throw new Refusal("invalid_scope", "One or more scopes are not configured.");
    }
    const token = `token-${this.tokenRequests.length}-${crypto.randomUUID()}`;
    this.#tokens.set(token, { until: this.#now() + lifetime * 1000, thumbprint: proof?.thumbprint });
    const token_type = proof ? "DPoP" : "Bearer";
    return jsonAnswer(200, { access_token: token, token_type, expires_in: lifetime, scope });
  }

  /** The answer to a request whose token, or the proof of it, is not good. */
  async refuse(request: IncomingMessage): Promise<Answer | undefined> {
    const { authorization = "" } = request.headers;
    const [scheme, value = ""] = authorization.split(" ");
    let proof: Awaited<ReturnType<ProofCheck["proofOf"]>>;
    try {
      proof = await this.#proofs.proofOf(request, value);
    } catch (error) {
      return refusedByOAuth("invalid_dpop_proof", (error as Error).message);
    }
    const { method = "", url = "" } = request;
    this.apiRequests.push({ url, method, authorization, proof: proof?.payload });
    const token = this.#tokens.get(value);
    if (!token || token.until <= this.#now() || token.thumbprint !== proof?.thumbprint) {
      return refused({ "WWW-Authenticate": `${scheme} error="invalid_token"` });
    }
    if (scheme !== (token.thumbprint ? "DPoP" : "Bearer")) return refused();
    const apiNonce = this.demands.apiNonces.shift() ?? this.demands.apiNonce;
    if (!apiNonce || proof?.payload["nonce"] === apiNonce) return undefined;
    const why = 'DPoP error="use_dpop_nonce", error_description="a nonce is required"';
    return refused({ "DPoP-Nonce": apiNonce, "WWW-Authenticate": why });
  }
}
