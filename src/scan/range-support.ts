// Whether the org accepts searches by ranges of `created`. Some orgs refuse them (400), always or beside an expression.

import { Notifier } from "./notifier.js";

export class RangeSupport {
  /** Whether the org accepts ranges, together with the expression; `undefined` until that is known. */
  accepted: boolean | undefined;
  /** Whether it accepts ranges with an end: the second condition can exceed a limit. */
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
