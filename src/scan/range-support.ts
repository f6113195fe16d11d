// What an org was found to accept of ranges of `created`. Some refuse them with 400, altogether or with the expression.

import { Notifier } from "./notifier.js";

export class RangeSupport {
  /** Whether the org accepts ranges, together with the expression; `undefined` until that is known. */
  accepted: boolean | undefined;
  /** Whether it accepts ranges with an end: two more conditions can be too many. */
  acceptsEnds = true;
  readonly #known = new Notifier();

  accept(): void {
    this.accepted = true;
    this.#known.notify();
  }

  refuse(): void {
    this.accepted = false;
    this.#known.notify();
  }

  /** Waits until `accepted` is known, or `interrupt` is called. */
  wait(): Promise<void> {
    return this.#known.wait();
  }

  interrupt(): void {
    this.#known.notify();
  }
}
