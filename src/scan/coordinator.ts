// A running scan: readers, each with a range of its own, and one consumer of their pages.

import { type ErrorCall, isOktaError } from "../errors/index.js";
import { endErrorOf } from "../middleware/end-errors.js";
import { TimedEnd } from "../middleware/timed-end.js";
import type { UserOf } from "../models/profile-types.js";
import type { ObservedCall } from "../observability/observed-call.js";
import { earlierDeadline } from "../request/call-defaults.js";
import { withHead } from "../request/response-head.js";
import { abortable } from "../shared/abortable-wait.js";
import { milliseconds } from "../shared/option-checks.js";
import type { ScanCheckpoint } from "./checkpoint.js";
import { disorderOf, newestIn, timesOf } from "./creation-order.js";
import { planOf, type ScanPage, type ScanPlan, type ScanProgress, type ScanUsersOptions } from "./options.js";
import { PageQueue } from "./page-queue.js";
import { RangePool } from "./range-pool.js";
import { RangeSupport } from "./range-support.js";
import { isRefusal, type List, listBy, PAGE_SIZE, type ScanSettings, selectionOf } from "./reader.js";
import { SCAN } from "./scan-name.js";
import { type Range, SECOND } from "./time-range.js";
import { rangeOf } from "./time-span.js";
import { UserSpan } from "./user-span.js";

export class Scan<Profile> {
  readonly #settings: ScanSettings<Profile>;
  readonly #call: ErrorCall;
  readonly #plan: ScanPlan;
  readonly #pageSize: number;
  readonly #list: List<UserOf<Profile>>;
  readonly #end: TimedEnd;
  readonly #observed: ObservedCall | undefined;
  readonly #stop = new AbortController();
  readonly #pool: RangePool;
  readonly #queue: PageQueue<UserOf<Profile>>;
  readonly #ranges = new RangeSupport();
  readonly #span: UserSpan;
  #readers = 0;
  #delivered: number;
  /** The share that `onProgress` received last. */
  #reportedShare: number | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(options: ScanUsersOptions, settings: ScanSettings<Profile>) {
    const { createPartialList, openScan, scopeDeadline, clock } = settings;
    this.#settings = settings;
    this.#call = settings.call ?? SCAN;
    this.#plan = planOf(options, settings.origin);
    const { deadline, signal, limit = PAGE_SIZE, ...list } = this.#plan.listOptions;
    this.#pageSize = limit;
    const time = milliseconds("deadline", earlierDeadline(scopeDeadline, deadline), settings.deadline ?? 0, this.#call);
    this.#end = new TimedEnd(signal, "deadline", time, clock);
    this.#observed = openScan(this.#call);
    const listUsers = createPartialList(this.#call, time > 0 ? clock.now() + time : undefined, this.#observed);
    this.#list = listBy<Profile>(listUsers, list, this.#stop.signal);
    this.#pool = new RangePool(this.#plan.from.left);
    this.#queue = new PageQueue(this.#plan.concurrency);
    this.#delivered = this.#plan.from.users;
    this.#span = new UserSpan(this.#plan.from.span);
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
      span: this.#span.toCheckpoint(),
    };
  }

  progress(): ScanProgress {
    return { users: this.#delivered, share: this.#span.shareWithout(this.#pool.spansLeft()) };
  }

  /** @param counts - when a page counts as delivered: before the consumer's work on it, if checkpoints include it */
  async *pages(counts: "after" | "before" = "after"): AsyncGenerator<ScanPage<UserOf<Profile>>, void, undefined> {
    const abort = () => this.#fail(endErrorOf(this.signal.reason, this.#call));
    this.signal.addEventListener("abort", abort);
    try {
      if (this.signal.aborted) abort();
      this.#startReaders();
      if (this.#plan.concurrency > 1 && this.#span.newest === undefined && !this.#pool.isEmpty)
        this.#findNewest().catch((error: unknown) => this.#fail(error));
      yield* this.#deliver(counts);
      // an empty range may have ended after the last page
      if (this.progress().share !== this.#reportedShare) await this.#reportProgress();
      this.#observed?.end();
    } catch (error) {
      // an error of onProgress is not a failure of the scan
      if (this.#failure) this.#observed?.fail(error);
      throw error;
    } finally {
      this.#stopReaders();
      this.#end.release();
      this.#observed?.stop();
    }
  }

  async *#deliver(counts: "after" | "before"): AsyncGenerator<ScanPage<UserOf<Profile>>, void, undefined> {
    for (;;) {
      if (this.#failure) throw this.#failure.error;
      const next = this.#queue.take();
      if (!next) {
        if (this.#readers === 0) return;
        await this.#queue.wait();
        continue;
      }
      if (counts === "after") yield next.page;
      this.#delivered += next.page.items.length;
      next.range.addDelivered(next.last);
      this.#pool.removeIfDone(next.range);
      if (counts === "before") yield next.page;
      await this.#reportProgress();
    }
  }

  async #reportProgress(): Promise<void> {
    const progress = this.progress();
    this.#reportedShare = progress.share;
    try {
      await abortable(this.signal, Promise.resolve(this.#plan.onProgress?.(progress)));
    } catch (error) {
      // if the scan ended meanwhile, its error comes first
      throw this.#failure ? this.#failure.error : error;
    }
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
      this.#span.newest = (await newestIn(this.#list(expression, "desc", 1).pages())) ?? this.#span.newest;
    } catch (error) {
      // without Link headers only the readers can know whether they miss a page
      if (isOktaError(error, "ERR_MISSING_LINK")) return;
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
    if (this.#span.newest === undefined || this.#ranges.accepted === false) return undefined;
    // a range without an end is divided as if it ended just after the newest user
    return this.#pool.largestHalf(this.#span.newest + SECOND, this.#pageSize);
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
      // of the ranges of `from`, the end alone may be refused
      if (hasEnd && isRefused && (this.#ranges.accepted ?? this.#pool.isInitial(range))) {
        this.#ranges.acceptsEnds = false;
        return this.#readRange(range);
      }
      if (ranged && this.#ranges.accepted !== true && isRefused) {
        this.#rangesRefused();
        // without an expression, the whole time has a condition too
        return range.isWhole ? this.#readRange(range) : undefined;
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
      if (times.length < page.items.length) throw disorderOf(page, times.length);
      range.addPage(times, page.next !== undefined);
      this.#span.add(times);
      // another reader may have taken the end of the range while the page was in flight
      const count = await this.#countWithin(range, times);
      if (this.#stop.signal.aborted) return;
      this.#enqueue(range, page, times, count);
      if (count < times.length) break;
      if (page.next !== undefined) this.#startReaders();
      await this.#queue.waitForRoom(this.#stop.signal);
    }
    // #findNewest may not have found a user, or not yet
    if (range.requestedTo === undefined) this.#span.newest ??= range.read;
    range.isRead = true;
    this.#pool.removeIfDone(range);
  }

  /** Queues the users of a page that belong to the range. */
  #enqueue(range: Range, page: ScanPage<UserOf<Profile>>, times: readonly number[], count: number): void {
    const items = page.items.filter((_, at) => at < count && this.#pool.includes(times[at] ?? 0));
    if (items.length === 0) return;
    this.#queue.add({ range, page: withHead({ items }, page.response), last: times[count - 1] ?? 0 });
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
