// A small org for scans: the fake org, with forty users.

import type { OktaOptions, ScanUsersOptions } from "../../src/index.js";
import { createFakeOkta } from "../../src/testing/index.js";
import { failure, linking, userOf } from "./answers.js";
import { type Handler, ORG, oktaOf } from "./okta-of.js";
import { storedUser } from "./stored-user.js";

const DAY = 86_400_000;
/** Midnight of a day, the first one being 0. */
export const dayOf = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString();
/** One was created each day. */
export const USERS = Array.from({ length: 40 }, (_, day) => userOf(`00u${day}`, { created: dayOf(day) }));
export const IDS = USERS.map(({ id }) => id).sort();

/** The header of a page that is the last one. */
export const SELF = linking(`<${ORG}/api/v1/users>; rel="self"`);

/** Whether a search is for a range, and not for all that the caller's expression selects. */
export const isRange = ({ url }: Request) => new URL(url).searchParams.get("search")?.includes(") and created");

const org = createFakeOkta({
  url: ORG,
  state: { ids: USERS.length, users: USERS.map((user) => storedUser(user, "oty1")) },
});
/** Responds to a search, at any URL of the org. */
export const answer: Handler = (request) => {
  const { pathname, search } = new URL(request.url);
  return org.fetch(new Request(ORG + pathname + search, request));
};

/** The cursor of the page behind so many users. */
export const cursorAfter = (count: number) => `2${USERS[count - 1]?.id}`;

/** The ids of a scan with three readers, sorted, and what was sent for it. */
export async function scan(handler: Handler, options: ScanUsersOptions = {}, client: Partial<OktaOptions> = {}) {
  const { okta, sent } = oktaOf(handler, client);
  const ids: string[] = [];
  for await (const { id } of okta.scanUsers({ limit: 10, concurrency: 3, ...options })) ids.push(id);
  return { ids: ids.sort(), sent };
}

/** How an org refuses an expression. */
export const tooComplex = () => failure(400, "E0000031");
