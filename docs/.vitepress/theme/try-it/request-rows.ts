// Requests as rows of a table, with a bar each: when it left, and when its response came.

import type { RequestView, Run } from "./run-state.js";
import { durationOf } from "./run-text.js";

export interface RequestRow {
  readonly id: number;
  readonly method: string;
  readonly path: string;
  readonly status: string;
  readonly milliseconds: string;
  readonly remaining: string;
  readonly outcome: Outcome;
  /** The place of the bar, as CSS. */
  readonly left: string;
  readonly width: string;
}

type Outcome = "waiting" | "success" | "refused" | "failure";

export interface RequestLayout {
  readonly rows: readonly RequestRow[];
  /** How many have no row. */
  readonly hidden: number;
  /** The time at the end of the bars' axis. */
  readonly end: string;
}

const MAX_ROWS = 300;

export function layOut({ requests, milliseconds }: Run): RequestLayout {
  const shown = requests.slice(0, MAX_ROWS);
  const span = Math.max(1, ...shown.map(({ end }) => end ?? milliseconds));
  const rows = shown.map((request) => rowOf(request, milliseconds, span));
  return { rows, hidden: requests.length - shown.length, end: durationOf(span) };
}

function rowOf(
  { id, method, path, start, end, status, remaining }: RequestView,
  now: number,
  span: number,
): RequestRow {
  const percent = (time: number) => `${((100 * time) / span).toFixed(2)}%`;
  return {
    id,
    method,
    path: readable(path),
    status: status === undefined ? (end === undefined ? "…" : "none") : String(status),
    milliseconds: end === undefined ? "" : String(Math.round(end - start)),
    remaining: remaining === undefined ? "" : String(remaining),
    outcome: outcomeOf(status, end),
    left: percent(start),
    width: percent((end ?? now) - start),
  };
}

function outcomeOf(status: number | undefined, end: number | undefined): Outcome {
  if (end === undefined) return "waiting";
  if (status === undefined || status >= 500) return "failure";
  return status >= 400 ? "refused" : "success";
}

/** A path without its encoding. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll("+", " "));
  } catch {
    return path;
  }
}
