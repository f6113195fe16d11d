// A range of `created`, by which readers divide the users: the one attribute that never changes and by which a search
// can filter and sort.

import { literal } from "../search/literal.js";
import { type CreatedRange, isoOf, type Span, timeIn } from "./time-span.js";

/** Okta returns times to the second: ranges cannot be smaller. */
export const SECOND = 1000;

/** The factor by which each half that proved empty lowers the expected users of the next one. */
const EMPTY_HALF_PENALTY = 32;

export const secondOf = (time: number): number => Math.floor(time / SECOND) * SECOND;

/** A range `[from, to)` of `created`, in milliseconds, and the progress of its reader. */
export class Range {
  readonly from: number | undefined;
  /** Its end when its reader requested it. */
  readonly requestedTo: number | undefined;
  /** Its end now: another reader may have taken its later part. */
  to: number | undefined;
  /** When the newest user read so far was created: the reader's position. */
  read: number | undefined;
  /** When the newest user delivered so far was created. */
  delivered: number | undefined;
  /** The number of pages that are read and not consumed. */
  waiting = 0;
  /** Whether it is read to its end. */
  isRead = false;
  /** Users per millisecond at the reader's position; `undefined` while unknown. */
  #density: number | undefined;
  /** How many halves of this range, and of those it was divided from, proved empty at this position. */
  #emptyHalves: { count: number };

  constructor(from: number | undefined, to: number | undefined, density?: number, emptyHalves = { count: 0 }) {
    this.from = from;
    this.requestedTo = to;
    this.to = to;
    this.#density = density;
    this.#emptyHalves = emptyHalves;
  }

  static of([from, to]: CreatedRange): Range {
    return new Range(timeIn(from), timeIn(to));
  }

  /** Whether it is fully consumed. */
  get isDone(): boolean {
    return this.isRead && this.waiting === 0;
  }

  /** Whether its reader requested all of the time. */
  get isWhole(): boolean {
    return this.from === undefined && this.requestedTo === undefined;
  }

  /**
   * Returns the search condition for it; `undefined` if it is open on both sides.
   * @param bounded - `false` omits its end: the reader then stops there by itself
   */
  condition(bounded = true): string | undefined {
    const [from, to] = [this.from, bounded ? this.to : undefined].map(isoOf);
    const ends = [from ? `created ge ${literal(from)}` : [], to ? `created lt ${literal(to)}` : []].flat();
    return ends.length > 0 ? ends.join(" and ") : undefined;
  }

  /** What is left of it to deliver, by full seconds: the second of the last user may have more users. */
  get left(): Span {
    const from = this.delivered === undefined ? this.from : secondOf(this.delivered);
    return { from: from ?? Number.NEGATIVE_INFINITY, to: this.to ?? Number.POSITIVE_INFINITY };
  }

  /**
   * Updates the reader's position after a page.
   * @param times - when its users were created
   * @param more - whether there is another page
   */
  addPage(times: readonly number[], more: boolean): void {
    const begun = this.read !== undefined;
    const first = times[0];
    const last = times.at(-1);
    if (!begun && !more) this.#emptyHalves.count++;
    if (first === undefined || last === undefined) return;
    // many users in one second, as from an import, predict nothing about the time after it
    const moved = secondOf(last) > secondOf(this.read ?? first);
    if (moved || (!begun && more)) this.#emptyHalves = { count: 0 };
    this.#density = times.length / Math.max(last - (this.read ?? first), SECOND);
    this.read = last;
  }

  /** Counts a page that was delivered, up to its last user. */
  addDelivered(last: number): void {
    this.delivered = last;
    this.waiting--;
  }

  /** The unread time in milliseconds, up to `end` if the range is open; 0 while its begin is unknown. */
  unread(end: number): number {
    const at = this.read ?? this.from;
    return this.isRead || at === undefined ? 0 : Math.max((this.to ?? end) - at, 0);
  }

  /** Undoes all divisions of it. */
  rejoin(): void {
    this.to = this.requestedTo;
  }

  /** The expected number of unread users; infinite while unknown. */
  expected(end: number): number {
    if (this.#density === undefined) return Number.POSITIVE_INFINITY;
    return (this.unread(end) * this.#density) / EMPTY_HALF_PENALTY ** this.#emptyHalves.count;
  }

  /**
   * Splits off the later half of the unread time for another reader; `undefined` if that is less than a second. It has
   * none of the users that were read.
   */
  split(end: number): Range | undefined {
    const at = this.read ?? this.from;
    if (at === undefined) return undefined;
    const stop = this.to ?? end;
    const middle = Math.max(secondOf((at + stop) / 2), secondOf(at) + SECOND);
    if (middle >= stop) return undefined;
    const half = new Range(middle, this.to, this.#density, this.#emptyHalves);
    this.to = middle;
    return half;
  }
}
