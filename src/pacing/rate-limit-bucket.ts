// One of Okta's rate limits: what the newest response said of it, and when the next request may leave.

import type { RateLimit } from "../contract/response-head.js";
import type { Clock } from "../shared/platform.js";
import { ColdStart } from "./cold-start.js";
import { knownLimitOf, type LimitAnswer } from "./limit-answer.js";
import type { LimitLease } from "./limit-lease.js";
import type { FleetLimit, KnownLimit } from "./pacing-store.js";
import type { ServerClock } from "./server-clock.js";
import { WaitingQueue } from "./waiting-queue.js";
import { WindowEnd } from "./window-end.js";
import { WindowShare } from "./window-share.js";
import { WindowUsage } from "./window-usage.js";

/** The maximum between two requests after a hold, until a response has said how many are left. */
const SPREAD = 20;
const UNKNOWN = Number.POSITIVE_INFINITY;
const NEVER = Number.NEGATIVE_INFINITY;

export class RateLimitBucket {
  /** What the newest response said; `undefined` before the first one. */
  limit: RateLimit | undefined;
  inFlight = 0;
  /** Requests that wait for their turn. */
  readonly waiting = new WaitingQueue();
  /** The requests that are leased from the store of a fleet, if there is one. */
  lease: LimitLease | undefined;

  /** Requests left until the end of the window; `UNKNOWN` if no response said it. */
  #remaining = UNKNOWN;
  readonly #end: WindowEnd;
  /** The length of a window: the shortest time between two resets (0 before two were seen), the longest until a reset. */
  #window = 0;
  #longest = 0;
  /** When the newest response arrived, and when the newest refusal did. */
  #learned = NEVER;
  #refused = NEVER;
  /** Requests sent since the newest response arrived, and its latency. */
  #since = 0;
  #took = 0;
  /** Whether a request waits for the end of the window, and when the distance to the request before is over. */
  #held = false;
  #free = NEVER;
  readonly #start = new ColdStart();
  readonly #usage = new WindowUsage();
  /** The part of this process in the window, if others use it up, too, and the end of the window for which it was decided. */
  #share: WindowShare | undefined;
  #decided = NEVER;

  /** @param reserve - the share of the limit that is left to others */
  constructor(
    private readonly server: ServerClock,
    private readonly reserve: number,
    private readonly concurrency: number,
    private readonly clock: Clock,
  ) {
    this.#end = new WindowEnd(server, clock);
  }

