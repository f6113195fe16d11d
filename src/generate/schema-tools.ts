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
  return toolsOf(project) ?? (await toolsBesideThisPackage().catch(() => undefined));
}

function toolsOf(project: string): SchemaTools | undefined {
  try {
    const place = createRequire(join(project, "package.json")).resolve("openapi-typescript");
    const { default: openapiTS, astToString } = createRequire(place)(place);
    return fitting({ openapiTS, astToString, ts: compilerOf(place) });
  } catch {
    // not there: look beside this package
    return undefined;
  }
}

/**
 * Imports them: Node 20 cannot require openapi-typescript with Yarn's Plug'n'Play, as it requires an ES module in turn, for
 * which Yarn's loader is not called.
 */
async function toolsBesideThisPackage(): Promise<SchemaTools | undefined> {
  const { default: openapiTS, astToString } = await import("openapi-typescript");
  const place = createRequire(import.meta.url).resolve("openapi-typescript");
  return fitting({ openapiTS, astToString, ts: compilerOf(place) });
}

/** The compiler of openapi-typescript, not that of the project: the same one has to create and print the types. */
const compilerOf = (place: string): Compiler => createRequire(place)("typescript");

/** From version 7 on, the compiler creates no types. */
const fitting = (tools: SchemaTools) => (typeof tools.ts.factory === "object" ? tools : undefined);
