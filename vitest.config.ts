import { defineConfig } from "vitest/config";

// Prism reads the document for each file that uses it; packing and generating start processes of their own
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: "package", include: ["test/**/*.test.ts"], exclude: ["test/replay/**"], ...timeouts } },
      // the same over okta-fetch/node
      {
        test: {
          name: "node-transport",
          include: ["test/server/*.test.ts"],
          env: { OKTA_TEST_TRANSPORT: "node" },
          ...timeouts,
        },
      },
      // needs recordings, a server that answers them, and Okta's document: .ci/run has them or leaves it out
      { test: { name: "recordings", include: ["test/replay/**/*.test.ts"], ...timeouts } },
    ],
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
