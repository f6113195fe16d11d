import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Prism reads the document for each file that uses it; packing and generating start processes of their own
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
