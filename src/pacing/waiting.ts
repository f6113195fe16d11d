// A request that waits for its turn.

import { addAbortListener, removeAbortListener } from "../shared/abort-listeners.js";
import type { Clock } from "../shared/platform.js";

/** How much later than planned a request may check its turn, in milliseconds, before others pass it. */
const GRACE = 1_000;

/**
 * A held request sleeps by a timer of its own, and checks by itself whether its turn has come. Others only wake it earlier.
 * So it does not depend on them: on Cloudflare Workers, a request that has ended can no longer resolve promises.
 */
export class Waiting {
  /** Set by others that know that the request cannot be sent in time. */
  late = false;
  #wakesAt = Number.POSITIVE_INFINITY;
  #wake: (() => void) | undefined;

  /**
   * @param by - when the request must be sent, by our clock
   * @param refused - whether a 429 refused it before
   */
  constructor(
    readonly by: number,
    readonly refused: boolean,
  ) {}

  /** Whether the request still checks its turn: one that its platform dropped does not, and must not block others. */
  isAlive(now: number): boolean {
    return now <= this.#wakesAt + GRACE;
  }

  /** Sleeps until a time, until `wake`, or until the signal aborts. */
  async sleep(until: number, signal: AbortSignal | undefined, clock: Clock): Promise<void> {
    this.#wakesAt = until;
    let timer: unknown;
    const listener = { handleEvent: (): void => undefined };
    await new Promise<void>((done) => {
      let woken = false;
      const tick = () => {
        // woken by another request, but not resumed yet: a Worker ends a request that has no timer of its own
        if (woken) timer = clock.after(GRACE, tick);
        else done();
      };
      timer = clock.after(Math.max(until - clock.now(), 0), tick);
      listener.handleEvent = done;
      addAbortListener(signal, listener);
      this.#wake = () => {
        woken = true;
        done();
      };
    });
    // not in `wake`: in a Worker, another request cannot clear this timer
    this.#wake = undefined;
    clock.clear(timer);
    removeAbortListener(signal, listener);
  }

  wake(): void {
    this.#wake?.();
  }
}
