// Pages that are read and wait for the consumer.

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

  /** @param capacity - the number of queued pages at which readers pause */
  constructor(private readonly capacity: number) {}

  add(page: QueuedPage<User>): void {
    page.range.waiting++;
    this.#pages.push(page);
    this.#changed.notify();
  }

  /** Removes and returns the next page; `undefined` if the queue is empty. */
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

  /** Wakes the consumer after a reader has ended. */
  notify(): void {
    this.#changed.notify();
  }

  /** Wakes the consumer and all readers. */
  interrupt(): void {
    this.#changed.notify();
    this.#taken.notify();
  }
}
