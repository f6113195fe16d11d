// What Okta accepts in an expression for users, from the description of `search` and `filter` in its document.

import type { Rules } from "./okta-rules.js";

/** The properties outside the profile whose values are times. */
export type TimeProperty = "created" | "activated" | "statusChanged" | "lastUpdated";

/** The properties that support `co`. */
export type ContainsProperty = `profile.${"firstName" | "lastName" | "email" | "login"}`;

/** The properties that `filter` supports. */
export type FilterProperty = "status" | "lastUpdated" | "id" | ContainsProperty;

const NAMES: readonly ContainsProperty[] = ["profile.firstName", "profile.lastName", "profile.email", "profile.login"];
const TIMES: readonly TimeProperty[] = ["created", "activated", "statusChanged", "lastUpdated"];
const FILTERED: readonly FilterProperty[] = ["status", "lastUpdated", "id", ...NAMES];
/** Early Access: cannot be combined with other conditions. */
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
