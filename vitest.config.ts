import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Prism reads the document for each file that uses it; packing and generating start processes of their own
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

// fast-check takes integers of 32 bits, and prints the seed of a failure
const { OKTA_TEST_SEED = String(Date.now() | 0) } = process.env;
const random = { OKTA_TEST_RUNS: "3", OKTA_TEST_SEED };

const PROPERTIES = "test/**/*.property.test.ts";

/** Tests that pack, generate, compile, or start processes: npm run test:tooling. */
const TOOLING = [
  "test/{generate,pack,release,truth,types}/**/*.test.ts",
  "test/cli/compiled.test.ts",
  "test/cli/same-names.test.ts",
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
          exclude: ["test/replay/**", PROPERTIES, ...TOOLING],
          alias,
          ...timeouts,
        },
      },
      { test: { name: "tooling", include: TOOLING, exclude: [PROPERTIES], alias, ...timeouts } },
      // property tests on the same inputs each time
      { test: { name: "properties", include: [PROPERTIES], alias, ...timeouts } },
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
      { test: { name: "random", include: [PROPERTIES], env: random, alias, ...timeouts } },
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
      // needs recordings, a server that answers them, and Okta's document: .ci/run has them or leaves it out
      { test: { name: "recordings", include: ["test/replay/**/*.test.ts"], ...timeouts } },
    ],
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
