// Orgs by the times at which their users were created, for scans of many users.

import type { ScanCheckpoint } from "../../src/index.js";
import { json, linking } from "./answers.js";
import { type Handler, ORG } from "./okta-of.js";

/** A user of a history. */
export interface Created {
  readonly id: string;
  readonly created: string;
}

const BEGIN = Date.UTC(2020, 0, 1);

/**
 * Users in the order of creation, to the second as Okta has it.
 * @param secondsOf - how long after the beginning each was created
 */
export function historyOf(count: number, secondsOf: (at: number) => number): Created[] {
  const times = Array.from({ length: count }, (_, at) => BEGIN + Math.floor(secondsOf(at)) * 1000);
  return times
    .sort((one, other) => one - other)
    .map((time, at) => ({ id: `00u${at}`, created: new Date(time).toISOString() }));
}

/** Responds to searches by ranges of `created`; every user matches the rest of the expression. */
export function orgOf(users: readonly Created[]): Handler {
  return ({ url }) => {
    const { searchParams } = new URL(url);
    const found = users.slice(...placesOf(searchParams.get("search") ?? "", users));
    if (searchParams.get("sortOrder") === "desc") found.reverse();
    const after = Number(searchParams.get("after") ?? 0);
    const end = after + Number(searchParams.get("limit"));
    const link = (rel: string) => `<${ORG}/api/v1/users?${searchParams}>; rel="${rel}"`;
    const links = [link("self")];
    searchParams.set("after", String(end));
    if (end < found.length) links.push(link("next"));
    return json(found.slice(after, end), linking(...links));
  };
}

/** How many of the users each checkpoint has left. */
export function sizesOf(parts: readonly ScanCheckpoint[], users: readonly Created[]): number[] {
  return parts.map(({ left }) =>
    left.reduce((sum, [from, to]) => sum + placeOf(to ?? "9", users) - placeOf(from ?? "0", users), 0),
  );
}

function placesOf(search: string, users: readonly Created[]): [from: number, to: number] {
  const [, from = "0"] = /created ge "([^"]*)"/.exec(search) ?? [];
  const [, to = "9"] = /created lt "([^"]*)"/.exec(search) ?? [];
  return [placeOf(from, users), placeOf(to, users)];
}

/** How many users were created before a time: the texts of times are in their order. */
function placeOf(time: string, users: readonly Created[]): number {
  let [low, high] = [0, users.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((users[middle]?.created ?? "") < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
