/** A failure that whoever runs a script can put right: printed without a stack. */
export class ScriptError extends Error {
  override name = "ScriptError";
}

/** Prints an error of a script and makes the process fail. */
export function fail(script: string, error: unknown): void {
  if (error instanceof ScriptError) {
    console.error(`${script}: ${error.message}`);
  } else if (error instanceof Error && "code" in error && `${error.code}`.startsWith("ERR_PARSE_ARGS")) {
    console.error(`${script}: ${error.message.split(". ")[0]}`);
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}
