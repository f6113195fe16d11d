// The leased requests of a limit, as its bucket and the pacer use them. The implementation is loaded only with a store.

import type { FleetLimit } from "./pacing-store.js";

export interface LimitLease {
  /** Whether the fleet decides, by its store or by its latest known state; otherwise the client decides. */
  readonly governs: boolean;
  /** When the next request may leave, by our clock: at once, at a time, or (`Infinity`) after the next lease. */
  next(now: number): number;
  hasRoom(now: number): boolean;
  /**
   * The earliest time at which a request leaves that has others before it, by our clock.
   * @param ahead - how many others
   * @param window - the length of a window
   */
  soonest(ahead: number, now: number, window: number): number;
  /** Counts a request that is sent. */
  leave(now: number): void;
  /** Notes a response, to report it to the store. */
  learned(refused: boolean): void;
  /** Notes that the org refused a request because too many were in flight. */
  exceeded(): void;
  /** A request is no longer in flight. */
  done(now: number): void;
  /** Whether only the store knows if a call can leave. */
  isUnknown(now: number): boolean;
  /** Requests a lease for a call. */
  askForCall(): Promise<void>;
  /** Requests a lease for the waiting requests, if it is time to. */
  askIfDue(now: number): void;
  /**
   * The limit as the fleet knew it at the last contact with the store, and how long ago that was, in milliseconds;
   * `undefined` while the store is unavailable.
   */
  stateAt(now: number): (FleetLimit & { readonly age: number }) | undefined;
}
