// The connection of a client to the store that paces it together with other processes. Loaded only with a store.
//
// The client does not depend on the store: if it fails or is slow, the client paces its requests alone, and tries the store
// again from time to time.

import type { StoreChange, Watch } from "../middleware/compose.js";
import type { Clock } from "../shared/platform.js";
import { unref } from "./background-timer.js";
import { BucketLease } from "./bucket-lease.js";
import type { InFlight } from "./in-flight.js";
import type { LeasedBucket, LeaseSource, LimitRequest } from "./lease-source.js";
import type { PacingSettings } from "./pacing-options.js";
import type { Lease, PacingStore, SharedConcurrency } from "./pacing-store.js";

/** The default for {@link PacingStore.timeout}. */
const TIMEOUT = 1_000;
/** The wait before the store is tried again, in milliseconds; doubled each time. */
const AGAIN = 500;
/** The longest one while the store is away, and the longest one of a store that comes and goes within `STABLE`. */
const LONGEST = 2_000;
const LONGEST_UNSTABLE = 15_000;
const STABLE = 5_000;

/** The parts of a client that its fleet uses. */
export interface FleetClient {
  readonly settings: PacingSettings;
  readonly inFlight: InFlight;
  readonly clock: Clock;
  /** The number of waiting requests in all buckets. */
  readonly waiting: number;
}

export class Fleet implements LeaseSource {
  /** Whether the store works: if not, the client paces its requests alone. */
  available = true;
  /** Observes the newest call: it reports when the store goes away and comes back. */
  watch: Watch | undefined;
  /** The id of this client. */
  readonly #member = crypto.randomUUID();
  readonly #leases = new Set<BucketLease>();
  /** The limit that was used last: the one with which the store is tried. */
  #newest: { ask(): Promise<void> } | undefined;
  #wait = AGAIN;
  #returnedAt = Number.NEGATIVE_INFINITY;
  /** When the store is tried again. */
  #tryAt = Number.POSITIVE_INFINITY;

  constructor(
    private readonly store: PacingStore,
    private readonly org: string,
    private readonly client: FleetClient,
  ) {}

  get clock(): Clock {
    return this.client.clock;
  }

  get concurrency(): number {
    return this.client.settings.concurrency;
  }

  get reserve(): number {
    return this.client.settings.reserve;
  }

  get typical(): number | undefined {
    return this.client.inFlight.typical;
  }

  get isCrowded(): boolean {
    return this.client.inFlight.shared !== undefined;
  }

  /** The leases of a limit. */
  leaseOf(name: string, bucket: LeasedBucket, wake: () => void): BucketLease {
    const lease = new BucketLease(this, name, bucket, wake);
    this.#leases.add(lease);
    return lease;
  }

  /** Notes that a limit is used; tries the store again if it is time to. */
  use(limit: { ask(): Promise<void> }, now: number): void {
    this.#newest = limit;
    if (now >= this.#tryAt) this.#try();
  }

  async exchange(request: LimitRequest, exceeded: boolean): Promise<Lease | undefined> {
    const { settings, inFlight } = this.client;
    const concurrency = this.#concurrencyNow(exceeded);
    const whole = { ...request, org: this.org, member: this.#member, reserve: settings.reserve, concurrency };
    try {
      const lease = checked(await this.#inTime(Promise.resolve(this.store.lease(whole))));
      inFlight.shared = lease.inFlight;
      this.#works();
      return lease;
    } catch (error) {
      this.#fails(error);
      return undefined;
    }
  }

  #concurrencyNow(exceeded: boolean): SharedConcurrency {
    const { settings, inFlight, waiting } = this.client;
    const wanted = Math.min(inFlight.size + waiting, settings.concurrency);
    return { maximum: settings.fleetConcurrency, inFlight: inFlight.size, wanted, exceeded };
  }

  async #inTime(answer: Promise<Lease>): Promise<Lease> {
    const { clock } = this;
    const timeout = this.store.timeout ?? TIMEOUT;
    let timer: unknown;
    const late = new Promise<never>((_, reject) => {
      // if this process was busy, the lease may have arrived meanwhile: read it first
      const again = () => {
        timer = clock.after(0, () => reject(new LateError()));
      };
      timer = clock.after(timeout, again);
    });
    // an answer after all: the store works
    void answer.then(
      () => this.#tryEarly(),
      () => undefined,
    );
    return Promise.race([answer, late]).finally(() => clock.clear(timer));
  }

  /** Tries the store earlier than planned, but only after the first failure: a store that answers now and then must not be polled faster. */
  #tryEarly(): void {
    if (!this.available && this.#wait === 2 * AGAIN && this.#tryAt < Number.POSITIVE_INFINITY) this.#try();
  }

  #works(): void {
    this.#tryAt = Number.POSITIVE_INFINITY;
    if (this.available) return;
    this.available = true;
    this.#returnedAt = this.client.clock.now();
    this.#report({ available: true, reason: undefined, code: undefined });
  }

  #fails(error: unknown): void {
    const { clock } = this;
    const now = clock.now();
    if (this.available) {
      this.available = false;
      this.client.inFlight.shared = undefined;
      if (now - this.#returnedAt > STABLE) this.#wait = AGAIN;
      for (const lease of this.#leases) lease.lose();
      this.#report({ available: false, reason: reasonOf(error), code: codeOf(error) });
    }
    this.#tryAt = now + this.#wait;
    const unstable = now - this.#returnedAt <= STABLE || this.#wait > LONGEST;
    this.#wait = Math.min(this.#wait * 2, unstable ? LONGEST_UNSTABLE : LONGEST);
    unref(
      clock.after(this.#tryAt - now, () => {
        // without requests, the next call tries it
        if (this.client.waiting > 0 && clock.now() >= this.#tryAt) this.#try();
      }),
    );
  }

  #try(): void {
    this.#tryAt = Number.POSITIVE_INFINITY;
    void this.#newest?.ask();
  }

  #report(change: StoreChange): void {
    try {
      this.watch?.storeChanged?.(change);
    } catch {
      // it belongs to no call that a hook could fail
    }
  }
}

class LateError extends Error {}
class InvalidLeaseError extends Error {}

function reasonOf(error: unknown): StoreChange["reason"] {
  if (error instanceof LateError) return "timeout";
  return error instanceof InvalidLeaseError ? "invalid" : "error";
}

/** The code of an error. Its message may contain an address or a password. */
function codeOf(error: unknown): string | undefined {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  const [word] = String(code ?? message ?? "").split(" ");
  return word && /^[A-Z][A-Z_]{2,30}$/.test(word) ? word : undefined;
}

/** Validates a lease: a store of the program can return anything. */
function checked(lease: Lease): Lease {
  const { granted, expiresIn, retryIn = 0, state } = Object(lease) as Lease;
  const valid = [granted, expiresIn, retryIn].every((figure) => figure >= 0) && typeof state === "object";
  if (!valid) throw new InvalidLeaseError();
  return lease;
}
