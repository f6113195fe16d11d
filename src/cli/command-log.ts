// What commands log.

import { Console } from "node:console";
import { loggingOf } from "../client/environment.js";
import type { LoggingOptions } from "../observability/logging.js";

/** Writes to stderr: stdout has the results of the commands. */
const LOGGER = new Console({ stdout: process.stderr, stderr: process.stderr });

/**
 * Returns what to log, by the environment; `undefined` for nothing.
 * @throws OktaConfigError - `OKTA_FETCH_LOG` is not a level
 */
export function loggingOfCommand(): LoggingOptions | undefined {
  const found = loggingOf({});
  return found && { ...found, logger: LOGGER };
}
