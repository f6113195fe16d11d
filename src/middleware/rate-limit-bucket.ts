// One of Okta's rate limits: what the newest answer said of it, and when the next request may leave.

import type { RateLimit } from "../contract/operation.js";
import { backoff, UNTIL_PROBE } from "./backoff.js";
import type { ServerClock } from "./server-clock.js";
import type { Waiting } from "./waiting.js";

/** A limit is believed for so long, in milliseconds: Okta's windows are a minute. */
const LONGEST_HOLD = 65_000;
/** The last requests before a limit, and the time between them while the server's second is not known so closely. */
const LAST_ONES = 8;
const CLOSE = 1000 / LAST_ONES;
/** The most between two requests after a hold, until an answer has said how many are left. */
const SPREAD = 20;

const UNKNOWN = Number.POSITIVE_INFINITY;
const NEVER = Number.NEGATIVE_INFINITY;

/** What an answer means for the limit of its bucket. */
export interface LimitAnswer {
  readonly limit: RateLimit | undefined;
  /** Whether it is a 429. */
  readonly refused: boolean;
  /** What its `Retry-After` asks for, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** By our clock, when the request left and when the head of its answer came. */
  readonly sent: number;
  readonly received: number;
}

export class RateLimitBucket {
  /** What the newest answer said; `undefined` before one did. */
  limit: RateLimit | undefined;
  inFlight = 0;
  /** Those whose turn is to come, first the one that came first. */
  readonly waiting = new Set<Waiting>();

  /** What is left of the window until its end; `UNKNOWN` where no answer said it. */
  #remaining = UNKNOWN;
  /** The end of the window, by our clock. */
  #end = NEVER;
  /** The length of a window, as the least time between two resets; 0 before two were seen. */
  #window = 0;
  /** Whether the end is a guess: the server's clock says that it is over, or nothing says when it is. */
  #guessed = false;
  /** Successive refusals without a time that is still to come. */
  #guesses = 0;
  /** How much later than its Date the server resets the limit: its limiter may have a clock of its own. */
  #lag = 0;
  /** When the newest answer came, and when the newest refusal did. */
  #learned = NEVER;
  #refused = NEVER;
  /** Requests that left since the newest answer came. */
  #since = 0;
  /** From the newest answer's request to it. */
  #took = 0;
  /** Whether somebody waits for the end of the window. */
  #held = false;
  /** When the next request may leave, unless the limit says otherwise. */
  #free = NEVER;
  /** The window's first answer: what it left, and when. */
  #first = { remaining: 0, at: 0 };
  /** The answers to requests of ours since, and requests that others must have had. */
  #ours = 0;
  #others = 0;

  /** @param reserve - the share of the limit that is left to others */
  constructor(
    private readonly server: ServerClock,
    private readonly reserve: number,
  ) {}

