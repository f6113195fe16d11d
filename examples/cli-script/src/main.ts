// Reports users who have not signed in for a while. With --apply, suspends them.

import { parseArgs } from "node:util";
import { createOkta, isOktaError } from "okta-fetch";
import { findStaleUsers, membersOf, suspendStaleUsers } from "./stale-users.js";
import { tableOf } from "./table.js";

const USAGE = `usage: npm start -- [options]

  --days NUMBER   not signed in for this number of days (90)
  --keep GROUP    the id of a group whose members are left out; can be repeated
  --apply         suspends the users; without it nothing changes
  --max NUMBER    the largest number of users that --apply suspends (100)
`;

const DAY = 86_400_000;
const stop = new AbortController();
process.once("SIGINT", () => stop.abort());

try {
  process.exitCode = await main();
} catch (error) {
  // the message of an OktaError says what to do about it, and contains no secret
  if (!isOktaError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const options = parseOptions();
  if (options === undefined) return 2;
  const { days, keep, max, apply } = options;
  // reads OKTA_CLIENT_ORGURL and the credentials from the environment
  const okta = createOkta().with({ signal: stop.signal });
  const before = new Date(Date.now() - days * DAY);
  const kept = await membersOf(okta, keep);
  const stale = await findStaleUsers(okta, before, kept);

  if (stale.length > 0) console.log(tableOf(stale, new Date()));
  console.error(`${stale.length} active users have not signed in since ${before.toISOString().slice(0, 10)}`);
  if (!apply) {
    if (stale.length > 0) console.error("nothing was changed; --apply suspends them");
    return 0;
  }
  if (stale.length > max) {
    console.error(`nothing was changed: these are more than ${max} users; --max ${stale.length} allows them`);
    return 1;
  }
  const { suspended, skipped, failures } = await suspendStaleUsers(okta, stale, before);
  for (const { input, error } of failures) console.error(`${input.profile.login}: ${(error as Error).message}`);
  console.error(`${suspended} suspended, ${skipped} have signed in meanwhile, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

function parseOptions() {
  try {
    const { values } = parseArgs({
      options: {
        days: { type: "string", default: "90" },
        keep: { type: "string", multiple: true, default: [] },
        max: { type: "string", default: "100" },
        apply: { type: "boolean", default: false },
      },
    });
    return { ...values, days: wholeNumber("--days", values.days), max: wholeNumber("--max", values.max) };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return undefined;
  }
}

function wholeNumber(flag: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Error(`${flag} must be a number from 1 to 99999, not '${text}'`);
  return Number(text);
}
