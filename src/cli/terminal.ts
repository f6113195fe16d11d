/** How a command ended. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** Where a command runs that goes on until it is stopped. */
export interface Terminal {
  write(text: string): void;
  /** Whether a person watches. */
  readonly isInteractive: boolean;
  /** Resolves when the command is to end. */
  stopped(): Promise<void>;
}
