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
  async sleep(until: number, signal: AbortSignal | undefined, clock: Clock): Promise<void> {
    this.#wakesAt = until;
    let timer: unknown;
    const listener = { handleEvent: (): void => undefined };
    await new Promise<void>((done) => {
      let woken = false;
      const tick = () => {
        // woken by another request, but not yet running: a Worker ends a request that waits for nothing of its own
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
    // here and not in `wake`: in a Worker, the timer that another request clears is another one
    this.#wake = undefined;
    clock.clear(timer);
    removeAbortListener(signal, listener);
  }

  wake(): void {
    this.#wake?.();
  }
}
