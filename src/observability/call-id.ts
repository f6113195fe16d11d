import type { Clock } from "../shared/platform.js";

let prefix: string | undefined;
let count = 0;

/** Returns the id of a new call: unique in the process, and, by its random prefix, among those of other processes. */
export function createCallId(clock: Clock): string {
  // not at module scope: Workers have no randomness there
  prefix ??= Math.floor(clock.random() * 36 ** 7)
    .toString(36)
    .padStart(7, "0");
  return `${prefix}-${(++count).toString(36)}`;
}