  /**
   * Learns from an answer.
   * @param chance - from 0 to below 1, to spread guesses
   */
  learn(answer: LimitAnswer, chance: number): void {
    // what left before the newest refusal knows nothing newer
    if (answer.sent <= this.#refused) return;
    if (answer.refused) this.#refuse(answer, chance);
    else if (answer.limit) this.#accept(answer.limit, answer, chance);
  }

  /** When the next request may leave: not before that time of our clock; `Infinity`: not before an answer came. */
  next(now: number): number {
    const room = this.#left(now);
    if (now >= this.#end) {
      // where nothing was left until a guessed end, one request shows whether the guess was right
      const probing = this.#guessed && this.#remaining - this.#reserved < 1 && this.inFlight > 0;
      return room < 1 || probing ? Number.POSITIVE_INFINITY : this.#free;
    }
    if (room < 1) {
      this.#held = true;
      return this.#end;
    }
    // what others take while a request is under way, if they go on like that, must not be missing
    const shared = this.#first.at + (this.#others * this.#took) / (room - 0.5);
    return Math.max(this.#free, Math.min(shared, this.#end));
  }

  /** Whether the limit allows another request, though it may be better to wait a moment. */
  hasRoom(now: number): boolean {
    return this.#left(now) >= 1 && this.next(now) < Number.POSITIVE_INFINITY;
  }

  /**
   * When, at the soonest, a request leaves that has others before it, by our clock.
   * @param ahead - how many others
   * @param window - the length of a window, where it is not known yet
   */
  soonest(ahead: number, now: number, window = 0): number {
    // the newest answer may have counted those under way, but none that left since
    const room = Math.max(this.#remaining - this.#since - this.#reserved, 0);
    if (ahead < room || now >= this.#end) return now;
    const each = Math.max((this.limit?.limit ?? UNKNOWN) - this.#reserved, 1);
    return this.#end + Math.floor((ahead - room) / each) * (this.#window || window);
  }

  /** The first waiting request that still looks after itself. */
  firstWaiting(now: number): Waiting | undefined {
    for (const waiting of this.waiting) {
      if (waiting.isAlive(now)) return waiting;
      this.waiting.delete(waiting);
    }
    return undefined;
  }

  /** Counts a request that leaves. */
  leave(now: number, chance: number): void {
    // where a hold ended, nobody knows yet how many others it ended for; and the last ones before a limit are
    // apart so that their answers show when the server's second turns, and so the limit
    const close = this.#left(now) <= LAST_ONES && this.server.doubt() > CLOSE;
    this.#free = now + (this.#held && now >= this.#end ? chance * SPREAD : close ? CLOSE : 0);
    this.inFlight++;
    this.#since++;
  }

  #left(now: number): number {
    const all = now < this.#end ? this.#remaining : (this.limit?.limit ?? UNKNOWN);
    return all - this.inFlight - this.#reserved;
  }

  get #reserved(): number {
    return Math.floor((this.limit?.limit ?? 0) * this.reserve);
  }

  #accept(said: RateLimit, { sent, received }: LimitAnswer, chance: number): void {
    const { reset, remaining = UNKNOWN } = said;
    const open = received < this.#end ? this.limit : undefined;
    const same = open !== undefined && reset === open.reset;
    if (same) this.#ours++;
    // answers overtake each other: of two that were under way together, the one with less left is newer
    const behind = open && (Number(reset) < Number(open.reset) || (same && remaining > this.#remaining));
    if (behind && sent <= this.#learned) return;
    if (!same) {
      this.#first = { remaining, at: received };
      this.#ours = 0;
    }
    // some of ours under way may be counted in it; this answer's own is no longer under way
    const others = this.#first.remaining - remaining - this.#ours - (this.inFlight - 1);
    this.#others = Number.isFinite(others) ? Math.max(others, 0) : 0;
    const length = (Number(reset) - Number(this.limit?.reset)) * 1000;
    if (length > 0) this.#window = Math.min(this.#window || length, length);
    // none were left, and still a request was answered: the figure means nothing
    const again = remaining === 0 && this.limit?.remaining === 0 && reset === this.limit.reset;
    const wrong = again && (sent > this.#learned || this.#remaining === UNKNOWN);
    this.#guesses = 0;
    this.#take(said, wrong ? UNKNOWN : remaining, sent, received);
    if (reset === undefined) this.#end = received;
    else this.#endBy(reset, sent, received, chance);
  }

  #refuse({ limit = {}, retryAfter, sent, received }: LimitAnswer, chance: number): void {
    // it says nothing of others: it may be another program's limit, or a gateway's
    if (limit.reset === undefined && retryAfter === undefined) return;
    this.#refused = received;
    this.#take(limit, 0, sent, received);
    if (retryAfter !== undefined) {
      this.#end = received + Math.min(retryAfter, LONGEST_HOLD);
      this.#guessed = false;
      return;
    }
    this.#endBy(limit.reset, sent, received, chance);
    if (this.#guessed) this.#guesses++;
  }

  #take(limit: RateLimit, remaining: number, sent: number, received: number): void {
    this.limit = limit;
    this.#remaining = remaining;
    this.#learned = received;
    this.#since = 0;
    this.#took = received - sent;
    this.#held = false;
  }

  /** Finds the end of a window that was still open when the server answered. */
  #endBy(reset: number | undefined, sent: number, received: number, chance: number): void {
    const byDate = reset === undefined ? NEVER : this.server.at(reset * 1000);
    this.#guessed = byDate <= sent;
    const end = byDate + this.#lag;
    if (end > sent) this.#end = Math.min(end, received + LONGEST_HOLD);
    else {
      // it was over before the request left, if the clocks were right
      this.#end = received + backoff(UNTIL_PROBE, this.#guesses, chance);
      if (reset !== undefined) this.#lag = this.#end - byDate;
    }
  }
}
