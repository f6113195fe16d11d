import type { TimedEnd } from "./timed-end.js";

/** The deadline of a list. */
export interface ListDeadline {
  readonly end: TimedEnd;
  /** When it ends the list, by the clock of the layers. */
  readonly endsAt: number;
}

/** The state that the pages of one list share: its deadline, which the first page starts. */
export class ListScope {
  #deadline: ListDeadline | undefined;

  /** The deadline of the list: that of an earlier page, or the one that `start` creates. */
  deadline(start: () => ListDeadline): ListDeadline {
    this.#deadline ??= start();
    return this.#deadline;
  }

  /** Ends the whole list; `undefined` before a page has started a deadline. */
  get signal(): AbortSignal | undefined {
    return this.#deadline?.end.signal;
  }

  /** Releases the timer of the deadline. */
  release(): void {
    this.#deadline?.end.release();
  }
}
