// Checks DPoP proofs (RFC 9449) as an authorization server and a resource server do.

import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { calculateJwkThumbprint, EmbeddedJWK, type JWTPayload, jwtVerify } from "jose";

/** Why OAuth refuses a request. */
export class Refusal extends Error {
  constructor(
    readonly error: string,
    readonly description: string,
  ) {
    super(`${error}: ${description}`);
  }
}

export interface Proof {
  readonly payload: JWTPayload;
  /** Of the key that it was made with. */
  readonly thumbprint: string;
}

/** Checks proofs, and that no `jti` comes twice. */
export class ProofCheck {
  readonly #seen = new Set<unknown>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  once({ jti }: JWTPayload): void {
    if (typeof jti !== "string" || this.#seen.has(jti)) {
      throw new Refusal("invalid_request", "jti is missing, or not new");
    }
    this.#seen.add(jti);
  }

  /** @param token - the access token that comes with it */
  async proofOf({ headers, method, url = "" }: IncomingMessage, token?: string): Promise<Proof | undefined> {
    if (headers["dpop"] === undefined) return undefined;
    const { payload, protectedHeader } = await jwtVerify(String(headers["dpop"]), EmbeddedJWK, {
      typ: "dpop+jwt",
      algorithms: ["ES256"],
      currentDate: new Date(this.#now()),
      maxTokenAge: 60,
    });
    this.once(payload);
    const origin = `http://${headers.host}`;
    const ath = token && createHash("sha256").update(token).digest("base64url");
    const expected = { htm: method, htu: origin + new URL(url, origin).pathname, ath };
    for (const [claim, value] of Object.entries(expected)) {
      if (payload[claim] !== value) throw new Refusal("invalid_dpop_proof", `${claim} is ${String(payload[claim])}`);
    }
    return { payload, thumbprint: await calculateJwkThumbprint(protectedHeader.jwk ?? {}) };
  }
}
