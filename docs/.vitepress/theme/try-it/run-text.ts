// A run in words.

import { MAX_REQUESTS } from "./messages.js";
import type { Run } from "./run-state.js";

/** `340 ms`, or `1.2 s`. */
export function durationOf(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** For the head of the result. */
export function statusOf({ state, milliseconds }: Run): string {
  const duration = durationOf(milliseconds);
  if (state === "idle") return "";
  if (state === "running") return `Running, ${duration}`;
  if (state === "done") return `Done in ${duration}`;
  return `${state === "failed" ? "Failed" : "Stopped"} after ${duration}`;
}

/** For a screen reader, when a run has ended. */
export function announcementOf(run: Run): string {
  return `${statusOf(run)}. ${summaryOf(run)}.`;
}

/** The requests in numbers. */
export function summaryOf({ requests }: Run): string {
  if (requests.length === 0) return "No requests";
  const refused = requests.filter(({ status }) => status === 429).length;
  const inFlight = requests.reduce((most, request) => Math.max(most, request.inFlight), 0);
  const total = requests.length.toLocaleString("en") + (requests.length === MAX_REQUESTS ? "+" : "");
  const count = requests.length === 1 ? "1 request" : `${total} requests`;
  return `${count}, at most ${inFlight} in flight${refused > 0 ? `, ${refused} refused` : ""}`;
}
