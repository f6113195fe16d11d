#!/usr/bin/env node
// The command `okta-fetch`.

import { run } from "./run.js";

const { stdout = "", stderr = "", exitCode } = await run(process.argv.slice(2));
// whoever reads this may have read enough, as head does
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
