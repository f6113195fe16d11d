// A small org for scans: forty users, and a handler that knows searches.

import type { OktaOptions, ScanUsersOptions } from "../../src/index.js";
import { failure, json, linking, userOf } from "./answers.js";
import { evaluateSearch } from "./evaluate.js";
import { type Handler, ORG, oktaOf } from "./okta-of.js";

const DAY = 86_400_000;
/** Midnight of a day, the first one being 0. */
export const dayOf = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString();
/** One was created each day. */
export const USERS = Array.from({ length: 40 }, (_, day) => userOf(`00u${day}`, { created: dayOf(day) }));
export const IDS = USERS.map(({ id }) => id).sort();

/** Whether a search is for a range, and not for all that the caller's expression selects. */
export const isRange = ({ url }: Request) => new URL(url).searchParams.get("search")?.includes(") and created");

/** Answers a search, sorted by creation, ten users a page. */
export const answer: Handler = ({ url }) => {
  const { searchParams } = new URL(url);
  const after = Number(searchParams.get("after") ?? 0);
  const limit = Number(searchParams.get("limit"));
  const found = USERS.filter(evaluateSearch(searchParams.get("search") ?? "id pr"));
  if (searchParams.get("sortOrder") === "desc") found.reverse();
  const page = found.slice(after, after + limit);
  searchParams.set("after", String(after + limit));
  return after + limit < found.length
    ? json(page, linking(`<${ORG}/api/v1/users?${searchParams}>; rel="next"`))
    : json(page);
};

/** The ids of a scan with three readers, sorted, and what was sent for it. */
export async function scan(handler: Handler, options: ScanUsersOptions = {}, client: Partial<OktaOptions> = {}) {
  const { okta, sent } = oktaOf(handler, client);
  const ids: string[] = [];
  for await (const { id } of okta.scanUsers({ limit: 10, concurrency: 3, ...options })) ids.push(id);
  return { ids: ids.sort(), sent };
}

/** How an org refuses an expression. */
export const tooComplex = () => failure(400, "E0000031");
