// Errors of scripts, and how a script prints them.

import { DocumentError } from "../src/generate/document/document-error.js";

/** A failure that the person who runs a script can fix. It is printed without a stack. */
export class ScriptError extends Error {
  override name = "ScriptError";
}

/** Prints the error that ended a script, and makes the process exit with status 1. */
export function fail(script: string, error: unknown): void {
  process.exitCode = 1;
  if (error instanceof ScriptError || error instanceof DocumentError) {
    console.error(`${script}: ${error.message}`);
  } else if (error instanceof Error && "code" in error && `${error.code}`.startsWith("ERR_PARSE_ARGS")) {
    // the sentences after the first explain a syntax that no script has
    console.error(`${script}: ${error.message.split(". ")[0]}`);
  } else {
    console.error(error);
  }
}
