// A request that waits for its turn.

import { addAbortListener, removeAbortListener } from "../shared/abort-listeners.js";
import type { Clock } from "../shared/platform.js";

/** How much later than planned a request may look after itself, in milliseconds, before others stop waiting for it. */
const GRACE = 1_000;

/**
 * A held request sleeps by a timer of its own, and checks by itself whether its turn has come. Others only wake it earlier.
 * So it depends on no other request: on Cloudflare Workers, one that is over resolves nothing any more.
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

  /** Whether the request still looks after itself: a dropped one does not, and nobody waits for it. */
  isAlive(now: number): boolean {
    return now <= this.#wakesAt + GRACE;
  }

  /** Sleeps until a time, until `wake`, or until the signal aborts. */
  sleep(until: number, signal: AbortSignal | undefined, clock: Clock): Promise<void> {
    this.#wakesAt = until;
    return new Promise((done) => {
      const end = () => {
        clock.clear(timer);
        removeAbortListener(signal, listener);
        this.#wake = undefined;
        done();
      };
      const listener = { handleEvent: end };
      const timer = clock.after(Math.max(until - clock.now(), 0), end);
      addAbortListener(signal, listener);
      this.#wake = end;
    });
  }

  wake(): void {
    this.#wake?.();
  }
}
