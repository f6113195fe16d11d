// The requests that an org allows in flight at the same time, divided among the processes of a fleet. The rules of
// `lease-script.ts`, which does the same in Redis: change both together.

import type { SharedConcurrency } from "../pacing/pacing-store.js";

/** How long a process keeps its places without a word, in milliseconds, and how long while others have none. */
const LEASE = 3_000;
const TURN = 250;
/** After a refusal: no second one counts for so long; then the maximum rises by one each time. */
const RISE = 1_000;

/** A process with requests in flight. */
interface ConcurrencyMember {
  /** Requests that it may have in flight. */
  places: number;
  endsAt: number;
  /** When it got its places, or, without, since when it wants one; 0: it wants none. */
  since: number;
  unmet: boolean;
}

/** The state of an org's concurrency. */
export interface FleetConcurrencyState {
  /** The maximum after the org refused requests; missing: the org refused none. */
  most?: number | undefined;
  /** When it changed, and the number in flight when the org refused requests. */
  changedAt: number;
  peak: number;
  readonly members: { [id: string]: ConcurrencyMember };
}

export const newConcurrency = (): FleetConcurrencyState => ({ changedAt: 0, peak: 0, members: {} });

/** How many requests a process may have in flight, and changes the state; `undefined`: no maximum. */
export function placesFor(
  state: FleetConcurrencyState,
  id: string,
  { maximum, inFlight, wanted, exceeded }: SharedConcurrency,
  now: number,
): number | undefined {
  for (const [other, { endsAt }] of Object.entries(state.members)) if (endsAt <= now) delete state.members[other];
  const member = state.members[id] ?? { places: 0, endsAt: 0, since: now, unmet: false };
  state.members[id] = member;
  member.endsAt = now + LEASE;
  rise(state, now);
  const others = Object.entries(state.members).filter(([other]) => other !== id);
  const taken = others.reduce((sum, [, { places }]) => sum + places, 0);
  if (exceeded && now >= state.changedAt + RISE) {
    state.peak = taken + inFlight;
    state.most = Math.max(Math.floor(Math.min(state.most ?? state.peak, state.peak) / 2), 1);
    state.changedAt = now;
  }
  const most = Math.min(maximum ?? Number.POSITIVE_INFINITY, state.most ?? Number.POSITIVE_INFINITY);
  if (most === Number.POSITIVE_INFINITY) {
    // what is in flight, in case that the org refuses some
    member.places = inFlight;
    member.unmet = false;
    return undefined;
  }
  const rivals = others.map(([, other]) => other).filter(({ unmet }) => unmet);
  const places = Math.min(
    wanted,
    Math.max(most - taken, 0),
    partInFlight(member, rivals, others.length + 1, most, now),
  );
  settle(member, places, wanted, now);
  // requests in flight are there, whatever they were allowed
  member.places = Math.max(places, inFlight);
  return places;
}

/** What a process may have while others want more. */
function partInFlight(
  member: ConcurrencyMember,
  rivals: readonly ConcurrencyMember[],
  members: number,
  most: number,
  now: number,
): number {
  if (rivals.length === 0) return Number.POSITIVE_INFINITY;
  const without = rivals.filter(({ places }) => places === 0);
  if (member.places > 0) {
    // fewer places than processes: they take turns
    return most < members && without.length > 0 && now >= member.since + TURN
      ? 0
      : Math.max(Math.floor(most / members), 1);
  }
  const before = without.filter(({ since }) => since < member.since).length;
  return before < most ? Math.max(Math.floor(most / members), 1) : 0;
}

function settle(member: ConcurrencyMember, places: number, wanted: number, now: number): void {
  const had = member.places > 0;
  if (places > 0 !== had || wanted === 0) member.since = now;
  member.unmet = places < wanted;
}

/** Raises the maximum again, one for each while without a refusal. */
function rise(state: FleetConcurrencyState, now: number): void {
  if (state.most === undefined) return;
  const steps = Math.floor((now - state.changedAt) / RISE);
  if (steps < 1) return;
  state.most += steps;
  state.changedAt += steps * RISE;
  if (state.most > state.peak) state.most = undefined;
}
