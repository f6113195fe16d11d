// The groups of an org and their members. Every user is a member of the built-in group Everyone.

import type { JsonObject } from "../http/json-value.js";
import { notFound } from "../http/okta-error.js";
import { PREFIX } from "../org/ids.js";
import type { OrgContext } from "../org/org-context.js";
import { SearchIndex } from "../org/search-index.js";
import type { Store } from "../org/store.js";
import { Table } from "../org/table.js";

export interface StoredGroup {
  readonly id: string;
  readonly type: "OKTA_GROUP" | "APP_GROUP" | "BUILT_IN";
  readonly created: number;
  readonly lastUpdated: number;
  readonly lastMembershipUpdated: number;
  readonly profile: JsonObject;
}

export class GroupStore implements Store {
  readonly #context: OrgContext;
  readonly #groups = new Table<StoredGroup>();
  readonly #index: SearchIndex<StoredGroup>;
  /** The ids of members by that of the group; Everyone has none here. */
  readonly #members = new Map<string, Set<string>>();

  constructor(context: OrgContext) {
    this.#context = context;
    this.#index = new SearchIndex(context);
    this.create({ name: "Everyone", description: "All users in your organization" }, "BUILT_IN");
    // as old as the org
    this.#index.reset();
  }

  get all(): Iterable<StoredGroup> {
    return this.#groups;
  }

  /** All groups as the search index sees them, in the order of their creation. */
  get indexed(): Iterable<StoredGroup> {
    const before = this.#index.outdated();
    if (before.size === 0) return this.#groups;
    const known = this.#groups.filter(({ id }) => !before.has(id));
    const outdated = [...before.values()].filter((group) => group !== undefined);
    return [...known, ...outdated].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  require(id: string): StoredGroup {
    const group = this.#groups.get(id);
    if (!group) throw notFound(id, "UserGroup");
    return group;
  }

  byName(name: string): StoredGroup | undefined {
    return this.#groups.find(({ profile }) => profile["name"] === name);
  }

  create(profile: JsonObject, type: StoredGroup["type"] = "OKTA_GROUP"): StoredGroup {
    const now = this.#context.clock.second();
    const id = this.#context.ids.next(PREFIX.group);
    return this.#put({ id, type, created: now, lastUpdated: now, lastMembershipUpdated: now, profile });
  }

  change(group: StoredGroup, profile: JsonObject): StoredGroup {
    return this.#put({ ...group, profile, lastUpdated: this.#context.clock.second() });
  }

  delete(id: string): void {
    this.#index.changes(id, this.#groups.get(id));
    this.#groups.delete(id);
    this.#members.delete(id);
  }

  addMember(groupId: string, userId: string): void {
    const members = this.#members.get(groupId) ?? new Set();
    this.#members.set(groupId, members.add(userId));
    this.#touch(groupId);
  }

  removeMember(groupId: string, userId: string): void {
    if (this.#members.get(groupId)?.delete(userId)) this.#touch(groupId);
  }

  /** The ids of the members in the order in which they joined; not of Everyone. */
  membersOf(groupId: string): Iterable<string> {
    return this.#members.get(groupId) ?? [];
  }

  /** The groups of a user, Everyone first. */
  groupsOf(userId: string): StoredGroup[] {
    return this.#groups.filter(({ id, type }) => type === "BUILT_IN" || this.#members.get(id)?.has(userId) === true);
  }

  forgetUser(id: string): void {
    for (const members of this.#members.values()) members.delete(id);
  }

  save(): unknown {
    return { groups: this.#groups.save(), members: [...this.#members].map(([id, members]) => [id, [...members]]) };
  }

  load(saved: unknown): void {
    const { groups, members } = saved as {
      groups: unknown;
      members: readonly (readonly [string, readonly string[]])[];
    };
    this.#groups.load(groups);
    this.#index.reset();
    this.#members.clear();
    for (const [id, ids] of members) this.#members.set(id, new Set(ids));
  }

  #touch(id: string): void {
    const group = this.#groups.get(id);
    if (group) this.#put({ ...group, lastMembershipUpdated: this.#context.clock.second() });
  }

  #put(group: StoredGroup): StoredGroup {
    this.#index.changes(group.id, this.#groups.get(group.id));
    return this.#groups.put(group);
  }
}
