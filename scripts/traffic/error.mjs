/** What the person who runs a tool can put right: printed without a stack. */
export class TrafficError extends Error {
  name = "TrafficError";
}

const REASONS = { ENOENT: "there is no such file", EISDIR: "it is a folder", EACCES: "you may not read it" };

/** Why a file cannot be read. */
export const reasonOf = (error) => REASONS[error.code] ?? error.message.split("\n")[0].replace(/:$/, "");

/** Ends a tool that failed. */
export function fail(tool, error) {
  const misused = error?.code?.startsWith("ERR_PARSE_ARGS");
  const expected = misused || error instanceof TrafficError;
  // what parseArgs says of other ways to write it helps nobody here
  console.error(expected ? `${tool}: ${misused ? error.message.split(". ")[0] : error.message}` : error);
  process.exitCode = 1;
}
