// How often property tests run, and on which inputs: in `npm test` always on the same ones, in `npm run test:random` on
// more and on new ones.

/** Given by the project "random" of vitest.config.ts, or by whoever repeats one of its failures. */
const { OKTA_TEST_SEED: seed = "1", OKTA_TEST_RUNS: factor = "1" } = process.env;

/** What a property is asserted with: how often it is tried, and from which seed. */
export const runs = (count: number) => ({ numRuns: count * Number(factor), seed: Number(seed) });
