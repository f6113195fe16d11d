// The requests to one limit that this client leased from the store of its fleet.

import { Alarm } from "./alarm.js";
import { LeaseAhead } from "./lease-ahead.js";
import type { LeasedBucket, LeaseSource } from "./lease-source.js";
import type { LimitLease } from "./limit-lease.js";
import type { FleetLimit, Lease } from "./pacing-store.js";
import { WindowPart } from "./window-part.js";

const NEVER = Number.NEGATIVE_INFINITY;
const LATER = Number.POSITIVE_INFINITY;

/** How much earlier a lease ends for the client than for the store, in milliseconds. */
const MARGIN = 100;
/** For how long ahead waiting requests are leased, in milliseconds, and the maximum in rounds of requests in flight. */
const AT_A_TIME = 500;
const ROUNDS = 10;
/** The delay of a report to the store, in milliseconds: short if others may wait for it and this client is idle. */
const SOON = 5;
const LAZY = 1_500;
/** After this time, unused leases are returned if others may wait for them, in milliseconds. */
const IDLE = 200;
/** The longest wait between two lease requests, in milliseconds. */
const LONGEST_POLL = 500;

export class BucketLease implements LimitLease {
  /** The latest state of the limit from the store, and when it arrived. */
  #newest: { readonly state: FleetLimit; readonly at: number } | undefined;
  /** Leased requests that are not sent, and when they end. */
  #permits = 0;
  #validUntil = NEVER;
  /** The requests that the client may send while the store is unavailable. */
  #part: WindowPart | undefined;
  /** When the next lease can be requested, and the number of denials in a row. */
  #retryAt = NEVER;
  #denials = 0;
  #exchange: Promise<void> | undefined;
  /** Calls that wait for the first lease before they count as held. */
  #calls = 0;
  /** The requests to lease before they are needed, and whether to lease them now. */
  readonly #ahead = new LeaseAhead();
  #refill = false;
  #leftAt = NEVER;
  /** Whether a 429 of the rate limit, and one of the concurrency limit, is still to be reported to the store. */
  #refused = false;
  #exceeded = false;
  /** When to report at the latest, and the timer for it. */
  #reportAt = LATER;
  readonly #alarm: Alarm;

  constructor(
    private readonly fleet: LeaseSource,
    private readonly name: string,
    private readonly bucket: LeasedBucket,
    /** Wakes the waiting requests after a change. */
    private readonly wake: () => void,
  ) {
    this.#alarm = new Alarm(fleet.clock, () => this.#report());
  }

  /** Whether the fleet decides: its store, or for some time the part that it left to the client. */
  get governs(): boolean {
    return this.fleet.available || this.#partAt(this.fleet.clock.now()) !== undefined;
  }

  #partAt(now: number): WindowPart | undefined {
    if (this.fleet.available || this.#part?.lasts(this.bucket, now) === false) this.#part = undefined;
    return this.#part;
  }

