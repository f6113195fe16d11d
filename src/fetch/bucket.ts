// One of Okta's rate limits: what the newest answer said of it, and when the next request may leave.

import type { RateLimit } from "../../generated/operation.js";
import type { ServerClock } from "./server-clock.js";

/** A limit is believed for so long, in milliseconds: Okta's windows are a minute. */
const LONGEST_HOLD = 65_000;
/** The last requests before a limit, and the time between them while the server's second is not known so closely. */
const LAST_ONES = 8;
const CLOSE = 1000 / LAST_ONES;
/** The most between two requests after a hold, until an answer has said how many are left. */
const SPREAD = 20;

export interface Bucket {
  /** What the newest answer said; `undefined` before one did. */
  readonly limit: RateLimit | undefined;
  inFlight: number;
  /** Those whose turn is to come, first the one that came first. */
  readonly waiting: Set<() => void>;
  /** Takes what the answer to a request of ours said, by the times of our clock when the two were sent and came. */
  learn(limit: RateLimit, sent: number, now: number): void;
  /** When the next request may leave: not before that time of our clock; `Infinity`: not before an answer came. */
  next(now: number): number;
  /** Counts a request that leaves. */
  leave(now: number, chance: number): void;
}

/** @param reserve - the share of the limit that is left to others */
export function bucketOf(server: ServerClock, reserve: number): Bucket {
  let limit: RateLimit | undefined;
  let learned = Number.NEGATIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  let held = false;
  let free = Number.NEGATIVE_INFINITY;
  // the window's first answer: what it left, and when; what we had answered since, and what others must have had
  let [first, since, ours, others] = [0, 0, 0, 0];
  // from the newest answer's request to it
  let took = 0;

  const left = (now: number) =>
    limit
      ? (now < end ? limit.remaining : limit.limit) - bucket.inFlight - Math.floor(limit.limit * reserve)
      : Number.POSITIVE_INFINITY;

  const bucket: Bucket = {
    get limit() {
      return limit;
    },
    inFlight: 0,
    waiting: new Set(),
    learn: (said, sent, now) => {
      const open = limit && now < end ? limit : undefined;
      const same = said.reset === open?.reset;
      if (same) ours++;
      // answers overtake each other: of two that were under way together, the one with less left is newer
      const behind = open && (said.reset < open.reset || (same && said.remaining > open.remaining));
      if (behind && sent <= learned) return;
      if (!same) [first, since, ours] = [said.remaining, now, 0];
      // some of ours under way may be counted in it; this answer's own is no longer under way
      others = Math.max(first - said.remaining - ours - (bucket.inFlight - 1), 0);
      [limit, learned, took] = [said, now, now - sent];
      const told = server.at(said.reset * 1000);
      end = told < Number.POSITIVE_INFINITY ? Math.min(told, now + LONGEST_HOLD) : now;
      held = false;
    },
    next: (now) => {
      const room = left(now);
      if (room >= 1) {
        // what others take while a request is under way, if they go on like that, must not be missing
        const shared = since + (others * took) / (room - 0.5);
        return now < end ? Math.max(free, Math.min(shared, end)) : free;
      }
      if (now >= end) return Number.POSITIVE_INFINITY;
      held = true;
      return end;
    },
    leave: (now, chance) => {
      // where a hold ended, nobody knows yet how many others it ended for; and the last ones before a limit are
      // apart so that their answers show when the server's second turns, and so the limit
      const close = left(now) <= LAST_ONES && server.doubt() > CLOSE;
      free = now + (held && now >= end ? chance * SPREAD : close ? CLOSE : 0);
      bucket.inFlight++;
    },
  };
  return bucket;
}
