// Errors of scripts, and how a script prints them.

/** A failure that the person who runs a script can fix. It is printed without a stack. */
export class ScriptError extends Error {
  override name = "ScriptError";
}

/** Prints the error that ended a script, and makes the process exit with status 1. */
export function fail(script: string, error: unknown): void {
  process.exitCode = 1;
  if (error instanceof ScriptError) {
    console.error(`${script}: ${error.message}`);
  } else if (error instanceof Error && "code" in error && `${error.code}`.startsWith("ERR_PARSE_ARGS")) {
    // the sentences after the first explain a syntax that no script has
    console.error(`${script}: ${error.message.split(". ")[0]}`);
  } else {
    console.error(error);
  }
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
};

/** Why a file cannot be read or a URL cannot be fetched, in one line. */
export function describeFileError(error: unknown): string {
  if (!(error instanceof Error)) return `${error}`;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause ? `${cause.code}` : "";
  return FILE_ERRORS[code] ?? (code || (cause.message.split("\n")[0] ?? ""));
}
