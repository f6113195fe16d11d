#!/usr/bin/env node
// The command `okta-fetch`.

import { CommandError, EXIT } from "./command-error.js";
import { run } from "./run.js";
import { OutputClosed, type Terminal } from "./terminal.js";

const { stdout, stderr } = process;
// the callback of `write` has the error
stdout.on("error", () => undefined);
// nobody reads the errors
stderr.on("error", () => undefined);

function write(text: string): Promise<void> {
  const written = new Promise<void>((resolve, reject) => {
    stdout.write(text, (error) => {
      if (!error) return resolve();
      const isClosed = "code" in error && error.code === "EPIPE";
      reject(isClosed ? new OutputClosed() : new CommandError(`the output cannot be written: ${error.message}`));
    });
  });
  // a command that prints a line now and then does not wait
  written.catch(() => undefined);
  return written;
}

/** The width of a terminal that does not know its own. */
const WIDTH = 80;
/** Whether stderr can show a line that changes. */
const canMove = stderr.isTTY && process.env["TERM"] !== "dumb";
const terminal: Terminal = {
  write,
  isInteractive: stdout.isTTY === true,
  columns: stdout.isTTY ? stdout.columns || WIDTH : undefined,
  progress: canMove ? { write: (text) => stderr.write(text), columns: stderr.columns || WIDTH } : undefined,
  stopped: () =>
    new Promise((resolve) => {
      process.once("SIGINT", () => resolve("SIGINT")).once("SIGTERM", () => resolve("SIGTERM"));
    }),
};
const { exitCode, stdout: text, stderr: message } = await run(process.argv.slice(2), terminal);
if (message !== undefined) stderr.write(message);
process.exitCode = exitCode;
if (text !== undefined) {
  await write(text).catch((error: OutputClosed | CommandError) => {
    process.exitCode = error instanceof OutputClosed ? EXIT.outputClosed : error.exitCode;
    if (error instanceof CommandError) stderr.write(`okta-fetch: ${error.message}\n`);
  });
}
