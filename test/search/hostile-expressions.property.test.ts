// For any parts, an expression is valid and means the same, or is refused with an OktaError.

import { describe, test } from "vitest";
import { filter, groupFilter, groupSearch, groupWhere, not, search, where, whereOf } from "../../src/index.js";
import { expectOurs, failureOf, HOSTILE } from "../support/hostile.js";

const title = where("profile.title");

describe.each<[string, (value: never) => unknown]>([
  ["a value of search", (value) => search`profile.title eq ${value}`],
  ["several values of search", (value) => search`profile.title eq ${[value, value] as never}`],
  ["a condition of search", (value) => search`status eq "ACTIVE" and ${value}`],
  ["the template of search", (value) => search(value)],
  ["the template of filter", (value) => filter(value, value)],
  ["a text to parse", (value) => search.parse(value)],
  ["a text to parse as a filter", (value) => filter.parse(value)],
  ["a value of filter", (value) => filter`status eq ${value}`],
  ["a value over groups", (value) => groupSearch`profile.name eq ${value}`],
  ["a filter over groups", (value) => groupFilter`type eq ${value}`],
  ["a property", (value) => where(value)],
  ["a property of groups", (value) => groupWhere(value)],
  ["eq", (value) => title.eq(value)],
  ["eq of several", (value) => title.eq([value] as never)],
  ["ne", (value) => title.ne(value)],
  ["sw", (value) => title.sw(value)],
  ["co", (value) => where("profile.login").co(value)],
  ["gt", (value) => title.gt(value)],
  ["a time", (value) => where("created").ge(value)],
  ["and", (value) => title.eq("a").and(value)],
  ["or", (value) => title.eq("a").or(value)],
  ["for", (value) => title.eq("a").for(value)],
  ["not", (value) => not(value)],
  ["whereOf", (value) => (whereOf as (given: never) => unknown)(value)],
])("%s", (place, run) => {
  test.each(HOSTILE)("%s", async (name, make) => {
    expectOurs(await failureOf(() => run(make() as never)), `${place}: ${name}`);
  });
});
