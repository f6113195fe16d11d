// What the order of a scan rests on: the times that users were created at.

import type { Page } from "../contract/operation.js";
import type { OktaError } from "../errors/index.js";
import { callBehind } from "../pagination/page-stream.js";

/** A user, as far as a scan looks at them. */
export interface CreatedUser {
  readonly id: string;
  readonly created?: string | null | undefined;
}

/**
 * The times of users, in milliseconds: of as many as come in order.
 * @param before - the time of the last user of the page before
 */
export function timesOf(users: readonly (CreatedUser | null)[], before = Number.NEGATIVE_INFINITY): number[] {
  const times: number[] = [];
  for (const user of users) {
    const time = Date.parse(user?.created ?? "");
    // a text that is no time is not in order, either
    if (!(time >= (times.at(-1) ?? before))) break;
    times.push(time);
  }
  return times;
}

/**
 * The error for a page with an item that does not come in order: a missing user would never be noticed.
 * @param at - which item it is
 */
export async function disorderOf(page: Page<CreatedUser | null>, at: number): Promise<OktaError> {
  const { nothingLike, unsortedOf } = await import("../middleware/response-errors.js");
  const { [at]: user } = page.items;
  const call = callBehind(page);
  return typeof user === "object" && user !== null
    ? unsortedOf(user.id, call)
    : nothingLike("a user", page.response, call);
}

/** A projection that has `created`. An attribute of the profile, in parentheses, may have the same name. */
export function withCreated(fields: string | undefined): string | undefined {
  const has = fields === undefined || /(^|,)\s*created\s*(,|$)/.test(fields.replace(/\([^()]*\)/g, ""));
  return has ? fields : `${fields},created`;
}
