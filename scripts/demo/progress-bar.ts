// A progress bar: on a terminal it is redrawn in place; elsewhere it is printed once, when it is full.

/** What a bar is drawn on: `process.stdout`. */
export interface BarOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 40;

/** Draws how many of all are done. */
export function drawProgress(output: BarOutput, done: number, total: number): void {
  const full = done >= total;
  if (!output.isTTY && !full) return;
  const filled = total === 0 ? WIDTH : Math.floor((WIDTH * done) / total);
  const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
  output.write(`${output.isTTY ? "\r" : ""}      ${bar} ${done} of ${total}${full ? "\n" : ""}`);
}
