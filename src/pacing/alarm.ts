// A timer that can be set to an earlier time, and that keeps no process alive.

import type { Clock } from "../shared/platform.js";
import { unref } from "./background-timer.js";

export class Alarm {
  #timer: unknown;
  #at = Number.POSITIVE_INFINITY;

  constructor(
    private readonly clock: Clock,
    private readonly run: () => void,
  ) {}

  /** Runs at a time at the latest. */
  by(at: number, now: number): void {
    if (at >= this.#at) return;
    this.clock.clear(this.#timer);
    this.#at = at;
    this.#timer = this.clock.after(at - now, () => {
      this.#at = Number.POSITIVE_INFINITY;
      this.run();
    });
    unref(this.#timer);
  }
}
