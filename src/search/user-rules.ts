// What Okta takes in an expression over users, by the description of `search` and `filter` in its document.

import type { Rules } from "./okta-rules.js";

/** The properties outside the profile whose values are times. */
export type TimeProperty = "created" | "activated" | "statusChanged" | "lastUpdated";

/** The only properties that `co` works on. */
export type ContainsProperty = `profile.${"firstName" | "lastName" | "email" | "login"}`;

/** The only properties that `filter` knows. */
export type FilterProperty = "status" | "lastUpdated" | "id" | ContainsProperty;

const NAMES: readonly ContainsProperty[] = ["profile.firstName", "profile.lastName", "profile.email", "profile.login"];
const TIMES: readonly TimeProperty[] = ["created", "activated", "statusChanged", "lastUpdated"];
const FILTERED: readonly FilterProperty[] = ["status", "lastUpdated", "id", ...NAMES];
/** Early Access: it can be searched, but not together with anything else. */
const LONER = "classification.type";

export const USERS: Rules = {
  resource: "users",
  makers: { search: "search", filter: "filter", where: "where" },
  none: "nobody",
  all: "everybody",
  topLevel: ["id", "status", ...TIMES, "type.id", LONER],
  times: TIMES,
  contains: NAMES,
  filtered: FILTERED,
  loner: LONER,
};
