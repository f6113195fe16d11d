// The time between the oldest and the newest user, of which a scan reports the completed share.

import type { ScanCheckpoint } from "./checkpoint.js";
import { SECOND } from "./time-range.js";
import { isoOf, shareOutside, timeIn } from "./time-span.js";

export class UserSpan {
  /** When the first user was created, in milliseconds; `undefined` until a page has one. */
  oldest: number | undefined;
  /** When the newest user was created; `undefined` until it is found. */
  newest: number | undefined;

  constructor(span: ScanCheckpoint["span"]) {
    [this.oldest, this.newest] = span.map(timeIn);
  }

  toCheckpoint(): ScanCheckpoint["span"] {
    return [isoOf(this.oldest), isoOf(this.newest)];
  }

  /** Adds the times of a page. Newer users may have been created since the newest one was found. */
  add(times: readonly number[]): void {
    this.oldest ??= times[0];
    if (this.newest !== undefined) this.newest = Math.max(this.newest, ...times.slice(-1));
  }

  /** The share of the time that is not left to be read; `undefined` until both ends are known. */
  shareWithout(left: Parameters<typeof shareOutside>[0]): number | undefined {
    const { oldest, newest } = this;
    if (oldest === undefined || newest === undefined) return undefined;
    return shareOutside(left, oldest, Math.max(oldest, newest) + SECOND);
  }
}
