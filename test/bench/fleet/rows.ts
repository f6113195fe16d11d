// What fleets are measured at, and what of it is a goal.

export type FleetMode = "at once" | "one by one" | "list";

export interface FleetRow {
  readonly processes: number;
  readonly mode: FleetMode;
  /** GETs, or pages of a list, of each process. */
  readonly calls: number;
}

/** What a process of a fleet sends its parent. */
export interface PodResult {
  /** When each call ended, by the clock of the machine. */
  readonly ends: readonly number[];
  readonly failed: number;
}

/** The org's rate limit. */
export const LIMIT = { requests: 60, seconds: 5 };

export const ROWS: readonly FleetRow[] = [
  { processes: 1, mode: "at once", calls: 150 },
  { processes: 4, mode: "at once", calls: 150 },
  { processes: 8, mode: "at once", calls: 150 },
  { processes: 8, mode: "one by one", calls: 150 },
  { processes: 4, mode: "list", calls: 100 },
  { processes: 8, mode: "list", calls: 100 },
];

export const GOALS = {
  failed: 0,
  /** The time of a row over the least that any schedule needs. */
  time: 1.06,
  /** The share of requests that get a 429. */
  refused: 0.03,
  /** Of 8 processes, the fewest calls over the most, when the first of them is done. */
  evenness: 0.75,
};
