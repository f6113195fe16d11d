// What Okta accepts in an expression for groups, from the description of `search` and `filter` in its document. `ge`
// and `le` are in its list of operators, though in none of its examples.

import { ORDERED, type Rules } from "./okta-rules.js";

/** The properties of groups whose values are times. */
export type GroupTimeProperty = "created" | "lastUpdated" | "lastMembershipUpdated";

/** The properties that support `co`. */
export type GroupContainsProperty = `profile.${"name" | "description"}`;

/** The properties that `filter` supports. */
export type GroupFilterProperty = "id" | "type" | "lastUpdated" | "lastMembershipUpdated";

// no spread below: a bundler would keep the table in programs that never search groups
const TIMES: readonly GroupTimeProperty[] = ["created", "lastUpdated", "lastMembershipUpdated"];
const FILTERED: readonly GroupFilterProperty[] = ["id", "type", "lastUpdated", "lastMembershipUpdated"];
const CONTAINS: readonly GroupContainsProperty[] = ["profile.name", "profile.description"];

export const GROUPS: Rules = {
  resource: "groups",
  makers: { search: "groupSearch", filter: "groupFilter", where: "groupWhere" },
  none: "no group",
  all: "every group",
  topLevel: ["id", "type", "created", "lastUpdated", "lastMembershipUpdated", "source.id"],
  times: TIMES,
  contains: CONTAINS,
  filtered: FILTERED,
  faultOf: (condition) => {
    if (condition.type === "present") return "Okta's search of groups has no 'pr'";
    const { property, operator } = condition;
    const works = !ORDERED.includes(operator) || TIMES.some((time) => time === property);
    return works ? undefined : `for groups, '${operator}' works only on ${TIMES.join(", ")}`;
  },
};
