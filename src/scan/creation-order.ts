// The order of a scan: users come sorted by the time at which they were created.

import type { Page } from "../contract/paged-list.js";
import { isObject } from "../contract/plain-object.js";
import type { OktaError } from "../errors/index.js";
import { unexpectedBodyOf, unsortedOf } from "../middleware/response-errors.js";
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
export function disorderOf(page: Page<CreatedUser | null>, at: number): OktaError {
  const { [at]: user } = page.items;
  const call = callBehind(page);
  return isObject(user) ? unsortedOf(user.id, call) : unexpectedBodyOf("a user", page.response, call);
}

/** Returns when the first user of pages was created; `undefined` without one. */
export async function newestIn(pages: AsyncIterable<Page<CreatedUser | null>>): Promise<number | undefined> {
  for await (const page of pages) {
    const [newest] = timesOf(page.items);
    if (page.items.length > 0 && newest === undefined) throw disorderOf(page, 0);
    if (newest !== undefined) return newest;
  }
  return undefined;
}

/** Adds an attribute to a projection. A profile attribute, in parentheses, may have the same name. */
export function withField(fields: string | undefined, name: "created" | "lastUpdated"): string | undefined {
  const names = fields
    ?.replace(/\([^()]*\)/g, "")
    .split(",")
    .map((field) => field.trim());
  return names === undefined || names.includes(name) ? fields : `${fields},${name}`;
}
