// The org's clock. It runs with the machine's until a test moves it.

import { optionError } from "../../shared/option-checks.js";

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
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw optionError("clock.advance", "must be a non-negative number of milliseconds");
    }
    if (this.#frozen !== undefined) this.#frozen += milliseconds;
    else this.#offset += milliseconds;
  }

  freeze(time: Date | number = this.now()): void {
    if (!Number.isFinite(Number(time))) throw optionError("clock.freeze", "must be a valid time");
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

/** A time as responses show it; `null` stays. */
export const isoTime = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());
