// What the order of a scan rests on: the times that users were created at.

import { nameOf, OktaPaginationError } from "../errors.js";
import { SCAN } from "./call.js";

/** A user, as far as a scan looks at them. */
export interface CreatedUser {
  readonly id: string;
  readonly created?: string | null | undefined;
}

/**
 * The times of a page's users, in milliseconds.
 * @param before - the time of the last user of the page before
 * @throws OktaPaginationError - they are not in order: who is missing would never be known
 */
export function timesOf(users: readonly CreatedUser[], before = Number.NEGATIVE_INFINITY): number[] {
  let last = before;
  return users.map(({ id, created }) => {
    const time = Date.parse(created ?? "");
    // a text that is no time is not in order, either
    if (!(time >= last)) {
      const message = `${nameOf(SCAN)}: users do not come in the order of 'created' (${id}); listUsers reads them in any order`;
      throw new OktaPaginationError("ERR_UNSORTED", message, SCAN);
    }
    last = time;
    return time;
  });
}

/** A projection that has `created`. An attribute of the profile, in parentheses, may have the same name. */
export function withCreated(fields: string | undefined): string | undefined {
  const has = fields === undefined || /(^|,)\s*created\s*(,|$)/.test(fields.replace(/\([^()]*\)/g, ""));
  return has ? fields : `${fields},created`;
}
