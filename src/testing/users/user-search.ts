// Which users a list has: all but the deactivated ones, those of `q`, of a filter, or of a search with its order.

import { filter, search } from "../../search/template.js";
import type { Call } from "../http/call.js";
import { invalidField, searchAndFilter } from "../http/okta-error.js";
import { type Condition, conditionOf, type Properties } from "../list/condition.js";
import type { StoredUser } from "./user.js";
import type { UserStore } from "./user-store.js";

const USER_PROPERTIES: Properties<StoredUser> = {
  times: ["created", "activated", "statusChanged", "lastUpdated"],
  valueOf: (user, property) => {
    if (property.startsWith("profile.")) return user.profile[property.slice(8)];
    if (property === "type.id") return user.type;
    return property in user ? user[property as keyof StoredUser] : undefined;
  },
};

const isActive = ({ status }: StoredUser): boolean => status !== "DEPROVISIONED";

/** The users of a list behind a cursor. */
export function usersOf(call: Call): Iterable<StoredUser> {
  const { users } = call.org.state;
  const after = idOfCursor(call.query("after"));
  const text = call.query("search");
  if (text !== undefined && call.query("filter") !== undefined) throw searchAndFilter();
  if (text !== undefined) {
    const condition = conditionOf(text, search.parse, USER_PROPERTIES, true);
    const sortBy = call.query("sortBy");
    if (sortBy === undefined) return where(users.indexedAfter(after), condition);
    return sortedSearchesOf(users).after({ text, condition, sortBy, descending: isDescending(call) }, after);
  }
  const condition = call.query("filter");
  if (condition !== undefined)
    return where(users.after(after), conditionOf(condition, filter.parse, USER_PROPERTIES, false));
  const q = call.query("q");
  return where(users.after(after), q === undefined ? isActive : beginsWith(q));
}

/** A cursor is the id of the last user with a digit before it. */
export const cursorOf = ({ id }: StoredUser): string => `2${id}`;
const idOfCursor = (cursor: string | undefined): string | undefined => cursor?.slice(1);

function* where(users: Iterable<StoredUser>, condition: Condition<StoredUser>): Generator<StoredUser> {
  for (const user of users) if (condition(user)) yield user;
}

function beginsWith(q: string): Condition<StoredUser> {
  const start = q.toLowerCase();
  const begins = (value: unknown) => typeof value === "string" && value.toLowerCase().startsWith(start);
  return (user) => isActive(user) && ["firstName", "lastName", "email"].some((name) => begins(user.profile[name]));
}

function isDescending(call: Call): boolean {
  const order = call.query("sortOrder") ?? "asc";
  if (!/^(asc|desc|ascending|descending)$/i.test(order))
    throw invalidField("sortOrder", "The order must be asc or desc");
  return /^desc/i.test(order);
}

interface SortedSearch {
  readonly text: string;
  readonly condition: Condition<StoredUser>;
  readonly sortBy: string;
  readonly descending: boolean;
}

interface SortedResult {
  /** The version of the users that it was found among. */
  readonly version: number;
  readonly users: readonly StoredUser[];
  /** Where each user is, by its id. */
  readonly places: ReadonlyMap<string, number>;
}

/** Results of searches with an order, kept for their next pages until a user changes. */
class SortedSearches {
  readonly #users: UserStore;
  readonly #results = new Map<string, SortedResult>();
  /** Users at the ends of pages, as they were then: cursors of those who are no longer found. */
  readonly #ends = new Map<string, StoredUser>();

  constructor(users: UserStore) {
    this.#users = users;
  }

  *after(search: SortedSearch, id: string | undefined): Generator<StoredUser> {
    const { users, places } = this.#resultOf(search);
    const key = keyOf(search);
    const place = id === undefined ? -1 : places.get(id);
    const start = place === undefined ? this.#placeOfGone(`${id} ${key}`, users, search) : place + 1;
    let at = start;
    try {
      for (; at < users.length; at++) yield users[at] as StoredUser;
    } finally {
      // a page takes one user more than it shows
      for (const user of users.slice(Math.max(at - 1, start), at + 1)) this.#rememberEnd(`${user.id} ${key}`, user);
    }
  }

  /** The place of the first user behind one who is no longer found. */
  #placeOfGone(end: string, users: readonly StoredUser[], { sortBy, descending }: SortedSearch): number {
    const gone = this.#ends.get(end);
    if (!gone) return 0;
    const compare = by(sortBy, descending);
    const place = users.findIndex((user) => compare(gone, user) < 0);
    return place === -1 ? users.length : place;
  }

  #rememberEnd(end: string, user: StoredUser): void {
    this.#ends.set(end, user);
    const [oldest] = this.#ends.keys();
    if (this.#ends.size > 1000 && oldest !== undefined) this.#ends.delete(oldest);
  }

  #resultOf(search: SortedSearch): SortedResult {
    const { condition, sortBy, descending } = search;
    const users = this.#users;
    const key = keyOf(search);
    const kept = this.#results.get(key);
    if (kept?.version === users.version && users.isIndexed) return kept;
    const found = [...where(users.indexedAfter(undefined), condition)];
    found.sort(by(sortBy, descending));
    const places = new Map(found.map(({ id }, place) => [id, place]));
    const result = { version: users.version, users: found, places };
    if (this.#results.size > 4) this.#results.clear();
    if (users.isIndexed) this.#results.set(key, result);
    return result;
  }
}

const keyOf = ({ text, sortBy, descending }: SortedSearch): string => JSON.stringify([text, sortBy, descending]);

const SEARCHES = new WeakMap<UserStore, SortedSearches>();

function sortedSearchesOf(users: UserStore): SortedSearches {
  const known = SEARCHES.get(users) ?? new SortedSearches(users);
  SEARCHES.set(users, known);
  return known;
}

/** Users without a value come last; those with the same one by id. */
function by(property: string, descending: boolean): (one: StoredUser, other: StoredUser) => number {
  const keyOf = (user: StoredUser) => {
    const value = USER_PROPERTIES.valueOf(user, property);
    return typeof value === "string" ? value.toLowerCase() : ((value ?? undefined) as number | undefined);
  };
  const sign = descending ? -1 : 1;
  return (one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === b) return one.id < other.id ? -1 : 1;
    if (a === undefined) return 1;
    if (b === undefined) return -1;
    return a < b ? -sign : sign;
  };
}
