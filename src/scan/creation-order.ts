// The order of a scan: users come sorted by the time at which they were created.

import type { Page } from "../contract/operation.js";
import type { OktaError } from "../errors/index.js";
import { callBehind } from "../pagination/page-stream.js";

/** The attributes of a user that a scan reads. */
export interface CreatedUser {
  readonly id: string;
  readonly created?: string | null | undefined;
}

/**
 * Returns when users were created, in milliseconds, up to the first user that is out of order.
 * @param before - the time of the last user of the previous page
 */
export function timesOf(users: readonly (CreatedUser | null)[], before = Number.NEGATIVE_INFINITY): number[] {
  const times: number[] = [];
  for (const user of users) {
    const time = Date.parse(user?.created ?? "");
    // NaN, from an invalid time, counts as out of order too
    if (!(time >= (times.at(-1) ?? before))) break;
    times.push(time);
  }
  return times;
}

/**
 * Creates the error for a page with an item that is out of order: the scan could miss users unnoticed.
 * @param at - the index of the item
 */
export async function disorderOf(page: Page<CreatedUser | null>, at: number): Promise<OktaError> {
  const { nothingLike, unsortedOf } = await import("../middleware/response-errors.js");
  const { [at]: user } = page.items;
  const call = callBehind(page);
  return typeof user === "object" && user !== null
    ? unsortedOf(user.id, call)
    : nothingLike("a user", page.response, call);
}

/** Adds `created` to a projection. A profile attribute, in parentheses, may have the same name. */
export function withCreated(fields: string | undefined): string | undefined {
  const has = fields === undefined || /(^|,)\s*created\s*(,|$)/.test(fields.replace(/\([^()]*\)/g, ""));
  return has ? fields : `${fields},created`;
}
