// Leases requests of a limit: as many as Okta still allows, divided among the processes that want some.

import type { FleetLimit, Lease, LeaseRequest } from "../pacing/pacing-store.js";
import { type FleetLimitState, type FleetMember, heldBy } from "./fleet-limit.js";
import { learn, turnWindow } from "./fleet-window.js";

/** How long leases last without a word of their process, in milliseconds, and when nothing of a process is kept any more. */
const LEASE = 3_000;
const FORGET = 130_000;
/** Requests at once, and the time between them, until the first response; for so long others may report what they hold. */
const FIRST = 3;
const AGAIN = 25;
const YOUNG = 50;
/** How long a window keeps the part of each process for it, in milliseconds. */
const KEEP = 500;
/** The same for a process that wanted more and has not called since: its call may be late, and it continues alone. */
const KEEP_LATE = 3_000;
/** When to retry if others may return requests, in milliseconds. */
const POLL = 50;
const GIVEN_BACK = 250;
/** The last requests of a window, which are spaced while the time of the server's reset is less certain than this. */
const LAST_ONES = 8;
const SPACE = 125;

/** What a process can have now, and when more. */
interface Room {
  readonly requests: number;
  readonly retryIn: number;
}

/** Returns the lease for a request, and changes the state. */
export function leaseFrom(state: FleetLimitState, request: LeaseRequest, now: number): Lease {
  endLeases(state, now);
  turnWindow(state, now);
  if (request.known) learn(state, request.known, now);
  const member = update(state, request, now);
  const { requests, retryIn } = roomFor(state, request, now);
  const granted = Math.max(Math.min(request.wanted, requests), 0);
  member.held += granted;
  member.used += granted;
  state.sent += granted;
  member.unmet = granted < request.wanted;
  if (granted > 0) {
    state.nextAt = now + SPACE;
    if (state.doubt > 0) state.probe ??= request.member;
  }
  return {
    granted,
    expiresIn: LEASE,
    retryIn: member.unmet ? Math.max(Math.ceil(retryIn), 1) : undefined,
    state: limitOf(state, now),
  };
}

/** Ends the leases of processes that are gone: whether they sent the requests that they held is unknown. */
function endLeases(state: FleetLimitState, now: number): void {
  for (const [id, member] of Object.entries(state.members)) {
    if (member.endsAt > now) continue;
    if (member.held > 0 && state.remaining !== undefined) {
      state.doubt += member.held;
      member.used -= member.held;
    }
    if (state.probe === id) state.probe = undefined;
    member.held = 0;
    if (member.endsAt < now - FORGET) delete state.members[id];
  }
}

/** Notes what a process holds and wants. */
function update(state: FleetLimitState, { member: id, held, wanted }: LeaseRequest, now: number): FleetMember {
  const member = state.members[id] ?? { held: 0, endsAt: 0, window: -1, used: 0, unmet: false };
  state.members[id] = member;
  member.held = held;
  member.endsAt = now + LEASE;
  if (wanted > 0 && member.window !== state.window) {
    member.window = state.window;
    member.used = 0;
  }
  // its single request was answered, and the response says what is left
  if (state.probe === id && held === 0) {
    state.doubt = 0;
    state.probe = undefined;
  }
  return member;
}

