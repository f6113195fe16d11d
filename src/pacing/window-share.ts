// The part of a window that a process uses of a rate limit which other processes use, too, without knowing of each other.
//
// Every process begins a window with two requests, a round apart. A round has the same length in all processes, and each has
// a moment of its own within it, so what is used up between the two is the number of processes. From then on each spreads its
// requests so that all of them together use up the window at the horizon, in a steady order: a process that knows how
// many processes there are knows whether the last requests of the window are its own.

/** The part of a window within which requests are spread; a process that needs more then uses the rest. */
const HORIZON = 0.4;
/** The number of processes for which the first rounds are planned. */
const PER_ROUND = 4;
/** The weight of the newest count of processes. */
const NEWEST = 0.5;
/** A process is alone if it counts fewer processes than this for so long, in milliseconds: clocks differ by up to a second. */
const ALONE = 1.3;
const LATE = 1_000;
/** How uncertain the count of processes may be before a process has no turn, to leave no request unused. */
const DOUBT = 0.95;
/** Counts that differ by more than this make it likely that requests are left unused. */
const STEADY = 0.5;
/** The number of processes that then try once more. */
const TRIES = 1.5;

export class WindowShare {
  /** The number of processes, as counted. */
  processes: number;
  /** Whether this process turned out to be the only one. */
  alone = false;
  /** The next turn of this process. */
  #turn: number;
  /** One more try, after the horizon. */
  #lastTry: number | undefined;
  readonly #opens: number;
  readonly #horizon: number;
  readonly #round: number;
  readonly #limit: number;
  /** What the newest response said, and when its request was sent. */
  #seen: { readonly remaining: number; readonly sent: number } | undefined;
  /** Counts of processes in this window: the newest, the smallest, the largest. */
  #newest: number | undefined;
  #fewest = Number.POSITIVE_INFINITY;
  #most = 0;
  /** Requests sent since the newest response, and in the whole window. */
  #since = 0;
  #sent = 0;
  /** When this process sent its newest request. */
  #leftAt = Number.NEGATIVE_INFINITY;

  /**
   * @param opens - when the window begins, by our clock
   * @param length - how long it lasts from then on, in milliseconds
   * @param limit - the requests that all processes have left in it
   * @param processes - how many there seem to be
   * @param random - a random number from 0 to below 1
   */
  constructor(opens: number, length: number, limit: number, processes: number, random: () => number) {
    this.#opens = opens;
    this.#limit = limit;
    this.processes = processes;
    this.#horizon = opens + length * HORIZON;
    this.#round = (length * HORIZON * PER_ROUND) / Math.max(limit, PER_ROUND);
    this.#turn = opens + this.#round * random();
    if (random() < TRIES / processes) this.#lastTry = this.#horizon + length * (1 - HORIZON) * (0.1 + random() * 0.7);
  }

  /** When this process sends its next request; `undefined`: not in this window. */
  next(): number | undefined {
    if (this.#hasTurn()) return this.#turn;
    const unsteady = this.#newest === undefined || this.#most - this.#fewest > STEADY;
    return unsteady && this.#left > 0 ? this.#lastTry : undefined;
  }

  /** Notes a request that is sent. */
  leave(now: number): void {
    if (!this.#hasTurn()) this.#lastTry = undefined;
    this.#since++;
    this.#sent++;
    this.#leftAt = now;
    this.#turn = Math.max(this.#turn, now - this.#round) + (this.#sent < 2 ? this.#round : this.#gap(now));
  }

  /**
   * Learns from a response of this window.
   * @param remaining - the requests that are left
   * @param sent - when its request was sent
   * @param inFlight - requests of this process that it may not have counted
   * @param received - when it arrived
   */
  learn(remaining: number, sent: number, inFlight: number, received: number): void {
    const before = this.#seen;
    // the same count twice, as from a mock, shows no other process
    if (before && (sent < before.sent || remaining > before.remaining)) return;
    const own = this.#since - inFlight;
    const planned = this.processes;
    if (before && own > 0) this.#count(Math.max((before.remaining - remaining) / own, 1));
    this.alone ||= this.processes < ALONE && sent >= this.#opens + LATE;
    this.#seen = { remaining, sent };
    this.#since = inFlight;
    // the turn was planned for far more processes than there are
    if (this.#sent >= 2 && this.processes < planned / 2)
      this.#turn = Math.min(this.#turn, Math.max(received, this.#leftAt + this.#gap(received)));
  }

  #count(processes: number): void {
    // the first count is exact, as all processes send a request a round
    this.processes += (processes - this.processes) * (this.#newest === undefined ? 1 : NEWEST);
    this.#newest = processes;
    this.#fewest = Math.min(this.#fewest, processes);
    this.#most = Math.max(this.#most, processes);
  }

  get #left(): number {
    return this.#seen?.remaining ?? this.#limit;
  }

  /** Whether the others leave a request for the next turn of this process. */
  #hasTurn(): boolean {
    if (this.alone || this.#sent < 2) return this.#left > this.#since;
    // until then, each of them sends one
    const processes = Math.min(this.processes, this.#newest ?? this.processes);
    return this.#left - processes * this.#since >= processes - DOUBT;
  }

  /** The time between two requests of this process. */
  #gap(now: number): number {
    return (Math.max(this.#horizon - now, this.#round) * this.processes) / Math.max(this.#left, 1);
  }
}
