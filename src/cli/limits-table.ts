// The table of `okta-fetch limits`.

import type { FleetLimit, FleetLimits } from "../pacing/pacing-store.js";

const HEADS = ["endpoint", "left", "limit", "resets in", "held", "processes", "waiting"] as const;

/** Prints the limits of an org, one a line, in columns. */
export function limitsTable(org: string, limits: FleetLimits): string {
  const rows = Object.entries(limits).map(([bucket, limit]) => cellsOf(bucket, limit));
  if (rows.length === 0) return `No process has shared a limit of ${org} within the last minutes.\n`;
  const widths = HEADS.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return `${org}\n\n${[HEADS, ...rows].map(lineOf).join("\n")}\n`;
}

function cellsOf(bucket: string, { limit, remaining, resetsIn, held, members, waiting }: FleetLimit): string[] {
  const seconds = resetsIn === undefined ? "-" : `${Math.ceil(resetsIn / 1000)} s`;
  return [
    bucket,
    String(remaining ?? "-"),
    String(limit ?? "-"),
    seconds,
    String(held),
    String(members),
    String(waiting),
  ];
}
