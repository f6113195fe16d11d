// One access token for all calls, for as long as it is good.

/** An access token, and how long it can be used. */
export interface AccessToken {
  readonly value: string;
  /** Whether a request with it needs a DPoP proof. */
  readonly bound: boolean;
  /** When it was asked for, in milliseconds. */
  readonly since: number;
  /** Its lifetime in milliseconds. */
  readonly lifetime: number;
}

/** Keeps a token, and sees to it that no two are asked for at a time. */
export interface TokenCache {
  /** The token; `obtain` is called if there is none that is good. What it throws, all who wait get, and none after. */
  get(obtain: () => Promise<AccessToken>): Promise<AccessToken>;
  /** Forgets a token that was refused, if it is still the one that is kept. */
  drop(value: string): void;
}

const MARGIN = 60_000;

/** When to ask for another one: a minute before it ends, or a tenth of a lifetime that is shorter than ten. */
const renewalOf = ({ since, lifetime }: AccessToken): number => since + lifetime - Math.min(MARGIN, lifetime / 10);

/** @param now - the time in milliseconds */
export function tokenCache(now: () => number): TokenCache {
  let kept: AccessToken | undefined;
  let pending: Promise<AccessToken> | undefined;

  async function renew(obtain: () => Promise<AccessToken>): Promise<AccessToken> {
    try {
      kept = await obtain();
      return kept;
    } finally {
      pending = undefined;
    }
  }

  return {
    get: async (obtain) => {
      if (kept && now() < renewalOf(kept)) return kept;
      pending ??= renew(obtain);
      return pending;
    },
    drop: (value) => {
      if (kept?.value === value) kept = undefined;
    },
  };
}
