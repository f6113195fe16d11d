/** The output and exit code of a command. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** The terminal of a command that runs until it is stopped. */
export interface Terminal {
  write(text: string): void;
  /** Whether the output is an interactive terminal. */
  readonly isInteractive: boolean;
  /** Resolves on Ctrl+C or SIGTERM. */
  stopped(): Promise<void>;
}
