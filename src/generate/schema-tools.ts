// The packages that make types of a document. They are not among the dependencies of this package: only the command needs them.

import { createRequire } from "node:module";
import { join } from "node:path";

/** The package `typescript`. */
export type Compiler = typeof import("typescript");

/** openapi-typescript, and the compiler that it uses. */
export interface SchemaTools {
  readonly openapiTS: typeof import("openapi-typescript").default;
  readonly astToString: typeof import("openapi-typescript").astToString;
  readonly ts: Compiler;
}

/**
 * Loads the packages that are installed in a project, or beside this package; `undefined` if they are not, or do not fit.
 * @param project - the folder of the project
 */
export function loadSchemaTools(project: string): SchemaTools | undefined {
  for (const start of [join(project, "package.json"), import.meta.url]) {
    try {
      const place = createRequire(start).resolve("openapi-typescript");
      const load = createRequire(place);
      const { default: openapiTS, astToString } = load(place);
      // not that of the project: the same compiler has to create and print the types
      const ts = load("typescript");
      // from version 7 on it creates no types
      if (typeof ts.factory === "object") return { openapiTS, astToString, ts };
    } catch {
      // not there: look further
    }
  }
  return undefined;
}
