#!/usr/bin/env node
// The command `okta-fetch`.

import { run } from "./run.js";

const { stdout = "", stderr = "", exitCode } = await run(process.argv.slice(2), process.env);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