/** How much of the limit this process may have. */
function roomFor(state: FleetLimitState, { member: id, held, reserve }: LeaseRequest, now: number): Room {
  const all = heldBy(state);
  if (!state.known) return { requests: FIRST - all, retryIn: AGAIN };
  const { limit, remaining, endsAt } = state;
  if (limit === undefined || remaining === undefined) return { requests: Number.POSITIVE_INFINITY, retryIn: AGAIN };
  const total = limit - Math.floor(limit * reserve);
  const left = remaining - (limit - total);
  // what others hold may be counted already; if only the fleet uses the limit, its leases say how much is left
  const own = state.foreign > 0 || state.foreignBefore > 0 ? 0 : total - state.sent - state.carried;
  const room = Math.min(Math.max(left - all, own), left);
  const end = endsAt === undefined || state.turned ? POLL : endsAt - now;
  if (left < 1) return { requests: 0, retryIn: end };
  if (state.doubt > 0) {
    const probe = all === 0 && state.probe === undefined ? 1 : 0;
    return { requests: Math.min(room, Math.max(room - state.doubt, probe)), retryIn: Math.min(POLL, end) };
  }
  const fair = fairPart(state, id, total, room, now);
  if (now < state.born + YOUNG)
    return { requests: Math.min(fair, FIRST - state.sent), retryIn: state.born + YOUNG - now };
  const spaced = isVague(state) ? LAST_ONES : 0;
  if (room > 0 && room <= spaced) {
    const requests = now < state.nextAt ? 0 : 1;
    return { requests, retryIn: Math.min(Math.max(state.nextAt - now, requests * SPACE), end) };
  }
  const requests = Math.min(fair, room - spaced);
  if (fair < room) {
    const kept = state.opened + (now < state.opened + KEEP ? KEEP : KEEP_LATE) - now;
    return { requests, retryIn: Math.min(requests > 0 ? POLL : kept, end) };
  }
  return { requests, retryIn: Math.min(spaced ? SPACE : nextChange(state, id, total, left - held), end) };
}

/** How much of what is left this process may have, so that the others get as much. */
function fairPart(state: FleetLimitState, id: string, total: number, room: number, now: number): number {
  const active = activeIn(state, now);
  const early = now < state.opened + KEEP;
  let own = 0;
  let kept = 0;
  let rivals = 1;
  for (const [rank, [other, member]] of active.entries()) {
    const left = quota(state.window, rank, active.length, total) - (member.window === state.window ? member.used : 0);
    if (other === id) own = left;
    else if (early || isLate(state, member, now)) kept += Math.max(left, 0);
    else if (waits(member, now)) rivals++;
  }
  return early ? Math.max(Math.min(own, room), room - kept) : Math.ceil(Math.max(room - kept, 0) / rivals);
}

const waits = ({ unmet, endsAt }: FleetMember, now: number): boolean => unmet && endsAt > now;

/** Whether a process that wanted more has not asked in this window. */
function isLate({ opened, window }: FleetLimitState, member: FleetMember, now: number): boolean {
  return member.unmet && member.window !== window && now < opened + KEEP_LATE;
}

/** When something may come back before the window ends. */
function nextChange(state: FleetLimitState, id: string, total: number, left: number): number {
  const others = Object.entries(state.members).filter(([other, { held }]) => other !== id && held > 0);
  if (left < 1 || others.length === 0) return Number.POSITIVE_INFINITY;
  const used = current(state).reduce((sum, [, member]) => sum + member.used, 0);
  // not everything was leased in this window: some of what others hold may be counted twice
  return used < total ? POLL : GIVEN_BACK;
}

/**
 * The part of a process in a window. Over all processes these add up to the whole, and each process gets the same over
 * several windows.
 */
function quota(window: number, rank: number, members: number, total: number): number {
  const until = (windows: number) => Math.floor((windows * total + rank) / members);
  return until(window + 1) - until(window);
}

/** Processes that wanted requests in this window or the one before, in the order of their ids. */
function activeIn(state: FleetLimitState, now: number): [string, FleetMember][] {
  return Object.entries(state.members)
    .filter(([, { window, endsAt }]) => window >= state.window - 1 && endsAt > now - FORGET)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

const current = (state: FleetLimitState): [string, FleetMember][] =>
  Object.entries(state.members).filter(([, { window }]) => window === state.window);

function isVague({ endsAt, endsFrom, turned }: FleetLimitState): boolean {
  return !turned && endsAt !== undefined && endsAt - (endsFrom ?? Number.NEGATIVE_INFINITY) > SPACE;
}

/** What is known of a limit, for `okta.rateLimits()`. */
export function limitOf(state: FleetLimitState, now: number): FleetLimit {
  const { limit, remaining, reset, endsAt, turned } = state;
  const held = heldBy(state);
  const active = activeIn(state, now);
  return {
    limit,
    remaining: remaining === undefined ? undefined : Math.max(remaining - held, 0),
    reset: turned ? undefined : reset,
    resetsIn: turned || endsAt === undefined ? undefined : Math.max(endsAt - now, 0),
    held,
    members: active.length,
    waiting: active.filter(([, member]) => waits(member, now)).length,
  };
}
