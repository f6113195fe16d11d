// Service apps that an org knows, and the access tokens that it issued to them.

import type { OrgContext } from "../org/org-context.js";
import type { Store } from "../org/store.js";
import { encodeJson } from "./base64url.js";
import type { PublicJwk } from "./jwt.js";

/** A service app of the org. */
export interface StoredApp {
  readonly clientId: string;
  /** The public keys that its assertions are checked by. */
  readonly keys: readonly PublicJwk[];
  /** The scopes that an admin granted to it. */
  readonly scopes: readonly string[];
  /** Whether its tokens are bound to a key. */
  readonly dpop: boolean;
  /** Whether proofs of API requests need a nonce, as those of token requests do. */
  readonly apiNonce: boolean;
  /** How long its tokens hold, in seconds. */
  readonly lifetime: number;
}

/** An access token of the org. */
export interface StoredToken {
  readonly value: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** In milliseconds since 1970. */
  readonly ends: number;
  /** The key that it is bound to. */
  readonly thumbprint?: string | undefined;
}

export class AppStore implements Store {
  readonly #context: OrgContext;
  readonly #apps = new Map<string, StoredApp>();
  readonly #tokens = new Map<string, StoredToken>();
  /** When an id of a JWT may come again, by the id. */
  readonly #jwtIds = new Map<string, number>();

  constructor(context: OrgContext) {
    this.#context = context;
  }

  get(clientId: string): StoredApp | undefined {
    return this.#apps.get(clientId);
  }

  put(app: StoredApp): void {
    this.#apps.set(app.clientId, app);
  }

  token(value: string): StoredToken | undefined {
    return this.#tokens.get(value);
  }

  /** Issues a token. It has the form of Okta's, and a signature that nobody can check. */
  issue(app: StoredApp, scopes: readonly string[], issuer: string, thumbprint: string | undefined): StoredToken {
    const { clock, ids } = this.#context;
    const iat = Math.floor(clock.now() / 1000);
    const claims = {
      ver: 1,
      jti: `AT.${ids.text(43)}`,
      iss: issuer,
      aud: issuer,
      sub: app.clientId,
      iat,
      exp: iat + app.lifetime,
      cid: app.clientId,
      scp: scopes,
      ...(thumbprint && { cnf: { jkt: thumbprint } }),
    };
    const value = `${encodeJson({ kid: ids.text(43), alg: "RS256" })}.${encodeJson(claims)}.${ids.text(86)}`;
    const token = { value, clientId: app.clientId, scopes, ends: claims.exp * 1000, thumbprint };
    this.#tokens.set(value, token);
    return token;
  }

  /** Remembers the id of a JWT for some seconds. Returns whether it is new. */
  isNew(jwtId: string, seconds: number): boolean {
    const now = this.#context.clock.now();
    for (const [id, until] of this.#jwtIds) if (until <= now) this.#jwtIds.delete(id);
    if (this.#jwtIds.has(jwtId)) return false;
    this.#jwtIds.set(jwtId, now + seconds * 1000);
    return true;
  }

  save(): unknown {
    return { apps: [...this.#apps.values()], tokens: [...this.#tokens.values()] };
  }

  load(saved: unknown): void {
    const { apps, tokens } = saved as { apps: readonly StoredApp[]; tokens: readonly StoredToken[] };
    this.#apps.clear();
    this.#tokens.clear();
    this.#jwtIds.clear();
    for (const app of apps) this.put(app);
    for (const token of tokens) this.#tokens.set(token.value, token);
  }
}
