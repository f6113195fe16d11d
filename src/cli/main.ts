#!/usr/bin/env node
// The command `okta-fetch`.

import { run } from "./run.js";
import type { Terminal } from "./terminal.js";

const terminal: Terminal = {
  write: (text) => {
    process.stdout.write(text);
  },
  isInteractive: process.stdout.isTTY === true,
  stopped: () =>
    new Promise((resolve) => {
      process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve());
    }),
};
const { stdout = "", stderr = "", exitCode } = await run(process.argv.slice(2), terminal);
// the reader of the pipe, such as head, may have closed it
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
