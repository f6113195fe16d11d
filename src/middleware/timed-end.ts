// What ends a call.

import { type AbortListener, addAbortListener, removeAbortListener } from "../shared/abort-listeners.js";
import type { Abortable, Clock } from "../shared/platform.js";

/** What ends with a signal, or after some time. */
export class End implements Abortable, AbortListener {
  aborted = false;
  reason: unknown;
  private controller: AbortController | undefined;
  private listener: AbortListener | undefined;
  private readonly timer: unknown;

  /**
   * @param parent - what it ends with
   * @param what - whose time it is, for the error
   * @param milliseconds - 0: only the parent ends it
   * @param ended - is called when it comes; not after `release`. A listener of the signal would be kept, with all that
   * it knows, for as long as the platform keeps the signal of a request: until long after its answer
   */
  constructor(
    private readonly parent: AbortSignal | undefined,
    what: string,
    milliseconds: number,
    private readonly clock: Clock,
    private ended?: (reason: unknown) => void,
  ) {
    if (milliseconds > 0) {
      const expire = () => this.stop(new DOMException(`${what} of ${milliseconds} ms`, "TimeoutError"));
      this.timer = clock.after(milliseconds, expire);
    }
    addAbortListener(parent, this);
    if (parent?.aborted) this.handleEvent();
  }

  /** The same as a signal, which is made when it is first asked for: it takes longer than all the rest of an end. */
  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    if (this.aborted) this.controller.abort(this.reason);
    return this.controller.signal;
  }

  addEventListener(_: "abort", listener: AbortListener): void {
    this.listener = listener;
  }

  removeEventListener(): void {
    this.listener = undefined;
  }

  /** The parent's abort. */
  handleEvent(): void {
    this.stop(this.parent?.reason);
  }

  /**
   * Lets go of the time and of the parent.
   * @param whole - `false` keeps following the parent, for who still reads
   */
  release(whole = true): void {
    // a list of listeners remembers those that were removed for a while, and so what they know
    this.ended = undefined;
    if (whole) removeAbortListener(this.parent, this);
    this.clock.clear(this.timer);
  }

  /** Aborts what still listens to its signal, after the end of all that it is for. */
  hangUp(): void {
    this.controller?.abort();
  }

  private stop(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    this.controller?.abort(reason);
    this.clock.clear(this.timer);
    // who does not listen to it may never let go
    removeAbortListener(this.parent, this);
    this.listener?.handleEvent();
    this.ended?.(reason);
  }
}