  /** When the next request may leave: at once, at a time, or after the next answer of the store. */
  next(now: number): number {
    const part = this.#partAt(now);
    if (part) return part.next();
    if (this.#valid(now) > 0) return NEVER;
    return this.#exchange === undefined && this.#retryAt > now ? this.#retryAt : LATER;
  }

  hasRoom(now: number): boolean {
    return this.next(now) <= now || !(this.#exhaustedUntil() > now);
  }

  /** The earliest time at which a request leaves that has others before it. */
  soonest(ahead: number, now: number, window: number): number {
    const [end, room] = [this.#exhaustedUntil(), this.#part?.permits ?? this.#valid(now)];
    if (ahead < room || !(end > now)) return now;
    const each = Math.max(this.#newest?.state.limit ?? LATER, 1);
    return end + Math.floor((ahead - room) / each) * window;
  }

  /** When the window ends, if all of it is used up. */
  #exhaustedUntil(): number {
    if (this.#part) return this.#part.next();
    const { state, at = 0 } = this.#newest ?? {};
    return state?.remaining === 0 && state.resetsIn !== undefined ? at + state.resetsIn : NEVER;
  }

  /** The limit as the fleet knew it at the last contact with the store; `undefined` while the store is unavailable. */
  stateAt(now: number): (FleetLimit & { readonly age: number }) | undefined {
    if (!this.fleet.available || !this.#newest) return undefined;
    return { ...this.#newest.state, age: Math.round(now - this.#newest.at) };
  }

  /** Counts a request that is sent. */
  leave(now: number): void {
    this.fleet.use(this, now);
    this.#partAt(now)?.leave();
    if (!this.fleet.available) return;
    this.#permits = Math.max(this.#permits - 1, 0);
    this.#leftAt = now;
    if (this.#ahead.isLow(this.#permits) && now >= this.#retryAt) {
      this.#refill = true;
      void this.ask();
    }
  }

  /** Notes a response, to report it to the store. */
  learned(refused: boolean): void {
    this.#refused ||= refused;
  }

  /** Notes that the org refused a request because too many were in flight. */
  exceeded(): void {
    this.#exceeded = true;
  }

  /** A request is no longer in flight. */
  done(now: number): void {
    if (!this.fleet.available) return;
    const urgent = this.bucket.inFlight === 0 && this.#permits === 0 && this.#isScarce();
    this.#reportBy(now + (urgent ? SOON : LAZY), now);
  }

  /** Whether only the store knows if a call can leave. */
  isUnknown(now: number): boolean {
    this.fleet.use(this, now);
    if (!this.fleet.available || this.#valid(now) > 0) return false;
    return this.bucket.waiting.size === 0 && (this.#exchange !== undefined || this.#retryAt <= now);
  }

  /** Requests a lease for a call. */
  async askForCall(): Promise<void> {
    this.#calls++;
    try {
      await this.ask();
    } finally {
      this.#calls--;
    }
  }

  /** Requests a lease for the waiting requests, if it is time to. */
  askIfDue(now: number): void {
    this.fleet.use(this, now);
    if (this.fleet.available && this.#valid(now) === 0 && this.#retryAt <= now) void this.ask();
  }

  /** One round trip at a time. */
  ask(): Promise<void> {
    this.#exchange ??= this.#ask().finally(() => {
      this.#exchange = undefined;
    });
    return this.#exchange;
  }

  async #ask(): Promise<void> {
    // calls of the same moment are counted together
    await undefined;
    const { clock } = this.fleet;
    const begun = clock.now();
    const wanted = this.#wanted(begun);
    const [refused, exceeded] = [this.#refused, this.#exceeded];
    this.#refused = this.#exceeded = this.#refill = false;
    this.#reportAt = LATER;
    const known = this.bucket.known(begun);
    const held = this.bucket.inFlight + this.#permits;
    const request = { bucket: this.name, held, wanted, known: known && { ...known, refused } };
    const lease = await this.fleet.exchange(request, exceeded);
    if (lease) this.#take(lease, begun, clock.now());
    else [this.#refused, this.#exceeded] = [this.#refused || refused, this.#exceeded || exceeded];
    this.#exchange = undefined;
    this.wake();
  }

  #take(lease: Lease, begun: number, now: number): void {
    const { granted, retryIn, state } = lease;
    if (granted > 0) this.#ahead.adjust(begun, now, state);
    this.#newest = { state, at: now };
    this.#permits += granted;
    this.#validUntil = begun + lease.expiresIn - MARGIN;
    this.#denials = granted > 0 || retryIn === undefined ? 0 : this.#denials + 1;
    this.#retryAt = retryIn === undefined ? NEVER : now + this.#pause(retryIn, state.resetsIn);
    const held = this.bucket.inFlight + this.#permits;
    if (held > 0) this.#reportBy(now + lease.expiresIn / 2, now);
    // only the store knows when a place in flight becomes free
    if (this.fleet.isCrowded && retryIn !== undefined) this.#reportBy(this.#retryAt, now);
  }

  /** Backs off after repeated denials, but never beyond the end of the window. */
  #pause(retryIn: number, resetsIn = LATER): number {
    if (this.#denials < 3) return retryIn;
    return Math.max(retryIn, Math.min(retryIn * 2 ** (this.#denials - 1), LONGEST_POLL, resetsIn));
  }

  #wanted(now: number): number {
    const { concurrency, typical = AT_A_TIME, isCrowded } = this.fleet;
    const waiting = this.bucket.waiting.size + this.#calls;
    if (waiting === 0 && !this.#refill) return 0;
    const usable = Math.ceil(concurrency * Math.min(Math.max(AT_A_TIME / typical, 1), ROUNDS));
    return Math.max(Math.min(waiting, usable) + (isCrowded ? 0 : this.#ahead.requests) - this.#valid(now), 0);
  }

  #valid(now: number): number {
    if (now >= this.#validUntil) this.#permits = 0;
    return this.#permits;
  }

  /** Whether others may wait for what this client holds. */
  #isScarce(): boolean {
    const { state } = this.#newest ?? {};
    if (!state) return true;
    return state.waiting > 0 || (state.remaining ?? LATER) < 10 * state.members;
  }

  /** Schedules a report to the store. */
  #reportBy(at: number, now: number): void {
    this.#reportAt = Math.min(this.#reportAt, at);
    this.#setTimer(now);
  }

  #setTimer(now: number): void {
    const idleAt = this.#permits > 0 && this.#isScarce() ? Math.max(now, this.#leftAt) + IDLE : LATER;
    this.#alarm.by(Math.min(this.#reportAt, idleAt), now);
  }

  /** Reports to the store, or returns unused leases. */
  #report(): void {
    if (!this.fleet.available) return;
    const now = this.fleet.clock.now();
    const { inFlight, waiting } = this.bucket;
    const unused =
      this.#permits > 0 && inFlight + waiting.size === 0 && now - this.#leftAt >= (this.#isScarce() ? IDLE : LAZY);
    if (unused) this.#permits = 0;
    if (unused || now >= this.#reportAt) void this.ask();
    else this.#setTimer(now);
  }

  /** Continues without the store, by the latest known state. */
  lose(): void {
    const { clock, reserve } = this.fleet;
    if (this.#newest) {
      const { state, at } = this.#newest;
      this.#part = new WindowPart(state, at, this.#valid(clock.now()), reserve);
      this.bucket.continueAlone(state, at);
    }
    this.#permits = 0;
    this.#retryAt = NEVER;
    this.#denials = 0;
    this.wake();
  }
}
