// The pages that readers have read and the consumer has not taken yet.

import { Notifier } from "./notifier.js";
import type { ScanPage } from "./options.js";
import type { Range } from "./time-range.js";

/** A page of a range. */
export interface QueuedPage<User> {
  readonly range: Range;
  readonly page: ScanPage<User>;
  /** When the last of its users was created. */
  readonly last: number;
}

export class PageQueue<User> {
  readonly #pages: QueuedPage<User>[] = [];
  readonly #changed = new Notifier();
  readonly #taken = new Notifier();

  /** @param capacity - readers pause while the queue has as many pages */
  constructor(private readonly capacity: number) {}

  add(page: QueuedPage<User>): void {
    page.range.waiting++;
    this.#pages.push(page);
    this.#changed.notify();
  }

  /** Takes the next page; `undefined` if none is there. */
  take(): QueuedPage<User> | undefined {
    const page = this.#pages.shift();
    if (page) this.#taken.notify();
    return page;
  }

  /** Waits until the queue is not full, or the signal aborts. */
  async waitForRoom(signal: AbortSignal): Promise<void> {
    while (this.#pages.length >= this.capacity && !signal.aborted) await this.#taken.wait();
  }

  /** Waits until a page is added, or `notify` is called. */
  wait(): Promise<void> {
    return this.#changed.wait();
  }

  /** Wakes the consumer: a reader is done. */
  notify(): void {
    this.#changed.notify();
  }

  /** Wakes all that wait. */
  interrupt(): void {
    this.#changed.notify();
    this.#taken.notify();
  }
}
