// The server's time, where an answer does not say it: the newest Date of other answers, and the time since.

import { dateOf } from "../shared/http-date.js";
import { type Clock, wallTimeOf } from "../shared/platform.js";

/** A Date header, and when it came by our clock. */
export interface DateSeen {
  readonly text: string;
  readonly at: number;
}

/** What the server's clock shows now, in milliseconds since 1970. Before any Date, our wall clock stands for it. */
export function serverTimeBy(newest: DateSeen | undefined, clock: Clock): number {
  const time = newest ? dateOf(newest.text) + clock.now() - newest.at : Number.NaN;
  return Number.isNaN(time) ? wallTimeOf(clock) : time;
}
