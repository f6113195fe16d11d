// A running scan: readers, each with a range of its own, and one consumer of their pages.

import { isOktaError } from "../errors/index.js";
import { endOf } from "../middleware/end-errors.js";
import { TimedEnd } from "../middleware/timed-end.js";
import type { UserOf } from "../models/profile-types.js";
import { abortable } from "../shared/abortable-wait.js";
import { milliseconds } from "../shared/option-checks.js";
import { CLOCK } from "../shared/platform.js";
import type { ScanCheckpoint } from "./checkpoint.js";
import { disorderOf, timesOf } from "./creation-order.js";
import { planOf, type ScanPage, type ScanPlan, type ScanUsersOptions } from "./options.js";
import { PageQueue } from "./page-queue.js";
import { RangePool } from "./range-pool.js";
import { RangeSupport } from "./range-support.js";
import { isRefusal, type List, listBy, type ScanSettings, selectionOf } from "./reader.js";
import { SCAN } from "./scan-name.js";
import { type Range, SECOND } from "./time-range.js";
import { isoOf, rangeOf, shareOutside, timeIn } from "./time-span.js";

const PAGE_SIZE = 200;

export class Scan<Profile> {
  readonly #settings: ScanSettings<Profile>;
  readonly #plan: ScanPlan;
  readonly #pageSize: number;
  readonly #list: List<UserOf<Profile>>;
  readonly #end: TimedEnd;
  readonly #stop = new AbortController();
  readonly #pool: RangePool;
  readonly #queue: PageQueue<UserOf<Profile>>;
  readonly #ranges = new RangeSupport();
  #readers = 0;
  #delivered: number;
  #oldest: number | undefined;
  #newest: number | undefined;
  /** The share that `onProgress` received last. */
  #reportedShare: number | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(options: ScanUsersOptions, settings: ScanSettings<Profile>) {
    const { createSilentList, clock = CLOCK } = settings;
    this.#settings = settings;
    this.#plan = planOf(options, settings.origin);
    const { from, listOptions } = this.#plan;
    const { deadline, signal, limit = PAGE_SIZE, ...list } = listOptions;
    const time = milliseconds("deadline", deadline, settings.deadline ?? 0, SCAN);
    this.#pageSize = limit;
    this.#end = new TimedEnd(signal, "deadline", time, clock);
    this.#list = listBy<Profile>(createSilentList(time > 0 ? clock.now() + time : undefined), list, this.#stop.signal);
    this.#pool = new RangePool(from.left);
    this.#queue = new PageQueue(this.#plan.concurrency);
    this.#delivered = from.users;
    [this.#oldest, this.#newest] = from.span.map(timeIn);
  }

