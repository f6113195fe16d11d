/** What a command ends with. 1 is for what `--check` finds. */
export const EXIT = { done: 0, outdated: 1, misused: 2, failed: 3 } as const;

/** Why a command cannot go on, in words for the person who gave it. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}
