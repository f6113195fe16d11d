// The ranges of a scan: those that a reader has, and those that wait for one.

import { Range } from "./time-range.js";
import { type CreatedRange, intersection, isoOf, type Span, spanOf, within } from "./time-span.js";

export class RangePool {
  /** All ranges that are not consumed to their end. */
  readonly #ranges: Set<Range>;
  /** Those that no reader has yet. */
  readonly #todo: Range[];
  readonly #initial: readonly Range[];
  readonly #left: readonly CreatedRange[];
  /** The spans to deliver, where one reader has to read more than them. */
  #filter: readonly Span[] | undefined;

  /** @param left - the ranges of `created` that the scan is for */
  constructor(left: readonly CreatedRange[]) {
    this.#left = left;
    this.#initial = left.map(Range.of);
    this.#todo = [...this.#initial];
    this.#ranges = new Set(this.#initial);
  }

  get isEmpty(): boolean {
    return this.#ranges.size === 0;
  }

  /** A range that waits for a reader. */
  next(): Range | undefined {
    return this.#todo.shift();
  }

  /**
   * The later half of the range with the most unread time; `undefined` if no range is worth dividing.
   * @param end - the end of a range that has none
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

  /** Removes a range that is consumed to its end. */
  removeIfDone(range: Range): void {
    if (range.done) this.#ranges.delete(range);
  }

  /**
   * Undoes all divisions, because the org refuses ranges: the reader of the whole time takes back what others got.
   * Without such a reader, one range up to the latest end is to be read, and what is outside of the spans dropped.
   */
  undivide(): void {
    for (const range of this.#ranges) {
      if (range.whole) range.rejoin();
      else this.#ranges.delete(range);
    }
    if (this.#initial.some(({ whole }) => whole)) return;
    const spans = this.#left.map(spanOf);
    this.#filter = spans;
    const all = Range.of([null, isoOf(Math.max(...spans.map(({ to }) => to)))]);
    this.#todo.splice(0, this.#todo.length, all);
    this.#ranges.add(all);
  }

  /** Whether users of this time are to be delivered. */
  includes(time: number): boolean {
    return !this.#filter || within(this.#filter, time);
  }

  /** What is not consumed yet. */
  spansLeft(): Span[] {
    const left = [...this.#ranges].map((range) => range.left);
    return this.#filter ? intersection(left, this.#filter) : left;
  }
}
