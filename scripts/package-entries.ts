// The sources of the package's entries, by the names of its subpaths; `index` is the package itself.

export const LIBRARY_ENTRIES = {
  index: "src/index.ts",
  errors: "src/errors/index.ts",
  operations: "generated/operations.ts",
  contract: "src/contract/index.ts",
  oauth: "src/oauth.ts",
  node: "src/node/index.ts",
  redis: "src/redis.ts",
  opentelemetry: "src/opentelemetry/index.ts",
};

// Built apart from the library: as its entry it would split it into many small files, whose loading takes a program a quarter of
// its start.
export const TESTING_ENTRY = { testing: "src/testing/index.ts" };

/** What programs can import. */
export const PUBLIC_ENTRIES: { readonly [subpath: string]: string } = { ...LIBRARY_ENTRIES, ...TESTING_ENTRY };
