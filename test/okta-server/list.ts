// GET /api/v1/users: pages, and the Link headers that lead through them.

import { evaluateFilter, evaluateSearch } from "../support/evaluate.js";
import { type Answer, jsonAnswer, refusal } from "./answer.js";
import type { StoredUser, Users } from "./users.js";

const MOST = 200;
const MOST_FOUND = 10;

export function listUsers(users: Users, url: URL): Answer {
  const { searchParams } = url;
  const q = searchParams.get("q");
  let meets: (user: StoredUser) => boolean;
  try {
    meets = asked(searchParams.get("search"), searchParams.get("filter")) ?? (q ? beginsWith(q) : isThere);
  } catch {
    return refusal(400, "E0000031", "Invalid search criteria.");
  }
  const limit = Math.min(Number(searchParams.get("limit") ?? (q ? MOST_FOUND : MOST)), MOST);
  const page: StoredUser[] = [];
  const links = [linkTo(url, "self")];
  let behind = placeOf(url);
  for (const found of users.from(behind, meets, orderOf(searchParams))) {
    if (page.length === limit) {
      // what begins with a text is one page, however many there are
      if (!q) links.push(linkTo(withCursor(url, String(behind)), "next"));
      break;
    }
    page.push(found.user);
    behind = found.behind;
  }
  return jsonAnswer(200, page, { Link: links });
}

/** Only a search can be sorted, and here only by the time of creation. */
function orderOf(query: URLSearchParams): "asc" | "desc" | undefined {
  if (!query.has("search") || query.get("sortBy") !== "created") return undefined;
  return query.get("sortOrder") === "desc" ? "desc" : "asc";
}

/** Throws for an expression that Okta cannot read. */
function asked(search: string | null, filter: string | null) {
  if (search) return evaluateSearch(search);
  return filter ? evaluateFilter(filter) : undefined;
}

/** The same list from another cursor on. */
export function withCursor(url: URL, cursor: string): URL {
  const other = new URL(url);
  other.searchParams.set("after", cursor);
  return other;
}

/** A cursor to the very place where this page is, and yet another one: what comes after a dot does not count. */
export function sidestep(url: URL): string {
  const [place, turn = "0"] = (url.searchParams.get("after") ?? "0").split(".");
  return `${place}.${Number(turn) + 1}`;
}

export const linkTo = (url: URL, rel: string): string => `<${url.href}>; rel="${rel}"`;

const placeOf = (url: URL): number => Number.parseInt(url.searchParams.get("after") ?? "0", 10);

/** The bare list leaves deactivated users out, and so does `q`. */
const isThere = ({ status }: StoredUser): boolean => status !== "DEPROVISIONED";

function beginsWith(text: string): (user: StoredUser) => boolean {
  const start = text.toLowerCase();
  const begins = (value: unknown) => typeof value === "string" && value.toLowerCase().startsWith(start);
  return (user) => isThere(user) && ["firstName", "lastName", "email"].some((name) => begins(user.profile[name]));
}
