// The org's clock. It runs with the machine's until a test moves it.

/** The clock of an org: `org.clock`. */
export interface FakeClock {
  /** The org's time in milliseconds since 1970. */
  now(): number;
  /** Moves the clock forward: tokens and sessions end, rate limit windows reset, the search index catches up. */
  advance(milliseconds: number): void;
  /** Stops the clock at a time. `advance` still moves it. */
  freeze(time?: Date | number): void;
}

export class OrgClock implements FakeClock {
  #offset = 0;
  #frozen: number | undefined;

  now(): number {
    return this.#frozen ?? Date.now() + this.#offset;
  }

  advance(milliseconds: number): void {
    if (this.#frozen !== undefined) this.#frozen += milliseconds;
    else this.#offset += milliseconds;
  }

  freeze(time: Date | number = this.now()): void {
    this.#frozen = Number(time);
  }

  reset(): void {
    this.#offset = 0;
    this.#frozen = undefined;
  }

  /** The current second, which is as exact as times in Okta's answers are. */
  second(): number {
    return Math.floor(this.now() / 1000) * 1000;
  }
}

let lastTime = 0;
let lastText = new Date(0).toISOString();

/** A time as answers show it; `null` stays. Most times of a user are the same one, so the last text is kept. */
export function isoTime(time: number | null): string | null {
  if (time === null) return null;
  if (time !== lastTime) {
    lastText = new Date(time).toISOString();
    lastTime = time;
  }
  return lastText;
}
