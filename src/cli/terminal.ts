/** The output and exit code of a command. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** A terminal for the progress of a command. */
export interface ProgressOutput {
  write(text: string): void;
  /** Its width. */
  readonly columns: number;
}

/** Where a command writes, and what stops it. */
export interface Terminal {
  /**
   * Writes to stdout. Wait for the promise before you write more.
   * @throws OutputClosed - the reader has closed the output
   */
  write(text: string): Promise<void> | void;
  /** Whether the output is an interactive terminal. */
  readonly isInteractive: boolean;
  /** The width of the output in columns; `undefined` if it is not a terminal. */
  readonly columns?: number | undefined;
  /** Where to show progress; `undefined` if stderr is not a terminal. */
  readonly progress?: ProgressOutput | undefined;
  /** Resolves on Ctrl+C or SIGTERM, to the signal. */
  stopped(): Promise<StopSignal>;
}

export type StopSignal = "SIGINT" | "SIGTERM";

/** The reader of the output, such as `head`, has closed it. */
export class OutputClosed extends Error {}