  /** What ends the scan early: the caller's signal, or the deadline. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  checkpoint(): ScanCheckpoint {
    return {
      version: 2,
      org: this.#settings.origin,
      search: this.#plan.search ?? null,
      left: this.#pool.spansLeft().map(rangeOf),
      users: this.#delivered,
      span: [isoOf(this.#oldest), isoOf(this.#newest)],
    };
  }

  async *pages(): AsyncGenerator<ScanPage<UserOf<Profile>>, void, undefined> {
    const { signal } = this.#end;
    const abort = () => this.#fail(endOf(signal.reason, SCAN));
    signal.addEventListener("abort", abort);
    try {
      if (signal.aborted) abort();
      this.#startReaders();
      const looksAhead = this.#plan.concurrency > 1 && this.#newest === undefined && !this.#pool.isEmpty;
      if (looksAhead) this.#findNewest().catch((error: unknown) => this.#fail(error));
      yield* this.#deliver();
      // an empty range may have ended after the last page
      if (this.#shareDone() !== this.#reportedShare) await this.#reportProgress();
    } catch (error) {
      // an error of onProgress is not a failure of the scan
      if (this.#failure && isOktaError(error)) this.#settings.reportFailure(error, SCAN);
      throw error;
    } finally {
      this.#stopReaders();
      signal.removeEventListener("abort", abort);
      this.#end.release();
    }
  }

  async *#deliver(): AsyncGenerator<ScanPage<UserOf<Profile>>, void, undefined> {
    for (;;) {
      if (this.#failure) throw this.#failure.error;
      const next = this.#queue.take();
      if (next) {
        yield next.page;
        this.#delivered += next.page.items.length;
        next.range.delivered = next.last;
        next.range.waiting--;
        this.#pool.removeIfDone(next.range);
        await this.#reportProgress();
      } else if (this.#readers > 0) await this.#queue.wait();
      else return;
    }
  }

  async #reportProgress(): Promise<void> {
    const share = this.#shareDone();
    this.#reportedShare = share;
    try {
      await abortable(this.signal, Promise.resolve(this.#plan.onProgress?.({ users: this.#delivered, share })));
    } catch (error) {
      // if the scan ended meanwhile, its error comes first
      throw this.#failure ? this.#failure.error : error;
    }
  }

  #shareDone(): number | undefined {
    const [oldest, newest] = [this.#oldest, this.#newest];
    if (oldest === undefined || newest === undefined) return undefined;
    return shareOutside(this.#pool.spansLeft(), oldest, Math.max(oldest, newest) + SECOND);
  }

  #stopReaders(): void {
    this.#stop.abort();
    this.#queue.interrupt();
    this.#ranges.interrupt();
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#stopReaders();
  }

  /** Finds when the newest user was created: a range without an end can be divided only after that. */
  async #findNewest(): Promise<void> {
    const { expression, ranged } = selectionOf(this.#plan.search, undefined, this.#ranges.accepted);
    try {
      for await (const page of this.#list(expression, "desc", 1).pages()) {
        [this.#newest] = timesOf(page.items);
        if (page.items.length > 0 && this.#newest === undefined) throw await disorderOf(page, 0);
        if (this.#newest !== undefined) break;
      }
    } catch (error) {
      if (!ranged || this.#ranges.accepted === true || !isRefusal(error)) throw error;
      this.#rangesRefused();
      return this.#findNewest();
    }
    this.#startReaders();
  }

  /** Starts a reader for each range that needs one. */
  #startReaders(): void {
    while (this.#readers < this.#plan.concurrency && !this.#stop.signal.aborted) {
      const range = this.#pool.next() ?? this.#largestHalf();
      if (!range) return;
      this.#readers++;
      this.#readRange(range)
        .catch((error: unknown) => this.#fail(error))
        .finally(() => {
          this.#readers--;
          this.#startReaders();
          this.#queue.notify();
        });
    }
  }

  #largestHalf(): Range | undefined {
    if (this.#newest === undefined || this.#ranges.accepted === false) return undefined;
    // a range without an end is divided as if it ended just after the newest user
    return this.#pool.largestHalf(this.#newest + SECOND, this.#pageSize);
  }

  /** Reads a range to its end. If the org refuses its condition, reads it without. */
  async #readRange(range: Range): Promise<void> {
    const hasEnd = this.#ranges.acceptsEnds && range.to !== undefined;
    const condition = range.condition(hasEnd);
    const { expression, ranged } = selectionOf(this.#plan.search, condition, this.#ranges.accepted);
    const isDivided = ranged && condition !== undefined;
    const reading = { isDivided, hasResponse: false };
    try {
      await this.#readPages(range, expression, reading);
    } catch (error) {
      const isRefused = !reading.hasResponse && isRefusal(error);
      if (ranged && this.#ranges.accepted !== true && isRefused) {
        this.#rangesRefused();
        // without an expression, the whole time has a condition too
        return range.isWhole ? this.#readRange(range) : undefined;
      }
      if (hasEnd && this.#ranges.accepted === true && isRefused) {
        this.#ranges.acceptsEnds = false;
        return this.#readRange(range);
      }
      // after the refusal of another range this one is no longer needed: ignore its failure
      if (!isDivided || this.#ranges.accepted !== false) throw error;
    }
  }

  async #readPages(
    range: Range,
    expression: string,
    reading: { readonly isDivided: boolean; hasResponse: boolean },
  ): Promise<void> {
    for await (const page of this.#list(expression, "asc", this.#pageSize).pages()) {
      reading.hasResponse = true;
      // the org refused another range meanwhile, so this one is void
      if (reading.isDivided && this.#ranges.accepted === false) return;
      if (reading.isDivided && this.#ranges.accepted === undefined) this.#ranges.accept();
      const times = timesOf(page.items, range.read);
      if (times.length < page.items.length) throw await disorderOf(page, times.length);
      this.#oldest ??= times[0];
      range.addPage(times, page.next !== undefined);
      // newer users may have been created since the newest one was found
      if (this.#newest !== undefined) this.#newest = Math.max(this.#newest, ...times.slice(-1));
      // another reader may have taken the end of the range while the page was in flight
      const count = await this.#countWithin(range, times);
      if (this.#stop.signal.aborted) return;
      this.#enqueue(range, page, times, count);
      if (count < times.length) break;
      if (page.next !== undefined) this.#startReaders();
      await this.#queue.waitForRoom(this.#stop.signal);
    }
    // #findNewest may not have found a user, or not yet
    if (range.requestedTo === undefined) this.#newest ??= range.read;
    range.isRead = true;
    this.#pool.removeIfDone(range);
  }

  /** Queues the users of a page that belong to the range. */
  #enqueue(range: Range, page: ScanPage<UserOf<Profile>>, times: readonly number[], count: number): void {
    const items = page.items.filter((_, at) => at < count && this.#pool.includes(times[at] ?? 0));
    if (items.length === 0) return;
    const { response, rateLimit } = page;
    this.#queue.add({ range, page: { items, response, rateLimit }, last: times[count - 1] ?? 0 });
  }

  /** Counts the users of a page that belong to the range. */
  async #countWithin(range: Range, times: readonly number[]): Promise<number> {
    for (;;) {
      const { to } = range;
      const count = to === undefined ? -1 : times.findIndex((time) => time >= to);
      if (count === -1) return times.length;
      // the org may still refuse the range of the reader that took the end
      if (this.#ranges.accepted === true || range.to === range.requestedTo || this.#stop.signal.aborted) return count;
      await this.#ranges.wait();
    }
  }

  #rangesRefused(): void {
    if (this.#ranges.accepted === false) return;
    this.#pool.undivide();
    this.#ranges.refuse();
  }
}
