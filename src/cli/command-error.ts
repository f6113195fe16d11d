/** Exit codes. `--check` ends with 1 if the file is outdated. */
export const EXIT = { done: 0, outdated: 1, misused: 2, failed: 3 } as const;

/** A failure of a command, with a message for its user. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}
