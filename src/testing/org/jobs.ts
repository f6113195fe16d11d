// Work that goes on after its answer, as `Prefer: respond-async` asks for. It is done once the org's clock has passed its time.

import type { OrgClock } from "./clock.js";

/** How long such work takes, in milliseconds. */
const DURATION = 1000;

export class Jobs {
  readonly #clock: OrgClock;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  add(run: () => void): void {
    this.#waiting.push({ at: this.#clock.now() + DURATION, run });
  }

  /** Does what is due: before each request. */
  runDue(): void {
    if (this.#waiting.length > 0) this.#runUntil(this.#clock.now());
  }

  /** Does everything: a saved state has no work under way. */
  runAll(): void {
    this.#runUntil(Number.POSITIVE_INFINITY);
  }

  clear(): void {
    this.#waiting = [];
  }

  #runUntil(time: number): void {
    const due = this.#waiting.filter(({ at }) => at <= time);
    this.#waiting = this.#waiting.filter(({ at }) => at > time);
    for (const { run } of due) run();
  }
}
