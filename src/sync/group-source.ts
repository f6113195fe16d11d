// The groups of an org, as a sync reads them: by a search in the order of creation, and the members of each.

import type { Methods } from "../../generated/methods.js";
import type { CallOptions } from "../contract/call-options.js";
import { OktaNotFoundError } from "../errors/index.js";
import type { Group } from "../models/profile-types.js";
import { isTime } from "../scan/time-span.js";
import { literal } from "../search/literal.js";
import { contentHash } from "./content-hash.js";
import type { Source, SourceItem, SourceReading } from "./source.js";

/** The members of a group. */
export interface GroupMembers {
  readonly groupId: string;
  /** The ids of all members, which replace those of the copy. */
  readonly userIds: readonly string[];
}

/** The upserts of a batch. */
export interface GroupParts {
  /** Groups that were created or changed, as they are now. */
  readonly upserts: readonly Group[];
  /** The members of those whose members changed. */
  readonly members: readonly GroupMembers[];
}

/** A group, and its members if they may have changed. */
interface GroupValue {
  readonly group: Group;
  readonly userIds: readonly string[] | undefined;
}

/** The methods that a source of groups uses, and its options. */
export interface GroupSourceSettings {
  readonly methods: Pick<Methods, "listGroups" | "listGroupUsers" | "getGroup">;
  /** Whether to read members. */
  readonly members: boolean;
  /** Options for each request. */
  readonly callOptions: CallOptions;
}

const PAGE_SIZE = 200;
const MEMBERS_PAGE_SIZE = 1000;
/** A batch ends once its groups have this many members. */
const MOST_MEMBERS = 10_000;
/** How many groups' members are read at once. */
const AT_ONCE = 4;
const BEGINNING = "1970-01-01T00:00:00.000Z";

export class GroupSource implements Source<GroupValue, GroupParts> {
  readonly deletion = { eventType: "group.lifecycle.delete", targetType: "UserGroup" };
  readonly #settings: GroupSourceSettings;

  constructor(settings: GroupSourceSettings) {
    this.#settings = settings;
  }

  read(since: string | null, position: unknown): SourceReading<GroupValue> {
    return new GroupReading(this.#settings, since, position as GroupPosition | undefined);
  }

  async *ids(): AsyncGenerator<string, void, undefined> {
    const { methods, callOptions } = this.#settings;
    for await (const { id } of methods.listGroups({ ...callOptions, limit: PAGE_SIZE })) yield id;
  }

  async exists(id: string): Promise<boolean> {
    const { methods, callOptions } = this.#settings;
    return (await unlessMissing(methods.getGroup(id, callOptions))) !== undefined;
  }

  partsOf(values: readonly GroupValue[]): GroupParts {
    const members = values.flatMap(({ group, userIds }) => (userIds ? [{ groupId: group.id, userIds }] : []));
    return { upserts: values.map(({ group }) => group), members };
  }
}

/** Where a reading of groups is. */
interface GroupPosition {
  /** Groups that were created before are read. */
  readonly created: string;
  /** The number of groups that were read. */
  readonly groups: number;
  /** When the first and the newest group of the reading were created; missing before the first page. */
  readonly span?: readonly [first: string, newest: string];
}

/** Whether a stored value is a position. */
export function isGroupPosition(value: unknown): boolean {
  const { created, groups, span } = Object(value) as { readonly [name: string]: unknown };
  return (
    isTime(created) && Number.isInteger(groups) && (span === undefined || (Array.isArray(span) && span.every(isTime)))
  );
}

class GroupReading implements SourceReading<GroupValue> {
  readonly #settings: GroupSourceSettings;
  readonly #since: string | null;
  #position: GroupPosition;
  /** When the group that was read last was created. */
  #newest: string;
  #isSorted = true;

  constructor(settings: GroupSourceSettings, since: string | null, position?: GroupPosition) {
    this.#settings = settings;
    this.#since = since;
    this.#position = position ?? { created: BEGINNING, groups: 0 };
    this.#newest = this.#position.created;
  }

