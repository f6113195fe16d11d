// What fleets are measured at, and what of it is a goal.

export type FleetMode = "at once" | "one by one" | "list";

export interface FleetRow {
  readonly processes: number;
  readonly mode: FleetMode;
  /** GETs, or pages of a list, of each process. */
  readonly calls: number;
  /** What happens in the middle: a process is killed, or Redis is stopped for 6 seconds. */
  readonly event?: "kill" | "restart";
  /** Every other process has a clock that is so many milliseconds ahead. */
  readonly clockAhead?: number;
}

/** What a process of a fleet is started with. */
export interface PodOptions {
  readonly origin: string;
  readonly mode: FleetMode;
  readonly calls: number;
  /** The URL of the Redis that the processes share. */
  readonly redis?: string | undefined;
  readonly clockAhead?: number | undefined;
}

/** What a process of a fleet sends its parent. */
export interface PodResult {
  /** When each call ended, by the clock of the machine. */
  readonly ends: readonly number[];
  readonly failed: number;
  /** How long a call took, in milliseconds. */
  readonly median: number;
  /** Whether the store was available, after each change. */
  readonly changes: readonly boolean[];
}

/** The org's rate limit. */
export const LIMIT = { requests: 60, seconds: 5 };

/** Without a store. */
export const ROWS: readonly FleetRow[] = [
  { processes: 1, mode: "at once", calls: 150 },
  { processes: 4, mode: "at once", calls: 150 },
  { processes: 8, mode: "at once", calls: 150 },
  { processes: 8, mode: "one by one", calls: 150 },
  { processes: 4, mode: "list", calls: 100 },
  { processes: 8, mode: "list", calls: 100 },
];

/** With a Redis that all of them share. */
export const STORE_ROWS: readonly FleetRow[] = [
  ...ROWS,
  { processes: 40, mode: "at once", calls: 30 },
  { processes: 40, mode: "one by one", calls: 30 },
  { processes: 40, mode: "list", calls: 15 },
  { processes: 8, mode: "at once", calls: 75, event: "kill" },
  { processes: 8, mode: "at once", calls: 75, event: "restart" },
  { processes: 8, mode: "at once", calls: 75, clockAhead: 180_000 },
];

export interface FleetGoals {
  readonly failed: number;
  /** The time of a row over the least that any schedule needs. */
  readonly time: number;
  /** The share of requests that get a 429. */
  readonly refused: number;
  /** Of 8 processes, the fewest calls over the most, when the first of them is done. */
  readonly evenness: number;
}

export const GOALS: FleetGoals = { failed: 0, time: 1.06, refused: 0.03, evenness: 0.75 };
export const STORE_GOALS: FleetGoals = { failed: 0, time: 1.03, refused: 0, evenness: 0.85 };

/** What a store costs: round trips for each call under load, and milliseconds that it adds to the median of a call. */
export const COST_GOALS = { exchanges: 0.1, latency: 0.3 };
