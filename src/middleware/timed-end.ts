// Ends a call with its signal or after some time.

import { type AbortListener, addAbortListener, removeAbortListener } from "../shared/abort-listeners.js";
import type { Clock } from "../shared/platform.js";

/** A signal that is aborted with another signal, or after some time. */
export class TimedEnd implements AbortListener {
  readonly #parent: AbortSignal | undefined;
  readonly #clock: Clock;
  readonly #controller = new AbortController();
  readonly #timer: unknown;
  /** Rejects what {@link until} waits for. */
  #fail: ((reason: unknown) => void) | undefined;

  /**
   * @param parent - the signal to follow
   * @param what - the name of the time limit in the error, such as `deadline`
   * @param milliseconds - 0: only the parent ends it
   */
  constructor(parent: AbortSignal | undefined, what: string, milliseconds: number, clock: Clock) {
    this.#parent = parent;
    this.#clock = clock;
    if (milliseconds > 0) {
      const expire = () => this.#stop(new DOMException(`${what} of ${milliseconds} ms`, "TimeoutError"));
      this.#timer = clock.after(milliseconds, expire);
    }
    addAbortListener(parent, this);
    if (parent?.aborted) this.handleEvent();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * Waits for work that may ignore the signal.
   * @throws the signal's reason, as soon as it is aborted
   */
  until<T>(work: Promise<T>): Promise<T> {
    // not a listener of the signal: a platform can keep it long after the call
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      work.then(resolve, reject);
      if (this.signal.aborted) reject(this.signal.reason);
    });
  }

  /** The parent's abort. */
  handleEvent(): void {
    this.#stop(this.#parent?.reason);
  }

  /**
   * Releases the timer and the parent.
   * @param whole - `false` keeps following the parent, for a body that is still to be read
   */
  release(whole = true): void {
    this.#fail = undefined;
    if (whole) removeAbortListener(this.#parent, this);
    this.#clock.clear(this.#timer);
  }

  /** Aborts whatever still listens to the signal after the end of the attempt. */
  hangUp(): void {
    this.#controller.abort();
  }

  #stop(reason: unknown): void {
    this.#controller.abort(reason);
    this.#fail?.(reason);
    this.release();
  }
}
