// The users of an org by id and login, in the order of their creation, and as the search index sees them.

import { notFound } from "../http/okta-error.js";
import { PREFIX } from "../org/ids.js";
import type { OrgContext } from "../org/org-context.js";
import { SearchIndex } from "../org/search-index.js";
import type { Store } from "../org/store.js";
import { loginOf, type Status, type StoredUser } from "./user.js";

/** What a new user is made of; the rest follows. */
export type NewUser = Pick<StoredUser, "status" | "type" | "profile" | "credentials"> & Partial<StoredUser>;

/** Attributes that are shown without a value, too. */
const ALWAYS = { mobilePhone: null, secondEmail: null };

export class UserStore implements Store {
  readonly #context: OrgContext;
  readonly #byId = new Map<string, StoredUser>();
  readonly #idOfLogin = new Map<string, string>();
  /** The ids of all users there ever were: the place of a user in lists stays when those before it are deleted. */
  #order: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #index: SearchIndex<StoredUser>;
  #version = 0;

  constructor(context: OrgContext) {
    this.#context = context;
    this.#index = new SearchIndex(context);
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Another number after each change. */
  get version(): number {
    return this.#version;
  }

  get(id: string): StoredUser | undefined {
    return this.#byId.get(id);
  }

  find(idOrLogin: string): StoredUser | undefined {
    return this.#byId.get(idOrLogin) ?? this.#byId.get(this.#idOfLogin.get(String(idOrLogin).toLowerCase()) ?? "");
  }

  /** Whether a condition holds of any user. */
  some(condition: (user: StoredUser) => boolean): boolean {
    for (const user of this.#byId.values()) if (condition(user)) return true;
    return false;
  }

  /** The user with an id, a login, or the part of a login before its @. Throws Okta's error if it does not exist. */
  require(idOrLogin: string): StoredUser {
    const user =
      this.find(idOrLogin) ?? (idOrLogin === "me" ? this.#byId.values().next().value : this.#byShortName(idOrLogin));
    if (!user) throw notFound(idOrLogin, "User");
    return user;
  }

  create(user: NewUser): StoredUser {
    const { clock, ids } = this.#context;
    const now = clock.second();
    const { status, credentials } = user;
    const created: StoredUser = {
      id: ids.next(PREFIX.user),
      created: now,
      activated: status === "STAGED" ? null : now,
      statusChanged: status === "STAGED" ? null : now,
      lastLogin: null,
      lastUpdated: now,
      passwordChanged: credentials.password ? now : null,
      revision: 0,
      ...user,
    };
    return this.#add(created);
  }

  change(user: StoredUser, change: Partial<StoredUser>): StoredUser {
    if (change.profile) this.#idOfLogin.delete(loginOf(user));
    return this.#put({ ...user, ...change, lastUpdated: this.#context.clock.second() });
  }

  /** Moves a user to a status. */
  setStatus(user: StoredUser, status: Status, change: Partial<StoredUser> = {}): StoredUser {
    const now = this.#context.clock.second();
    const activated = user.activated ?? (status === "STAGED" || status === "DEPROVISIONED" ? null : now);
    return this.change(user, { activated, statusChanged: now, transitioningTo: undefined, ...change, status });
  }

  delete(user: StoredUser): void {
    this.#remember(user.id);
    this.#byId.delete(user.id);
    this.#idOfLogin.delete(loginOf(user));
  }

  /** Current users in the order of their creation, from behind a user on. */
  *after(id: string | undefined): Generator<StoredUser> {
    for (let at = this.#placeAfter(id); at < this.#order.length; at++) {
      const user = this.#byId.get(this.#order[at] ?? "");
      if (user) yield user;
    }
  }

  /** The same as the search index sees it. */
  *indexedAfter(id: string | undefined): Generator<StoredUser> {
    const before = this.#index.outdated();
    if (before.size === 0) return yield* this.after(id);
    for (let at = this.#placeAfter(id); at < this.#order.length; at++) {
      const key = this.#order[at] ?? "";
      const user = before.has(key) ? before.get(key) : this.#byId.get(key);
      if (user) yield user;
    }
  }

  /** Whether the index sees what lists see. */
  get isIndexed(): boolean {
    return this.#index.outdated().size === 0;
  }

  save(): unknown {
    return [...this.after(undefined)];
  }

  load(saved: unknown): void {
    this.#byId.clear();
    this.#idOfLogin.clear();
    this.#places.clear();
    this.#order = [];
    for (const user of saved as readonly StoredUser[]) this.#add(user);
    this.#index.reset();
  }

  /** The only user whose login begins so. */
  #byShortName(name: string): StoredUser | undefined {
    if (name.includes("@") || name === "") return undefined;
    const start = `${name.toLowerCase()}@`;
    let found: string | undefined;
    for (const [login, id] of this.#idOfLogin) {
      if (!login.startsWith(start)) continue;
      if (found !== undefined) return undefined;
      found = id;
    }
    return this.#byId.get(found ?? "");
  }

  #placeAfter(id: string | undefined): number {
    return id === undefined ? 0 : (this.#places.get(id) ?? this.#order.length - 1) + 1;
  }

  #add(user: StoredUser): StoredUser {
    this.#places.set(user.id, this.#order.length);
    this.#order.push(user.id);
    return this.#put(user);
  }

  #put(user: StoredUser): StoredUser {
    this.#remember(user.id);
    const put = { ...user, profile: { ...ALWAYS, ...user.profile }, revision: this.#version };
    this.#byId.set(put.id, put);
    this.#idOfLogin.set(loginOf(put), put.id);
    return put;
  }

  #remember(id: string): void {
    this.#version += 1;
    this.#index.changes(id, this.#byId.get(id));
  }
}
