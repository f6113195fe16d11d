// How often property tests run, and on which inputs: `npm test` always uses the same ones, `npm run test:random` more
// and new ones.

/** Set by the project "random" of vitest.config.ts, or to repeat one of its failures. */
const { OKTA_TEST_SEED: seed = "1", OKTA_TEST_RUNS: factor = "1" } = process.env;

/** What a property is asserted with: how often it is tried, and from which seed. */
export const runs = (count: number) => ({ numRuns: count * Number(factor), seed: Number(seed) });
