// An administrator role of a user as answers show it.

import { groupView } from "../groups/group-view.js";
import type { Call } from "../http/call.js";
import type { JsonObject } from "../http/json-value.js";
import { isoTime } from "../org/clock.js";
import type { AppTarget, RoleAssignment } from "./role.js";

export function roleView(call: Call, role: RoleAssignment): JsonObject {
  const { origin } = call;
  const { id, type, label, binding } = role;
  const assignee = role.group === undefined ? `users/${role.user}` : `groups/${role.group}`;
  return {
    id,
    ...(binding && { role: binding.role }),
    label,
    type,
    status: "ACTIVE",
    created: isoTime(role.created),
    lastUpdated: isoTime(role.lastUpdated),
    assignmentType: role.group === undefined ? "USER" : "GROUP",
    ...(binding && { "resource-set": binding.resourceSet }),
    ...embeddedTargets(call, role),
    _links: { assignee: { href: `${origin}/api/v1/${assignee}` }, ...bindingLinks(role, origin) },
  };
}

function bindingLinks({ id, binding }: RoleAssignment, origin: string): JsonObject {
  if (!binding) return {};
  const role = `${origin}/api/v1/iam/roles/${binding.role}`;
  const set = `${origin}/api/v1/iam/resource-sets/${binding.resourceSet}`;
  return {
    "resource-set": { href: set },
    member: { href: `${set}/bindings/${binding.role}/members/${id}` },
    role: { href: role },
    permissions: { href: `${role}/permissions` },
  };
}

/** What `expand` adds: the targets of a role that is narrowed to some. */
function embeddedTargets(call: Call, role: RoleAssignment): JsonObject {
  const expand = call.query("expand");
  if (expand === "targets/groups" && role.groups.length > 0) {
    return { _embedded: { targets: { groups: targetGroups(call, role) } } };
  }
  if (expand === "targets/catalog/apps" && role.apps.length > 0) {
    return { _embedded: { targets: { catalog: { apps: role.apps.map((app) => appView(call, app, role)) } } } };
  }
  return {};
}

const targetGroups = ({ org, origin }: Call, { groups }: RoleAssignment): JsonObject[] =>
  groups.map((id) => groupView(org.state.groups.require(id), origin));

/** An app as the catalog has it, or the few fields of an instance. */
export function appView({ origin }: Call, { name, id }: AppTarget, { created }: RoleAssignment): JsonObject {
  const self = (path: string) => ({ self: { href: `${origin}/api/v1/${path}` } });
  if (id !== undefined) return { name, status: "ACTIVE", id, _links: self(`apps/${id}`) };
  return {
    name,
    displayName: name,
    description: "",
    status: "ACTIVE",
    lastUpdated: isoTime(created),
    category: "",
    verificationStatus: "OKTA_VERIFIED",
    website: "",
    signOnModes: ["SAML_2_0"],
    features: [],
    _links: {
      logo: [{ name: "medium", href: `${origin}/assets/img/logos/${name}.png`, type: "image/png" }],
      ...self(`catalog/apps/${name}`),
    },
  };
}
