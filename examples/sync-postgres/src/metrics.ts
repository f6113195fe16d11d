// What a run did, for Prometheus and for the terminal.

import { createServer } from "node:http";
import type { OnBatch } from "./copies.js";

const counts = { runs: 0, failures: 0, upserts: 0, deletes: 0, finished: 0 };
const WIDTH = 30;

export const countRun = (): void => {
  counts.runs += 1;
  counts.finished = Date.now();
};
export const countFailure = (): void => {
  counts.failures += 1;
};

/** Counts a batch, and shows a progress bar while everything is read. */
export const onBatch: OnBatch = (copy, { upserts, deletes, progress }) => {
  counts.upserts += upserts.length;
  counts.deletes += deletes.length;
  if (progress?.reading === "everything") {
    const { share, items } = progress;
    const bar = share === undefined ? "" : ` ${"#".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, ".")}`;
    process.stderr.write(`\r${copy}:${bar} ${items}`);
  } else if (upserts.length + deletes.length > 0) {
    process.stderr.write(`\n${copy}: ${upserts.length} changed, ${deletes.length} deleted`);
  }
};

function text(): string {
  const { runs, failures, upserts, deletes, finished } = counts;
  const age = finished === 0 ? Number.NaN : (Date.now() - finished) / 1000;
  return `${[
    "# TYPE okta_sync_runs_total counter",
    `okta_sync_runs_total ${runs}`,
    "# TYPE okta_sync_failures_total counter",
    `okta_sync_failures_total ${failures}`,
    "# TYPE okta_sync_upserts_total counter",
    `okta_sync_upserts_total ${upserts}`,
    "# TYPE okta_sync_deletes_total counter",
    `okta_sync_deletes_total ${deletes}`,
    "# TYPE okta_sync_age_seconds gauge",
    `okta_sync_age_seconds ${age}`,
  ].join("\n")}\n`;
}

/** Serves /metrics on this machine. */
export function serveMetrics(port: number): void {
  createServer((request, response) => {
    const found = request.url === "/metrics";
    response.writeHead(found ? 200 : 404, { "Content-Type": "text/plain; version=0.0.4" }).end(found ? text() : "");
  }).listen(port, "127.0.0.1");
}
