// One limit that a fleet shares: what all processes hold and know of it. The rules of `lease-script.ts`, which does the same in
// Redis: change both together.
//
// Okta counts; the fleet only has to know what it has not counted yet. A process reports in one step
// which requests it holds and what the newest response left, so any process may send what is left minus what all
// processes hold, at any time.

/** A process that leases requests. */
export interface FleetMember {
  /** Leased and not answered. */
  held: number;
  /** When its leases end. */
  endsAt: number;
  /** The newest window in which it wanted requests, how many it was granted in it, and whether it wants more. */
  window: number;
  used: number;
  unmet: boolean;
}

/** The state of a limit. Times are in milliseconds by the store's clock. */
export interface FleetLimitState {
  readonly born: number;
  /** The number of the window, and when it began. */
  window: number;
  opened: number;
  /** Whether any response was seen. */
  known: boolean;
  limit?: number | undefined;
  /** What is left by the newest response; missing: unlimited. */
  remaining?: number | undefined;
  /** The newest window of which a response was seen: its name, and between which times it ends. */
  reset?: number | undefined;
  endsAt?: number | undefined;
  endsFrom?: number | undefined;
  guessed: boolean;
  /** Whether that window is over, and no response of the next one was seen. */
  turned: boolean;
  /** Requests that were leased in this window, and those that were in flight when it began. */
  sent: number;
  carried: number;
  /** Requests of programs without the store that responses showed in this window, and in the one before; at least. */
  foreign: number;
  foreignBefore: number;
  /** Requests that may or may not have been sent: their process is gone, or the end of the window was a guess. */
  doubt: number;
  /** The process that finds out by a single request. */
  probe?: string | undefined;
  /** When the next of the last requests may be leased. */
  nextAt: number;
  readonly members: { [id: string]: FleetMember };
}

/** Requests that are leased or in flight. */
export function heldBy(state: FleetLimitState): number {
  return Object.values(state.members).reduce((sum, { held }) => sum + held, 0);
}

export const newLimit = (now: number): FleetLimitState => ({
  born: now,
  window: 0,
  opened: now,
  known: false,
  guessed: false,
  turned: false,
  sent: 0,
  carried: 0,
  foreign: 0,
  foreignBefore: 0,
  doubt: 0,
  nextAt: 0,
  members: {},
});
