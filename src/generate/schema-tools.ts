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
export async function loadSchemaTools(project: string): Promise<SchemaTools | undefined> {
  return (
    requireTools(join(project, "package.json")) ??
    requireTools(import.meta.url) ??
    (await importTools().catch(() => undefined))
  );
}

function requireTools(start: string): SchemaTools | undefined {
  try {
    const place = createRequire(start).resolve("openapi-typescript");
    const { default: openapiTS, astToString } = createRequire(place)(place);
    return fitting({ openapiTS, astToString, ts: compilerOf(place) });
  } catch {
    // not there: look further
    return undefined;
  }
}

/** Node 20 cannot require it with Yarn's Plug'n'Play: it requires an ES module, for which Yarn's loader is not called. */
async function importTools(): Promise<SchemaTools | undefined> {
  const { default: openapiTS, astToString } = await import("openapi-typescript");
  const place = createRequire(import.meta.url).resolve("openapi-typescript");
  return fitting({ openapiTS, astToString, ts: compilerOf(place) });
}

/** The compiler of openapi-typescript, not that of the project: the same one has to create and print the types. */
const compilerOf = (place: string): Compiler => createRequire(place)("typescript");

/** From version 7 on, the compiler creates no types. */
const fitting = (tools: SchemaTools) => (typeof tools.ts.factory === "object" ? tools : undefined);
