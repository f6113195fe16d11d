// Runs a command line: returns its output and exit code.

import { CommanderError, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { CommandError, EXIT } from "./command-error.js";
import { ArgumentError, fullNameOf } from "./command-line.js";
import { visibleLines, visibleText } from "./output/visible-text.js";
import { createProgram } from "./program.js";
import { type Outcome, OutputClosed, type Terminal } from "./terminal.js";

/** Runs a command. Rejects only for bugs; any other error becomes a message and an exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  let outcome: Outcome = { exitCode: EXIT.done };
  let printed = "";
  const finish = (finished: Outcome) => {
    outcome = finished;
  };
  const print = (text: string) => {
    printed += text;
  };
  const program = createProgram({ terminal, finish }, print, terminal.columns);
  let active: CommandUnknownOpts | undefined;
  program.hook("preAction", (_, command) => {
    active = command;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return shownOn(terminal, outcome);
  } catch (error) {
    if (error instanceof OutputClosed) return { exitCode: EXIT.outputClosed };
    // the help or the version
    if (error instanceof CommanderError) return { exitCode: EXIT.done, stdout: printed };
    if (!(error instanceof CommandError)) throw error;
    const command = error instanceof ArgumentError ? error.command : active;
    // an error may quote what Okta or a file says
    const message = visibleText(error.message);
    const see = message.endsWith("?") ? " See" : "; see";
    const hint = error.exitCode === EXIT.misused && command ? `${see} ${fullNameOf(command)} --help` : "";
    return { exitCode: error.exitCode, stderr: `okta-fetch: ${message}${hint}\n` };
  }
}

/** The result without what would change a terminal. */
function shownOn({ isInteractive }: Terminal, { exitCode, stdout, stderr }: Outcome): Outcome {
  return {
    exitCode,
    ...(stdout !== undefined && { stdout: isInteractive ? visibleLines(stdout) : stdout }),
    ...(stderr !== undefined && { stderr: visibleLines(stderr) }),
  };
}
