// A program becomes a module that the worker imports. No eval, so that a Content-Security-Policy needs to allow `blob:`
// scripts only, and only in the worker.

import { transform } from "sucrase";

/** A program, ready to run. */
export interface Program {
  /** How stacks name it. */
  readonly url: string;
  /**
   * Runs it.
   * @returns what the program returned
   */
  run(scope: Scope): Promise<unknown>;
}

/** The names that a program can use without importing them. */
export type Scope = { readonly [name: string]: unknown };

/**
 * @param code - TypeScript, with imports, `await` and `return` on its top level
 * @param names - the names of the scope
 * @throws SyntaxError
 */
export async function loadProgram(code: string, names: readonly string[]): Promise<Program> {
  const body = withoutTypes(code);
  // the program's own function, so that it can redeclare a name of the scope; on the first line, so that lines keep
  // their numbers
  const module = `export default ({ ${names.join(", ")} }) => (async () => {${body}\n})();`;
  const url = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  const { default: run } = (await import(/* @vite-ignore */ url)) as { default: Program["run"] };
  return { url, run };
}

/** Removes types, and turns imports into calls of `require`: a function cannot contain an import statement. */
function withoutTypes(code: string): string {
  try {
    return transform(code, { transforms: ["typescript", "imports"], disableESTransforms: true, production: true }).code;
  } catch (error) {
    // the parser says «Error transforming undefined: Unexpected token (3:10)»
    const message = error instanceof Error ? error.message.replace(/^Error transforming [^:]*: /, "") : String(error);
    throw new SyntaxError(message);
  }
}
