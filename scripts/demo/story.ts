// The steps of the demo: prints each with what it shows and its figures, and checks what it shows.

import type { FakeOkta } from "okta-fetch/testing";
import { ScriptError } from "../script-error.js";

/** A step of the demo. */
export interface Step {
  readonly title: string;
  /** What happens, for a reader who does not know the package. */
  readonly text: string;
  /** The call, as a program writes it. */
  readonly code: string;
  /** Makes the calls, and checks what they show. */
  run(print: (...lines: string[]) => void): Promise<Figures | undefined>;
}

/** Figures of a step besides its requests and its time; `users` also makes its users per second. */
export interface Figures {
  readonly users?: number;
  readonly other?: readonly string[];
}

/** Ends the demo unless a step shows what it should. */
export function check(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new ScriptError(`expected that ${expected}.`);
}

/** Numbers as a reader likes them: 4,000. */
export const formatNumber = (value: number): string => Math.round(value).toLocaleString("en-US");

/** A number with its noun: `1 request`, `2 requests`. */
export const count = (value: number, noun: string): string =>
  `${formatNumber(value)} ${noun}${Math.round(value) === 1 ? "" : "s"}`;

/** Runs steps, one after the other, and ends at the first that fails. */
export async function tellStory(org: FakeOkta, steps: readonly Step[], print = console.log): Promise<void> {
  const begin = performance.now();
  for (const [index, step] of steps.entries()) {
    print(`\n${String(index + 1).padStart(2)}. ${step.title}`);
    print(`    ${step.text}`);
    print(`    > ${step.code}`);
    try {
      print(`    ${await runStep(org, step, print)}`);
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      throw new ScriptError(`step ${index + 1}, "${step.title}": ${error.message}`);
    }
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  print(`\nAll ${steps.length} steps show what they should: ${count(org.requests.length, "request")}, ${seconds} s.`);
}

/** Runs a step and describes its figures. */
async function runStep(org: FakeOkta, step: Step, print: (line: string) => void): Promise<string> {
  const [before, begin] = [org.requests.length, performance.now()];
  const figures = await step.run((...lines) => {
    for (const line of lines) print(`      ${line}`);
  });
  const milliseconds = performance.now() - begin;
  const { users, other = [] } = figures ?? {};
  return [
    `= ${count(org.requests.length - before, "request")}, ${formatNumber(milliseconds)} ms`,
    ...(users === undefined ? [] : [`${formatNumber((users * 1000) / milliseconds)} users per second`]),
    ...other,
  ].join(", ");
}
