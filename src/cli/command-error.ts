/**
 * Exit codes, which docs/guides/command-line.md and `okta-fetch --help` list. Those from 128 on are the number of a signal and
 * 128, as shells have them.
 */
export const EXIT = {
  done: 0,
  failed: 1,
  misused: 2,
  notFound: 3,
  refused: 4,
  outdated: 5,
  SIGINT: 130,
  outputClosed: 141,
  SIGTERM: 143,
} as const;

/** A failure of a command, with a message for its user. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}

/** The error for invalid usage. `run` adds where to find the help of the command. */
export const usageError = (why: string): CommandError => new CommandError(why, EXIT.misused);
