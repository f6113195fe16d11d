import { onTestFinished } from "vitest";

/** Resolves as soon as a condition holds. What never happens, the test's own time-out ends. */
export async function happened(condition: () => boolean): Promise<void> {
  let over = false;
  onTestFinished(() => {
    over = true;
  });
  while (!over && !condition()) await new Promise((done) => setImmediate(done));
}
