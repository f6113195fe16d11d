// A part of the users, by the time that they were created at: the one thing that never changes of a user, and that a
// search can both limit and sort.

import { literal } from "../search/literal.js";
import { type CreatedRange, isoOf, type Span, timeIn } from "./time-span.js";

/** Okta shows times to the second: no smaller range can be told from another. */
export const SECOND = 1000;

/** Each part that was taken in vain makes the next one that much less worth it: a few find out that there is nothing. */
const IN_VAIN = 32;

const secondOf = (time: number): number => Math.floor(time / SECOND) * SECOND;

/** A range `[from, to)` of `created`, in milliseconds, and how far its one reader is in it. */
export class Range {
  readonly from: number | undefined;
  /** Where it ended when its reader asked for it. */
  readonly asked: number | undefined;
  /** Where it ends now: a reader who helps takes the end of it away. */
  to: number | undefined;
  /** The newest of its users who came: the reader is there. */
  read: number | undefined;
  /** The newest of its users who were consumed. */
  given: number | undefined;
  /** Its pages that came, and are not consumed. */
  waiting = 0;
  /** Whether all of it came. */
  over = false;
  /** How many users there are in a millisecond, where the reader is. */
  #density: number | undefined;
  /** How often in vain a part was taken from the reader's range, or from one of the same origin, at this place. */
  #vain: { times: number };

  constructor(from: number | undefined, to: number | undefined, density?: number, vain = { times: 0 }) {
    this.from = from;
    this.asked = to;
    this.to = to;
    this.#density = density;
    this.#vain = vain;
  }

  static of([from, to]: CreatedRange): Range {
    return new Range(timeIn(from), timeIn(to));
  }

  /** Whether all of it is consumed. */
  get done(): boolean {
    return this.over && this.waiting === 0;
  }

  /** Whether its reader asked for no part of the time, but for all of it. */
  get whole(): boolean {
    return this.from === undefined && this.asked === undefined;
  }

  /**
   * The part of an expression that selects it; `undefined` where it has no end on either side.
   * @param bounded - `false` leaves its end out: the reader then stops there by itself
   */
  condition(bounded = true): string | undefined {
    const [from, to] = [this.from, bounded ? this.to : undefined].map(isoOf);
    const ends = [from ? `created ge ${literal(from)}` : [], to ? `created lt ${literal(to)}` : []].flat();
    return ends.length > 0 ? ends.join(" and ") : undefined;
  }

  /** What is left of it for who goes on later. Others of the reader's second may be still to come. */
  get left(): Span {
    const from = this.given === undefined ? this.from : secondOf(this.given);
    return { from: from ?? Number.NEGATIVE_INFINITY, to: this.to ?? Number.POSITIVE_INFINITY };
  }

  /**
   * Takes note of a page that came.
   * @param times - of its users
   * @param more - whether there is another page
   */
  came(times: readonly number[], more: boolean): void {
    const begun = this.read !== undefined;
    const first = times[0];
    const last = times.at(-1);
    if (!begun && !more) this.#vain.times++;
    if (first === undefined || last === undefined) return;
    // a crowd within one second says nothing of the time after it
    const moved = secondOf(last) > secondOf(this.read ?? first);
    if (moved || (!begun && more)) this.#vain = { times: 0 };
    this.#density = times.length / Math.max(last - (this.read ?? first), SECOND);
    this.read = last;
  }

  /** How much of it is not read, in milliseconds, up to a time where it has no end; 0 before it is known where it begins. */
  unread(end: number): number {
    const at = this.read ?? this.from;
    return this.over || at === undefined ? 0 : Math.max((this.to ?? end) - at, 0);
  }

  /** Takes back what others were given of it. */
  rejoin(): void {
    this.to = this.asked;
  }

  /** How many users may be unread. Unknown, it may be many. */
  expected(end: number): number {
    if (this.#density === undefined) return Number.POSITIVE_INFINITY;
    return (this.unread(end) * this.#density) / IN_VAIN ** this.#vain.times;
  }

  /**
   * Gives the later half of what is not read to another reader; `undefined` if that is less than a second. Nobody who
   * was read is in it.
   */
  split(end: number): Range | undefined {
    const at = this.read ?? this.from;
    if (at === undefined) return undefined;
    const stop = this.to ?? end;
    const middle = Math.max(secondOf((at + stop) / 2), secondOf(at) + SECOND);
    if (middle >= stop) return undefined;
    const other = new Range(middle, this.to, this.#density, this.#vain);
    this.to = middle;
    return other;
  }
}
