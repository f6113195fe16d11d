// The ranges of a scan: those that are being read, and those that wait for a reader.

import { Range } from "./time-range.js";
import { type CreatedRange, intersection, isoOf, type Span, spanOf, within } from "./time-span.js";

export class RangePool {
  /** All ranges that are not fully consumed. */
  readonly #ranges: Set<Range>;
  /** The ranges that wait for a reader. */
  readonly #todo: Range[];
  readonly #initial: readonly Range[];
  readonly #left: readonly CreatedRange[];
  /** The spans to deliver; set when one reader has to read more than them. */
  #filter: readonly Span[] | undefined;

  /** @param left - the ranges of `created` to scan */
  constructor(left: readonly CreatedRange[]) {
    this.#left = left;
    this.#initial = left.map(Range.of);
    this.#todo = [...this.#initial];
    this.#ranges = new Set(this.#initial);
  }

  get isEmpty(): boolean {
    return this.#ranges.size === 0;
  }

  /** Whether a range with a begin is one of those to scan, not divided off one. */
  isInitial(range: Range): boolean {
    return range.from !== undefined && this.#initial.includes(range);
  }

  /** Removes and returns a range that waits for a reader. */
  next(): Range | undefined {
    return this.#todo.shift();
  }

  /**
   * Divides the range with the most unread time and returns its later half; `undefined` if none is worth dividing.
   * @param end - the assumed end of an open range
   * @param pageSize - a range with less than a page of users is not worth a request of its own
   */
  largestHalf(end: number, pageSize: number): Range | undefined {
    const candidates = [...this.#ranges].filter((range) => range.expected(end) > pageSize);
    for (const range of candidates.sort((one, other) => other.unread(end) - one.unread(end))) {
      const half = range.split(end);
      if (half) {
        this.#ranges.add(half);
        return half;
      }
    }
    return undefined;
  }

  /** Removes a range that is fully consumed. */
  removeIfDone(range: Range): void {
    if (range.isDone) this.#ranges.delete(range);
  }

  /**
   * Undoes all divisions, because the org refuses ranges: the reader of the whole time gets its full range back.
   * Without such a reader, one range up to the latest end is read, and users outside the spans are dropped.
   */
  undivide(): void {
    for (const range of this.#ranges) {
      if (range.isWhole) range.rejoin();
      else this.#ranges.delete(range);
    }
    if (this.#initial.some(({ isWhole }) => isWhole)) return;
    const spans = this.#left.map(spanOf);
    this.#filter = spans;
    const all = Range.of([null, isoOf(Math.max(...spans.map(({ to }) => to)))]);
    this.#todo.splice(0, this.#todo.length, all);
    this.#ranges.add(all);
  }

  /** Whether users created at this time are delivered. */
  includes(time: number): boolean {
    return !this.#filter || within(this.#filter, time);
  }

  /** The spans that are not consumed yet. */
  spansLeft(): Span[] {
    const left = [...this.#ranges].map((range) => range.left);
    return this.#filter ? intersection(left, this.#filter) : left;
  }
}
