// The windows of a limit that a fleet shares: when they end, and what responses left of them.

import type { KnownLimit } from "../pacing/pacing-store.js";
import { type FleetLimitState, heldBy } from "./fleet-limit.js";

/** Begins a window. */
function open(state: FleetLimitState, now: number, remaining: number | undefined): void {
  state.window++;
  state.opened = now;
  state.remaining = remaining;
  state.carried = heldBy(state);
  state.foreignBefore = state.foreign;
  state.foreign = state.sent = 0;
  state.doubt = 0;
  state.probe = undefined;
  state.nextAt = 0;
}

/** Begins the next window if the time of this one is over. Nothing is known of it but the limit. */
export function turnWindow(state: FleetLimitState, now: number): void {
  if (state.turned || state.endsAt === undefined || now < state.endsAt) return;
  open(state, now, state.limit);
  state.turned = true;
  // one request shows whether a guess was right
  if (state.guessed) state.doubt = state.limit ?? 0;
}

/** Learns from the newest response of a process. */
export function learn(state: FleetLimitState, known: KnownLimit, now: number): void {
  if (!state.known) {
    state.known = true;
    state.opened = now;
  }
  const { reset } = known;
  if (reset === undefined) {
    if (known.refused) refuse(state, known, now);
    // nothing names a window: nothing is limited
    else if (state.reset === undefined) state.limit = state.remaining = undefined;
  } else if (known.refused) refuse(state, known, now);
  else if (state.reset === undefined) storeFigures(state, known, now);
  else if (state.turned ? reset !== state.reset : reset > state.reset) begin(state, known, reset, now);
  else if (!state.turned && reset === state.reset) narrow(state, known, now);
  if (state.limit === undefined || state.remaining === undefined || state.turned) return;
  // the fleet has sent no more than what it leased
  state.foreign = Math.max(state.foreign, state.limit - state.remaining - state.sent - state.carried);
}

/** Stores all figures of a response. */
function storeFigures(state: FleetLimitState, known: KnownLimit, now: number): void {
  state.limit = known.limit;
  state.remaining = known.remaining;
  state.reset = known.reset;
  state.guessed = known.guessed ?? false;
  state.turned = false;
  state.endsAt = known.endsIn === undefined ? undefined : Math.ceil(now + known.endsIn);
  state.endsFrom = known.endsFrom === undefined ? undefined : Math.floor(now + known.endsFrom);
}

/** The first response of a window, which may have begun earlier than it was thought to. */
function begin(state: FleetLimitState, known: KnownLimit, reset: number, now: number): void {
  const { turned, remaining, endsAt, endsFrom } = state;
  const length = (reset - (state.reset ?? reset)) * 1000;
  if (!turned) open(state, now, known.remaining);
  // requests without a lease: the store was unavailable, and other processes may have sent some, too
  const unleased = turned && state.sent + state.carried === 0;
  storeFigures(state, { ...known, remaining: turned ? least(remaining, known.remaining) : known.remaining }, now);
  if (unleased) state.doubt = state.limit ?? 0;
  if (known.guessed || state.endsAt === undefined || endsAt === undefined) return;
  // what is known of Okta's clock stays known
  if (endsAt + length > now) state.endsAt = Math.min(state.endsAt, endsAt + length);
  if (endsFrom !== undefined) state.endsFrom = Math.max(state.endsFrom ?? 0, endsFrom + length);
}

/** Another response of the same window. */
function narrow(state: FleetLimitState, known: KnownLimit, now: number): void {
  state.limit = known.limit;
  state.remaining = least(state.remaining, known.remaining);
  if (known.endsIn === undefined || known.guessed) return;
  state.endsAt = Math.min(state.endsAt ?? Number.POSITIVE_INFINITY, Math.ceil(now + known.endsIn));
  if (known.endsFrom !== undefined) state.endsFrom = Math.max(state.endsFrom ?? 0, Math.floor(now + known.endsFrom));
}

/** A 429 is certain: no process sends before its reset. */
function refuse(state: FleetLimitState, known: KnownLimit, now: number): void {
  if (state.turned || (known.reset !== undefined && known.reset !== state.reset)) open(state, now, 0);
  storeFigures(
    state,
    { ...known, limit: known.limit ?? state.limit, reset: known.reset ?? state.reset, remaining: 0 },
    now,
  );
}

const least = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
