import { onTestFinished } from "vitest";

/** Resolves as soon as a condition holds. If it never does, the test's timeout fails it. */
export async function happened(condition: () => boolean): Promise<void> {
  let over = false;
  onTestFinished(() => {
    over = true;
  });
  while (!over && !condition()) await new Promise((done) => setImmediate(done));
}
