// The server's time for a response without a Date: the newest Date of other responses, plus the time since.

import { dateOf } from "../shared/http-date.js";
import { type Clock, wallTimeOf } from "../shared/platform.js";

/** A Date header and when it arrived, by the client's clock. */
export interface DateSeen {
  readonly text: string;
  readonly at: number;
}

/** Returns the server's time in milliseconds since 1970; before any Date, the local wall time. */
export function serverTimeBy(newest: DateSeen | undefined, clock: Clock): number {
  const time = newest ? dateOf(newest.text) + clock.now() - newest.at : Number.NaN;
  return Number.isNaN(time) ? wallTimeOf(clock) : time;
}