  /** Updates the limit from a response. */
  learn(answer: LimitAnswer): void {
    if (this.#start.countResponse()) this.#free = NEVER;
    // responses to requests sent before the newest refusal are outdated
    if (answer.sent <= this.#refused) return;
    if (answer.refused) this.#refuse(answer);
    else if (answer.limit) this.#accept(answer.limit, answer);
  }

  /** When the limit resets after a refusal, by our clock; `undefined` if that is a guess. */
  knownReset(now: number): number | undefined {
    return this.#end.isGuess || this.#end.at <= now ? undefined : this.#end.at;
  }

  /** What the newest response said, for the store of a fleet; `undefined` if its window is over. */
  known(now: number): KnownLimit | undefined {
    if (this.#start.isEmpty) return undefined;
    const { limit = {} } = this;
    if (limit.reset === undefined && this.#refused === NEVER) return {};
    return knownLimitOf(limit, this.#remaining, this.#end, now);
  }

  /** Continues without the store, by the latest state of the fleet. */
  continueAlone({ reset, remaining, resetsIn, members }: FleetLimit, at: number): void {
    this.#held = true;
    if (members > 1) this.#usage.others = Math.max(this.#usage.others, members - 1);
    if (remaining === undefined || resetsIn === undefined || reset !== this.limit?.reset) return;
    // each process goes on with its part of what is left
    const own = Math.floor(remaining / Math.max(members, 1)) + this.inFlight + this.#reserved;
    this.#remaining = Math.min(this.#remaining, own);
    this.#since = this.inFlight;
    this.#end.at = at + resetsIn;
  }

  /** When the next request may leave, by our clock; `Infinity`: after the next response. */
  next(now: number): number {
    if (this.lease?.governs) return this.lease.next(now);
    const room = this.#left(now);
    if (now < this.#free && this.#isNew(now) && this.#start.isFull(this.inFlight)) return this.#free;
    if (now >= this.#end.at) {
      // after a guessed end, one request shows whether the guess was right
      const probing = this.#end.isGuess && this.#remaining - this.#reserved < 1 && this.inFlight > 0;
      if (room < 1 || probing) return Number.POSITIVE_INFINITY;
      return Math.max(this.#free, this.#shareOf(now)?.next() ?? NEVER);
    }
    const isShared = this.#share?.alone === false;
    const turn = isShared && room >= 1 ? this.#share?.next() : undefined;
    if (turn !== undefined && turn < this.#end.at) return Math.max(this.#free, turn);
    if (isShared || room < 1) {
      this.#held = true;
      return this.#end.at;
    }
    const atOnce = Math.min(this.concurrency, this.waiting.size + this.inFlight + 1);
    if (!this.#share && this.#usage.mayRunOut(room, atOnce)) {
      // not before others had the time that a request takes
      return this.#shareRest(now + this.#took, this.#usage.processesFor(atOnce)).next() ?? this.#end.at;
    }
    // leaves what others use while a request is in flight, if they go on like that
    const shared = this.#usage.since + (this.#usage.others * this.#took) / (room - 0.5);
    return Math.max(this.#free, Math.min(shared, this.#end.at));
  }

  /** Whether the limit allows another request, though it may be better to wait a moment. */
  hasRoom(now: number): boolean {
    if (this.lease?.governs) return this.lease.hasRoom(now);
    return this.#left(now) >= 1 && this.next(now) < Number.POSITIVE_INFINITY;
  }

  /**
   * The earliest time at which a request leaves that has others before it, by our clock.
   * @param ahead - how many others
   * @param window - the length of a window, if it is not known yet
   */
  soonest(ahead: number, now: number, window = 0): number {
    if (this.lease?.governs) return this.lease.soonest(ahead, now, this.#window || window);
    // the newest response may have counted the requests in flight, but none sent since
    const room = Math.max(this.#remaining - this.#since - this.#reserved, 0);
    if (ahead < room || now >= this.#end.at) return now;
    const each = Math.max((this.limit?.limit ?? UNKNOWN) - this.#reserved, 1);
    return this.#end.at + Math.floor((ahead - room) / each) * (this.#window || window);
  }

  /** Counts a request that is sent. */
  leave(now: number): void {
    this.#free = now + this.#distance(now);
    this.#share?.leave(now);
    this.lease?.leave(now);
    this.inFlight++;
    this.#since++;
  }

  /** The time between a request that leaves now and the next one, in milliseconds. */
  #distance(now: number): number {
    if (this.#isNew(now) && !this.#start.isFull(this.inFlight)) return this.#start.distance(this.inFlight);
    // the number of other held requests is unknown
    if (this.#held && now >= this.#end.at) return this.clock.random() * SPREAD;
    return this.server.spacing(this.#left(now));
  }

  /** Whether the first responses are still to come, in the first window; without headers there is no limit to share. */
  #isNew(now: number): boolean {
    return this.#start.isEmpty || (!this.#start.isOver && this.#learned > NEVER && now < this.#end.at);
  }

  #left(now: number): number {
    const all = now < this.#end.at ? this.#remaining : (this.limit?.limit ?? UNKNOWN);
    return all - this.inFlight - this.#reserved;
  }

  get #reserved(): number {
    return Math.floor((this.limit?.limit ?? 0) * this.reserve);
  }

  /** Decides once for each window whether it is shared. */
  #shareOf(now: number): WindowShare | undefined {
    if (this.#decided === this.#end.at) return this.#share;
    const limit = this.limit?.limit;
    const before = this.#share;
    const left = this.#remaining - this.#reserved;
    const usedUp = this.#held || left < (before ? (limit ?? 0) / 4 : 1);
    const shared = this.#usage.others > 0 || before?.alone === false;
    this.#decided = this.#end.at;
    this.#share = undefined;
    if (limit === undefined || !usedUp || !shared) return undefined;
    const length = this.#window || this.#longest;
    const guess = limit / Math.max(this.#usage.ours, 1);
    const opens = now - this.#end.at < length ? this.#end.at : now;
    return this.#shareWindow(opens, length, limit - this.#reserved, before?.processes ?? guess);
  }

  /** Shares what is left of the window. */
  #shareRest(now: number, processes: number): WindowShare {
    return this.#shareWindow(now, this.#end.at - now, Math.max(this.#left(now), 1), processes);
  }

  #shareWindow(opens: number, length: number, limit: number, processes: number): WindowShare {
    this.#share = new WindowShare(opens, length, limit, processes, () => this.clock.random());
    return this.#share;
  }

  #accept(said: RateLimit, { sent, received }: LimitAnswer): void {
    const { reset, remaining = UNKNOWN } = said;
    const open = received < this.#end.at ? this.limit : undefined;
    const same = open !== undefined && reset === open.reset;
    if (same) this.#usage.ours++;
    // responses overtake each other: of two that were in flight together, the one with less left is newer
    const behind = open && (Number(reset) < Number(open.reset) || (same && remaining > this.#remaining));
    if (behind && sent <= this.#learned) return;
    if (!same) this.#begin(said, sent, received);
    // this response's request is no longer in flight
    this.#usage.count(remaining, this.inFlight - 1);
    this.#share?.learn(remaining - this.#reserved, sent, this.inFlight - 1, received);
    const length = (Number(reset) - Number(this.limit?.reset)) * 1000;
    if (length > 0) this.#window = Math.min(this.#window || length, length);
    // none were left, and still a request passed: the figure is meaningless
    const again = remaining === 0 && this.limit?.remaining === 0 && reset === this.limit.reset;
    const wrong = again && (sent > this.#learned || this.#remaining === UNKNOWN);
    this.#end.confirm();
    this.#take(said, wrong ? UNKNOWN : remaining, sent, received);
    if (reset === undefined) this.#end.at = received;
    else this.#end.setByReset(reset, sent, received);
    // it was sent before the window was thought to begin
    if (!same && this.#share && this.#usage.ours === 0) this.#shareRest(received, this.#share.processes);
    this.#longest = Math.max(this.#longest, this.#end.at - received);
  }

  /** Begins a window with its first response. */
  #begin({ limit, remaining = UNKNOWN }: RateLimit, sent: number, received: number): void {
    // in a window that this process saw open, others sent all that is not its own
    const whole = this.#learned > NEVER && this.#decided === this.#end.at && sent >= this.#end.at;
    const before = whole || limit === undefined ? 0 : limit - remaining - 1;
    this.#usage.begin(whole ? (limit ?? remaining) : remaining, whole ? 1 : 0, before, received);
  }

  #refuse({ limit = {}, retryAfter, sent, received }: LimitAnswer): void {
    // without a time it says nothing of other requests: it may be another program's limit, or a gateway's
    if (limit.reset === undefined && retryAfter === undefined) return;
    this.#refused = received;
    // another program must have used it up
    this.#usage.others = Math.max(this.#usage.others, 1);
    this.#take(limit, 0, sent, received);
    if (retryAfter !== undefined) {
      this.#end.setByWait(retryAfter, received);
      return;
    }
    this.#end.setByReset(limit.reset, sent, received);
    if (this.#end.isGuess) this.#end.countGuess();
    else this.#longest = Math.max(this.#longest, this.#end.at - received);
  }

  #take(limit: RateLimit, remaining: number, sent: number, received: number): void {
    this.limit = limit;
    this.#remaining = remaining;
    this.#learned = received;
    this.#since = 0;
    this.#took = received - sent;
    this.#held = false;
  }
}