  async *pages(): AsyncGenerator<readonly SourceItem<GroupValue>[], void, undefined> {
    const { methods, callOptions } = this.#settings;
    const search = this.#search();
    const order = { sortBy: "created", sortOrder: "asc", limit: PAGE_SIZE } as const;
    for await (const { items, next } of methods.listGroups({ ...callOptions, ...order, search }).pages()) {
      await this.#noteSpan(items, next === undefined, search);
      let batch: SourceItem<GroupValue>[] = [];
      let members = 0;
      for (let at = 0; at < items.length; at += AT_ONCE) {
        const groups = items.slice(at, at + AT_ONCE);
        const read = (await Promise.all(groups.map((group) => this.#itemOf(group)))).flat();
        batch.push(...read);
        members += read.reduce((sum, { value }) => sum + (value.userIds?.length ?? 0), 0);
        this.#advance(groups);
        if (members < MOST_MEMBERS) continue;
        yield batch;
        [batch, members] = [[], 0];
      }
      if (batch.length > 0) yield batch;
    }
  }

  position(): GroupPosition {
    return this.#position;
  }

  progress() {
    return { items: this.#position.groups, share: this.#share() };
  }

  /** The share that is read, of the time between the creation of the first and of the newest group. */
  #share(): number | undefined {
    const { created, span } = this.#position;
    if (!span || !this.#isSorted) return undefined;
    const [first, newest, now] = [...span, created].map((time) => Date.parse(time)) as [number, number, number];
    return newest > first ? Math.min(Math.max((now - first) / (newest - first), 0), 1) : 1;
  }

  /** Notes the time that the reading covers: by another request, unless all groups are on the first page. */
  async #noteSpan(items: readonly Group[], isAll: boolean, search: string): Promise<void> {
    const [first, last] = [items[0], items.at(-1)];
    if (this.#position.span || !first || !last) return;
    const { methods, callOptions } = this.#settings;
    const order = { sortBy: "created", sortOrder: "desc", limit: 1 } as const;
    const newest = isAll ? last : await methods.listGroups({ ...callOptions, ...order, search }).first();
    this.#position = { ...this.#position, span: [first.created, (newest ?? last).created] };
  }

  #search(): string {
    const rest = `created ge ${literal(this.#position.created)}`;
    if (this.#since === null) return rest;
    const since = literal(this.#since);
    return `(lastUpdated ge ${since} or lastMembershipUpdated ge ${since}) and ${rest}`;
  }

  /** If the org does not sort, the position stays at the beginning. */
  #advance(groups: readonly Group[]): void {
    for (const { created } of groups) {
      this.#isSorted &&= created >= this.#newest;
      this.#newest = created;
    }
    const created = this.#isSorted ? this.#newest : BEGINNING;
    this.#position = { ...this.#position, created, groups: this.#position.groups + groups.length };
  }

  /** Reads the members of a group, if they may have changed. Nothing if the group is deleted meanwhile. */
  async #itemOf(group: Group): Promise<SourceItem<GroupValue>[]> {
    const changed = Math.max(Date.parse(group.lastUpdated), Date.parse(group.lastMembershipUpdated));
    const isRead = this.#settings.members && group.type !== "BUILT_IN" && this.#mayHaveNewMembers(group);
    const members = isRead ? await this.#membersOf(group.id) : undefined;
    if (isRead && members === undefined) return [];
    const hash = contentHash([group, members]);
    return [{ id: group.id, changed, hash, value: { group, userIds: members } }];
  }

  #mayHaveNewMembers({ lastMembershipUpdated }: Group): boolean {
    return this.#since === null || Date.parse(lastMembershipUpdated) >= Date.parse(this.#since);
  }

  async #membersOf(groupId: string): Promise<string[] | undefined> {
    const { methods, callOptions } = this.#settings;
    const users = methods.listGroupUsers(groupId, { ...callOptions, limit: MEMBERS_PAGE_SIZE });
    return (await unlessMissing(users.toArray()))?.map(({ id }) => id).sort();
  }
}

/** Resolves to `undefined` if the object does not exist. */
async function unlessMissing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof OktaNotFoundError) return undefined;
    throw error;
  }
}
