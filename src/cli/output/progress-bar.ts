// A progress bar on the terminal of stderr.

import type { ProgressOutput } from "../terminal.js";
import { cutTo } from "./columns.js";

/** Moves to the begin of the line, and clears it. */
const CLEAR = "\r\u001b[K";
/** How often the line is written at most, in milliseconds. */
const REFRESH = 100;
const CELLS = 24;

/** The state of a long command. */
export interface Progress {
  readonly users: number;
  /** From 0 to 1; `undefined` if unknown. */
  readonly share: number | undefined;
}

export class ProgressBar {
  readonly #began: number;
  /** The users of the first state: those before a checkpoint were not read now. */
  #first: number | undefined;
  #shown = Number.NEGATIVE_INFINITY;

  /**
   * @param output - the terminal; `undefined` to show nothing
   * @param now - the time in milliseconds
   */
  constructor(
    private readonly output: ProgressOutput | undefined,
    private readonly now: () => number = Date.now,
  ) {
    this.#began = now();
  }

  /** Shows a state, unless another one was shown a moment ago. */
  show({ users, share }: Progress): void {
    const now = this.now();
    this.#first ??= users;
    if (this.output === undefined || now - this.#shown < REFRESH) return;
    this.#shown = now;
    const seconds = (now - this.#began) / 1000;
    const rate = seconds < 1 ? "" : `  ${Math.round((users - this.#first) / seconds)}/s`;
    const line = `${users.toLocaleString("en")} users${share === undefined ? "" : `  ${barOf(share)}`}${rate}`;
    this.output.write(CLEAR + cutTo(this.output.columns - 1, line));
  }

  /** Clears the line. */
  clear(): void {
    if (this.#shown > Number.NEGATIVE_INFINITY) this.output?.write(CLEAR);
  }
}

function barOf(share: number): string {
  const done = Math.round(share * CELLS);
  return `[${"#".repeat(done)}${".".repeat(CELLS - done)}] ${Math.floor(share * 100)} %`;
}
