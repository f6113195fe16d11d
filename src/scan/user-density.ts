// How many users were created when, as estimated from a few samples: each shows exactly how users follow each other at
// one time, and between two samples the density is assumed to change evenly, on a logarithmic scale.

import { SECOND, secondOf } from "./time-range.js";
import type { Span } from "./time-span.js";

/** The users that were created from a time on, as many as one page has. */
export interface Sample {
  /** When they were created, in order. */
  readonly times: readonly number[];
  /** Whether there are no more users after them. */
  readonly isLast: boolean;
}

/** A stretch of time. */
interface Stretch extends Span {
  /** The expected number of users; of a sampled stretch, the exact one. */
  readonly users: number;
  /** Returns the time by which a share of its users, from 0 to 1, was created. */
  readonly timeOf: (share: number) => number;
  /** Users per millisecond at both ends; `undefined` for a sampled stretch. */
  readonly densities?: Densities;
}

/** Users per millisecond at the beginning and the end of a stretch. */
interface Densities {
  readonly begin: number;
  readonly end: number;
}

/** A time that is worth a sample. */
export interface Unsampled extends Stretch {
  readonly densities: Densities;
}

export class UserDensity {
  /** In the order of time; they do not overlap. */
  #stretches: Stretch[] = [];

  /**
   * Adds a span.
   * @param first - its first users
   * @param last - when its last users were created; `undefined` if it has an end
   */
  add(span: Span, first: Sample, last?: readonly number[]): void {
    const times = first.times.filter((time) => time < span.to);
    const known = sampled(Math.max(span.from, times[0] ?? 0), times);
    if (!known) return;
    this.#stretches.push(known);
    if (first.isLast || times.length < first.times.length) return;
    const newest = last?.filter((time) => time >= known.to) ?? [];
    const end = newest[0] ?? (last ? known.to : span.to);
    const begin = densityAtEnd(times);
    const rest = unsampled(known.to, end, { begin, end: newest.length > 0 ? densityAtBegin(end, newest) : begin });
    this.#stretches.push(...[rest ?? [], sampled(end, newest) ?? []].flat());
  }

  /** When the first user was created; `undefined` without users. */
  get oldest(): number | undefined {
    return this.#stretches[0]?.timeOf(0);
  }

  /** The expected number of users. */
  get users(): number {
    return this.#stretches.reduce((sum, { users }) => sum + users, 0);
  }

  /** Returns the stretches that a sample would divide, the one with the most expected users first. */
  unsampled(): Unsampled[] {
    return this.#stretches
      .filter((stretch) => isUnsampled(stretch))
      .filter(({ from, to }) => to - from >= 2 * SECOND)
      .sort((one, other) => other.users - one.users);
  }

  /** Replaces a part of a stretch by what a sample shows: users that were created from `from` on. */
  refine(stretch: Unsampled, from: number, { times: found, isLast }: Sample): void {
    const times = found.filter((time) => time < stretch.to);
    const { begin, end } = stretch.densities;
    const known = sampled(from, times);
    const ends = isLast || times.length < found.length;
    const before = unsampled(stretch.from, from, {
      begin,
      end: known ? densityAtBegin(from, times) : 1 / (stretch.to - from),
    });
    const after = known && !ends ? unsampled(known.to, stretch.to, { begin: densityAtEnd(times), end }) : undefined;
    this.#stretches = this.#stretches.flatMap((each) =>
      each === stretch ? [before ?? [], known ?? [], after ?? []].flat() : each,
    );
  }

  /** Returns full seconds that divide the users into parts of about equal size; fewer if they do not divide. */
  cuts(parts: number): number[] {
    const { users, oldest = 0 } = this;
    const times = Array.from({ length: parts - 1 }, (_, at) => secondOf(this.#timeOf((users * (at + 1)) / parts)));
    return [...new Set(times)].filter((time) => time > oldest);
  }

  /** Returns the time before which a number of users was created. */
  #timeOf(count: number): number {
    let left = count;
    for (const { users, timeOf } of this.#stretches) {
      if (left < users) return timeOf(left / users);
      left -= users;
    }
    return this.#stretches.at(-1)?.to ?? 0;
  }
}

const isUnsampled = (stretch: Stretch): stretch is Unsampled => stretch.densities !== undefined;

/** Returns the stretch of sampled users, to the end of the second of the last one; `undefined` without any. */
function sampled(from: number, times: readonly number[]): Stretch | undefined {
  const last = times.at(-1);
  if (last === undefined) return undefined;
  const timeOf = (share: number) => times[Math.floor(share * times.length)] ?? last;
  return { from, to: secondOf(last) + SECOND, users: times.length, timeOf };
}

/** Returns a stretch of which only the densities at its ends are known; `undefined` if it has no time. */
function unsampled(from: number, to: number, densities: Densities): Unsampled | undefined {
  if (to - from < SECOND) return undefined;
  const ratio = densities.end / densities.begin;
  // users from the beginning to a share of the time: the integral of ratio ** share
  const isEven = Math.abs(Math.log(ratio)) < 1e-6;
  const mean = isEven ? densities.begin : (densities.end - densities.begin) / Math.log(ratio);
  const timeOf = (share: number) => {
    const at = isEven ? share : Math.log1p(share * (ratio - 1)) / Math.log(ratio);
    return from + at * (to - from);
  };
  return { from, to, users: mean * (to - from), timeOf, densities };
}

/** The density of the first half of a sample. */
function densityAtBegin(from: number, times: readonly number[]): number {
  const half = Math.ceil(times.length / 2);
  return half / Math.max((times[half - 1] ?? from) - from, SECOND);
}

/** The density of the second half of a sample. */
function densityAtEnd(times: readonly number[]): number {
  const half = Math.floor(times.length / 2);
  const [first = 0, last = 0] = [times[half], times.at(-1)];
  return (times.length - half) / Math.max(last - first, SECOND);
}
