// Clocks for tests: time passes when the test says so, or when nothing else is left to do.

// loaded by the first fault: while it was, a clock with nothing else to do would end the attempt
import "../../src/middleware/network-errors.js";
import type { Clock } from "../../src/shared/platform.js";

interface Timer {
  readonly at: number;
  readonly milliseconds: number;
  readonly run: () => void;
}

export interface TestClockOptions {
  /** What it shows at first, in milliseconds since 1970. */
  now?: number;
  /** What `random` answers. */
  chance?: number;
}

/** A clock that stands still until the test advances it. */
export class ManualClock implements Clock {
  /** The milliseconds of each timer that fired, in the order in which they did. */
  readonly waited: number[] = [];
  /** How many timers were set or taken back so far. */
  protected changes = 0;
  readonly #timers = new Set<Timer>();
  readonly #chance: number;
  #now: number;

  constructor({ now = Date.UTC(2026, 0, 1), chance = 0 }: TestClockOptions = {}) {
    this.#now = now;
    this.#chance = chance;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.#chance;
  }

  after(milliseconds: number, run: () => void): unknown {
    const timer: Timer = { at: this.#now + milliseconds, milliseconds, run };
    this.#timers.add(timer);
    this.changes++;
    return timer;
  }

  clear(timer: unknown): void {
    if (this.#timers.delete(timer as Timer)) this.changes++;
  }

  /** The milliseconds of each timer that neither fired nor was taken back. */
  get pending(): number[] {
    return [...this.#timers].map(({ milliseconds }) => milliseconds);
  }

  /** Lets time pass, and all that is due on the way happen. */
  async advance(milliseconds: number): Promise<void> {
    await this.settle();
    const target = this.#now + milliseconds;
    while (this.fireUntil(target)) await this.settle();
    this.#now = target;
  }

  /** Lets everything happen that needs no time. */
  async settle(): Promise<void> {
    let before: number;
    do {
      before = this.changes;
      for (let turn = 0; turn < 4; turn++) await new Promise((done) => setImmediate(done));
    } while (this.changes !== before);
  }

  /** Fires the timer that is due first, if it is due by then. */
  protected fireUntil(target: number): boolean {
    const [first] = [...this.#timers].sort((one, other) => one.at - other.at);
    if (first === undefined || first.at > target) return false;
    this.#timers.delete(first);
    this.#now = Math.max(this.#now, first.at);
    this.waited.push(first.milliseconds);
    first.run();
    return true;
  }
}

/**
 * A clock whose time flies: as soon as nothing else can happen, it is at its next timer. What a real server does is
 * nothing to it, so give `timeout: 0` with one.
 */
export class FlyingClock extends ManualClock {
  #flying = false;

  override after(milliseconds: number, run: () => void): unknown {
    const timer = super.after(milliseconds, run);
    void this.#fly();
    return timer;
  }

  async #fly(): Promise<void> {
    if (this.#flying) return;
    this.#flying = true;
    do await this.settle();
    while (this.fireUntil(Number.POSITIVE_INFINITY));
    this.#flying = false;
  }
}
