// Groups and their members.

import { groupFilter, groupSearch } from "../../search/group-template.js";
import type { Call, Handlers } from "../http/call.js";
import { isObject, type JsonObject, objectIn, textIn } from "../http/json-value.js";
import { BLANK, invalidField, unsupported } from "../http/okta-error.js";
import { json, noContent } from "../http/reply.js";
import { type Condition, conditionOf, type Properties } from "../list/condition.js";
import { itemsAfter, limitOf, pageReply, takePage } from "../list/page.js";
import type { StoredUser } from "../users/user.js";
import { listedUser } from "../users/user-view.js";
import type { StoredGroup } from "./group-store.js";
import { groupView } from "./group-view.js";

const GROUPS = { byDefault: 10_000, most: 10_000 };
/** Okta names a limit in the `Link` of a user's groups, though they come whole. */
const OF_USER = 200;
const MEMBERS = { byDefault: 1000, most: 1000 };

export const groupHandlers = {
  listGroups(call) {
    const limit = limitOf(call, GROUPS);
    const { groups } = call.org.state;
    const listed = call.query("search") === undefined ? groups.all : groups.indexed;
    const found = sorted(call, [...listed].filter(conditionFor(call)));
    const { items, next } = takePage(itemsAfter(found, call.query("after")), limit, ({ id }) => id);
    return pageReply(call, limit, { items: items.map((group) => listedGroup(call, group)), next });
  },
  getGroup: (call) => json(groupView(groupOf(call), call.origin)),
  addGroup(call) {
    const { groups } = call.org.state;
    const group = groups.create(profileOf(call, undefined));
    call.org.events.add("group.lifecycle.create", group.id);
    return json(groupView(group, call.origin));
  },
  replaceGroup(call) {
    const group = editableGroupOf(call);
    return json(groupView(call.org.state.groups.change(group, profileOf(call, group)), call.origin));
  },
  deleteGroup(call) {
    const { id } = deletableGroupOf(call);
    call.org.state.groups.delete(id);
    call.org.forgetGroup(id);
    call.org.events.add("group.lifecycle.delete", id);
    return noContent;
  },
  listGroupUsers(call) {
    const limit = limitOf(call, MEMBERS);
    const { items, next } = takePage(
      itemsAfter(membersOf(call, groupOf(call)), call.query("after")),
      limit,
      ({ id }) => id,
    );
    return pageReply(call, limit, { items: items.map((user) => listedUser(user, call.origin)), next });
  },
  assignUserToGroup(call) {
    const group = editableGroupOf(call);
    const user = call.user();
    call.org.state.groups.addMember(group.id, user.id);
    call.org.events.add("group.user_membership.add", group.id, user.id);
    return noContent;
  },
  unassignUserFromGroup(call) {
    const group = editableGroupOf(call);
    const user = call.user();
    call.org.state.groups.removeMember(group.id, user.id);
    call.org.events.add("group.user_membership.remove", group.id, user.id);
    return noContent;
  },
  listUserGroups(call) {
    const user = call.user("id");
    const items = call.org.state.groups.groupsOf(user.id).map((group) => groupView(group, call.origin));
    return pageReply(call, OF_USER, { items });
  },
} satisfies Handlers;

const groupOf = (call: Call): StoredGroup => call.org.state.groups.require(call.param("groupId"));

/** A group whose profile and members are the org's own: not those of Okta, nor those that an app imports. */
function editableGroupOf(call: Call): StoredGroup {
  const group = groupOf(call);
  if (group.type !== "OKTA_GROUP") throw unsupported();
  return group;
}

/** A group that an app imported can be deleted, though not changed. */
function deletableGroupOf(call: Call): StoredGroup {
  const group = groupOf(call);
  if (group.type === "BUILT_IN") throw unsupported();
  return group;
}

function membersOf(call: Call, group: StoredGroup): StoredUser[] {
  const { groups, users } = call.org.state;
  if (group.type === "BUILT_IN") return [...users.after(undefined)].filter(({ status }) => status !== "DEPROVISIONED");
  return [...groups.membersOf(group.id)].flatMap((id) => users.get(id) ?? []);
}

/** A group with what `expand` adds. */
function listedGroup(call: Call, group: StoredGroup): JsonObject {
  const view = groupView(group, call.origin);
  if (call.query("expand")?.split(",").includes("stats") !== true) return view;
  const stats = {
    usersCount: membersOf(call, group).length,
    appsCount: 0,
    groupPushMappingsCount: 0,
    // so the API spells it
    hasAdminPrivlege: false,
  };
  return { ...view, _embedded: { stats } };
}

/** The order of a search; without one it is that of creation. */
function sorted(call: Call, groups: StoredGroup[]): StoredGroup[] {
  const sortBy = call.query("sortBy");
  if (sortBy === undefined) return groups;
  const sign = /^desc/i.test(call.query("sortOrder") ?? "asc") ? -1 : 1;
  const keyOf = (group: StoredGroup) => {
    const value = GROUP_PROPERTIES.valueOf(group, sortBy);
    return typeof value === "number" ? String(value).padStart(15, "0") : String(value ?? "").toLowerCase();
  };
  const keys = new Map(groups.map((group) => [group, keyOf(group)]));
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return groups.sort(
    (one, other) => sign * compare(keys.get(one) ?? "", keys.get(other) ?? "") || compare(one.id, other.id),
  );
}

function profileOf(call: Call, self: StoredGroup | undefined): JsonObject {
  const given = objectIn(call.object, "profile");
  const name = textIn(given, "name");
  if (!isObject(call.object["profile"]) || name === undefined) throw invalidField("name", BLANK);
  const other = call.org.state.groups.byName(name);
  if (other && other.id !== self?.id) {
    throw invalidField("name", "An object with this field already exists in the current organization");
  }
  // custom attributes are taken as they come: the document has no operation that would define them
  return { ...given, name, description: given["description"] ?? null };
}

const GROUP_PROPERTIES: Properties<StoredGroup> = {
  times: ["created", "lastUpdated", "lastMembershipUpdated"],
  valueOf: (group, property) =>
    property.startsWith("profile.") ? group.profile[property.slice(8)] : group[property as keyof StoredGroup],
};

/** What a request names has to hold together: of groups, Okta takes `q` with a filter. */
function conditionFor(call: Call): Condition<StoredGroup> {
  const search = call.query("search");
  const filter = call.query("filter");
  const q = call.query("q")?.toLowerCase();
  const conditions: Condition<StoredGroup>[] = [];
  if (search !== undefined) conditions.push(conditionOf(search, groupSearch.parse, GROUP_PROPERTIES, true));
  if (filter !== undefined) conditions.push(conditionOf(filter, groupFilter.parse, GROUP_PROPERTIES, false));
  if (q !== undefined) conditions.push(({ profile }) => String(profile["name"]).toLowerCase().startsWith(q));
  return (group) => conditions.every((holds) => holds(group));
}
