// Runs a command to its end.

import { spawn } from "node:child_process";

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string | undefined } | undefined;
  /** After how many seconds it is killed. */
  readonly seconds?: number;
}

/** A command that failed: its message is the line that says why. */
export class CommandError extends Error {
  constructor(
    /** What it printed. */
    readonly output: string,
    late = "",
  ) {
    super(late + reasonIn(output));
  }
}

/**
 * @returns what it printed
 * @throws CommandError - it ended with another status than 0, or took too long
 */
export async function run(command: string, parameters: readonly string[], options: CommandOptions): Promise<string> {
  const { ended } = start(command, parameters, options);
  return ended;
}

export interface Running {
  readonly ended: Promise<string>;
  stop(): void;
}

/** Starts a command, in a process group of its own: a server's children end with it. */
export function start(command: string, parameters: readonly string[], options: CommandOptions): Running {
  const { cwd, env, seconds = 180 } = options;
  const child = spawn(command, parameters, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // it has ended
    }
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-200_000);
    });
  }
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, seconds * 1000);
  const ended = new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      clearTimeout(timer);
      if (status === 0) resolve(printed);
      else reject(new CommandError(printed, late ? `no end after ${seconds} s: ` : ""));
    });
  });
  ended.catch(() => undefined);
  return { ended, stop };
}

/** The line of an output that says what went wrong. */
function reasonIn(printed: string): string {
  const lines = printed
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
    .replace(/\u001b\[[\d;]*m/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^at |^●/.test(line));
  const telling = [
    /\berror TS\d+: /,
    /^\w*Error: /,
    /^Must use import/,
    /^npm error \w/,
    /error|cannot|not defined|failed/i,
  ];
  const line = telling.map((pattern) => lines.find((each) => pattern.test(each))).find((each) => each !== undefined);
  return (line ?? lines.at(-1) ?? "it printed nothing").slice(0, 300);
}
