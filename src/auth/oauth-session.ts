// The state of OAuth for each org: its access token, its clock and its DPoP key.

import { generateKeyPair } from "oauth4webapi";
import type { RequestHead } from "../shared/platform.js";
import { CorrectedClock } from "./corrected-clock.js";
import { createProver, type Prover } from "./dpop.js";
import type { Platform } from "./oauth-platform.js";
import { createTokenCache, type TokenCache } from "./token-cache.js";

/** The state for one org. */
export interface Session {
  readonly origin: string;
  readonly tokens: TokenCache;
  readonly clock: CorrectedClock;
  readonly prover: Prover;
  /** Whether token requests carry a DPoP proof. */
  proves: boolean;
  /** Whether the latest token response had a nonce that its request did not have. */
  newNonce: boolean;
}

/** The sessions of a provider, one for each org. */
export class Sessions {
  readonly #byOrigin = new Map<string, Session>();
  #keyPair: CryptoKeyPair | undefined;

  /** @param proves - whether the first token request already carries a DPoP proof */
  constructor(
    private readonly platform: Platform,
    private readonly proves: boolean,
  ) {}

  /** Returns the session of the org that a request goes to. */
  of(request: RequestHead): Session {
    const { origin } = new URL(request.url);
    const session = this.#byOrigin.get(origin) ?? this.#create(origin);
    this.#byOrigin.set(origin, session);
    return session;
  }

  #create(origin: string): Session {
    const { platform, proves } = this;
    const clock = new CorrectedClock(platform.now);
    const prover = createProver(() => this.#loadKeyPair(), { ...platform, now: clock.now });
    return { origin, tokens: createTokenCache(platform.now), clock, prover, proves, newNonce: false };
  }

  async #loadKeyPair(): Promise<CryptoKeyPair> {
    // shares the pair instead of a promise of it, which may never settle: see PendingToken
    const generated = this.#keyPair ?? (await generateKeyPair("ES256"));
    this.#keyPair ??= generated;
    return this.#keyPair;
  }
}
