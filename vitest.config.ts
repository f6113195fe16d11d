import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Prism reads the document for each file that uses it; packing and generating start processes of their own
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

// fast-check takes integers of 32 bits, and prints the seed of a failure
const { OKTA_TEST_SEED = String(Date.now() | 0) } = process.env;
const random = { OKTA_TEST_RUNS: "3", OKTA_TEST_SEED };

/** Tests that need a real Redis: npm run test:redis. */
const REDIS = "test/redis/**/*.test.ts";

const PROPERTIES = "test/**/*.property.test.ts";
/** Those that `npm test` leaves out: all but the short ones. */
const LONG_PROPERTIES = "test/**/!(short-histories).property.test.ts";

/** Tests that pack, generate, compile, start processes, or use a server of others: npm run test:tooling. */
const TOOLING = [
  "test/{compatibility,generate,pack,project,release,traffic,types}/**/*.test.ts",
  "test/cli/{built-command,profile-types-compiled}.test.ts",
  "test/contract/prism-cli.test.ts",
  "test/docs/reference.test.ts",
  "test/cli/profile-types-of-both.test.ts",
  // every operation and example of the document against Prism
  "test/contract/operations.test.ts",
];

// the sources load this subpath by its name, as the package does
const alias = { "okta-fetch/oauth": fileURLToPath(new URL("src/oauth.ts", import.meta.url)) };

export default defineConfig({
  test: {
    // one for each core: by default one core is kept free, which of two is half
    maxWorkers: "100%",
    projects: [
      // npm test: what a change of the client is tried with, in two minutes
      {
        test: {
          name: "package",
          include: ["test/**/*.test.ts"],
          // says what was left out
          globalSetup: "test/support/without-redis.ts",
          exclude: ["test/replay/**", "test/examples/**", REDIS, LONG_PROPERTIES, ...TOOLING],
          // a worker imports a module once, not once for each file: a third of the whole time. A test that changes a global
          // restores it
          isolate: false,
          alias,
          ...timeouts,
        },
      },
      { test: { name: "tooling", include: TOOLING, exclude: [PROPERTIES], alias, ...timeouts } },
      // property tests on the same inputs each time
      { test: { name: "properties", include: [PROPERTIES], exclude: [REDIS], alias, ...timeouts } },
      // the tests on servers over okta-fetch/node
      {
        test: {
          name: "node-transport",
          include: ["test/**/*.server.test.ts"],
          env: { OKTA_TEST_TRANSPORT: "node" },
          ...timeouts,
        },
      },
      // property tests on other inputs each time, and three times as many: npm run test:random
      { test: { name: "random", include: [PROPERTIES], exclude: [REDIS], env: random, alias, ...timeouts } },
      // the same over undici 8, which needs Node 22.19 or newer
      {
        test: {
          name: "undici-8",
          include: ["test/**/*.server.test.ts"],
          env: { OKTA_TEST_TRANSPORT: "node" },
          alias: { undici: "undici-8" },
          ...timeouts,
        },
      },
      // installs the packed package into each example, and runs it: npm run test:examples
      {
        test: {
          name: "examples",
          include: ["test/examples/**/*.test.ts"],
          globalSetup: "test/examples/support/shared-folder.ts",
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      // the built site in Chromium: npm run test:site
      {
        test: {
          name: "site",
          include: ["docs/test/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      // a real Redis, and processes that share it
      { test: { name: "redis", include: [REDIS], alias, ...timeouts } },
      // needs recordings, a server that answers them, and Okta's document: .ci/run has them or leaves it out
      { test: { name: "recordings", include: ["test/replay/**/*.test.ts"], ...timeouts } },
    ],
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
