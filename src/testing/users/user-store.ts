// The users of an org by id and login, in the order of their creation, and as the search index sees them.

import { notFound } from "../http/okta-error.js";
import type { Ground } from "../org/ground.js";
import { PREFIX } from "../org/ids.js";
import type { Store } from "../org/store.js";
import { loginOf, type Status, type StoredUser } from "./user.js";

/** What a new user is made of; the rest follows. */
export type NewUser = Pick<StoredUser, "status" | "type" | "profile" | "credentials"> & Partial<StoredUser>;

/** Attributes that are shown without a value, too. */
const ALWAYS = { mobilePhone: null, secondEmail: null };

export class UserStore implements Store {
  readonly #ground: Ground;
  readonly #byId = new Map<string, StoredUser>();
  readonly #idOfLogin = new Map<string, string>();
  /** The ids of all users there ever were: the place of a user in lists stays when those before it are deleted. */
  #order: string[] = [];
  readonly #places = new Map<string, number>();
  /** What the search index does not know yet: users as they were before a change. Only with a lag. */
  #changes: { readonly at: number; readonly id: string; readonly before: StoredUser | undefined }[] = [];
  #version = 0;

  constructor(ground: Ground) {
    this.#ground = ground;
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
    return this.#byId.get(idOrLogin) ?? this.#byId.get(this.#idOfLogin.get(idOrLogin.toLowerCase()) ?? "");
  }

  /** The user with an id or a login. Throws Okta's error if it does not exist. */
  require(idOrLogin: string): StoredUser {
    const user = this.find(idOrLogin) ?? (idOrLogin === "me" ? this.#byId.values().next().value : undefined);
    if (!user) throw notFound(idOrLogin, "User");
    return user;
  }

  create(user: NewUser): StoredUser {
    const { clock, ids } = this.#ground;
    const now = clock.second();
    const { status, credentials } = user;
    const created: StoredUser = {
      id: ids.next(PREFIX.user),
      created: now,
      activated: status === "STAGED" ? null : now,
      statusChanged: now,
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
    return this.#put({ ...user, ...change, lastUpdated: this.#ground.clock.second() });
  }

  /** Moves a user to a status. */
  setStatus(user: StoredUser, status: Status, change: Partial<StoredUser> = {}): StoredUser {
    const now = this.#ground.clock.second();
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
    const before = this.#notIndexed();
    if (before.size === 0) return yield* this.after(id);
    for (let at = this.#placeAfter(id); at < this.#order.length; at++) {
      const key = this.#order[at] ?? "";
      const user = before.has(key) ? before.get(key) : this.#byId.get(key);
      if (user) yield user;
    }
  }

  /** Whether the index sees what lists see. */
  get isIndexed(): boolean {
    return this.#notIndexed().size === 0;
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
    this.#changes = [];
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
    if (this.#ground.settings.lag === 0) return;
    this.#changes.push({ at: this.#ground.clock.now(), id, before: this.#byId.get(id) });
  }

  /** Users that the index still sees as they were, or does not see. */
  #notIndexed(): Map<string, StoredUser | undefined> {
    const before = new Map<string, StoredUser | undefined>();
    if (this.#changes.length === 0) return before;
    const until = this.#ground.clock.now() - this.#ground.settings.lag;
    this.#changes = this.#changes.filter(({ at }) => at > until);
    for (const change of this.#changes) if (!before.has(change.id)) before.set(change.id, change.before);
    return before;
  }
}
