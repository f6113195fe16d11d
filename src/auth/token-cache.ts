// One access token for all calls, for as long as it is valid.

import { CLOCK, type Clock } from "../shared/platform.js";

/** An access token and its lifetime. */
export interface AccessToken {
  readonly value: string;
  /** Whether requests with it need a DPoP proof. */
  readonly bound: boolean;
  /** When it was requested, in milliseconds. */
  readonly since: number;
  /** Its lifetime in milliseconds. */
  readonly lifetime: number;
}

/** Keeps a token, and has one token request in flight at a time. */
export interface TokenCache {
  /**
   * Returns the token, and requests one if there is no valid one.
   * @param obtain - requests a token. If it rejects, every waiting caller rejects; the next call tries again
   */
  get(obtain: () => Promise<AccessToken>): Promise<AccessToken>;
  /** Removes a token that was refused, unless it has been replaced already. */
  drop(value: string): void;
}

const MARGIN = 60_000;

/**
 * How often a token request in flight shows that it is alive, and how often a waiting caller checks, in milliseconds.
 */
const BEAT = 250;
/** After this time without a beat a token request counts as abandoned, in milliseconds. */
const SILENCE = 1_000;

/** When to renew a token: a minute before it expires, or a tenth of its lifetime if that is shorter. */
const renewalOf = ({ since, lifetime }: AccessToken): number => since + lifetime - Math.min(MARGIN, lifetime / 10);

/**
 * A token request in flight. It belongs to the call that started it. On Cloudflare Workers, it stops silently when the
 * incoming request of that call ends: its promise never settles, and its timers stop. Therefore a timer records that it
 * is alive, and each waiting caller checks that record with a timer of its own.
 */
class PendingToken {
  #isSettled = false;
  #lastBeat: number;
  #timer: unknown;

  constructor(
    private readonly token: Promise<AccessToken>,
    private readonly clock: Clock,
  ) {
    this.#lastBeat = clock.now();
    this.#beat();
  }

  get isAbandoned(): boolean {
    return this.clock.now() - this.#lastBeat > SILENCE;
  }

  /** Stops the timer. */
  settle(): void {
    this.#isSettled = true;
    this.clock.clear(this.#timer);
  }

  /** Waits for the token; resolves to `undefined` if the request was abandoned or has settled already. */
  wait(): Promise<AccessToken | undefined> {
    return new Promise((resolve, reject) => {
      let timer: unknown;
      const look = () => {
        if (this.#isSettled || this.isAbandoned) resolve(undefined);
        else timer = this.clock.after(BEAT, look);
      };
      look();
      this.token.then(resolve, reject).finally(() => this.clock.clear(timer));
    });
  }

  #beat(): void {
    this.#lastBeat = this.clock.now();
    this.#timer = this.clock.after(BEAT, () => this.#beat());
  }
}

/**
 * Creates a cache.
 * @param now - the time in milliseconds
 * @param clock - the timers of token requests in flight
 */
export function createTokenCache(now: () => number, clock: Clock = CLOCK): TokenCache {
  let kept: AccessToken | undefined;
  let pending: PendingToken | undefined;

  async function request(obtain: () => Promise<AccessToken>): Promise<AccessToken> {
    const token = obtain();
    const own = new PendingToken(token, clock);
    pending = own;
    try {
      kept = await token;
      return kept;
    } finally {
      own.settle();
      if (pending === own) pending = undefined;
    }
  }

  return {
    get: async (obtain) => {
      for (;;) {
        if (kept && now() < renewalOf(kept)) return kept;
        if (!pending || pending.isAbandoned) return request(obtain);
        const token = await pending.wait();
        if (token) return token;
      }
    },
    drop: (value) => {
      if (kept?.value === value) kept = undefined;
    },
  };
}
