// Administrator roles of users: assigning, reading and taking them, and the grants that they come from.

import type { Call, Handlers } from "../http/call.js";
import { type JsonObject, textIn } from "../http/json-value.js";
import { BLANK, invalidField, notFound, roleAssigned } from "../http/okta-error.js";
import { json, noContent } from "../http/reply.js";
import { type GovernanceGrant, isStandardRole, type RoleAssignment } from "./role.js";
import { roleView } from "./role-view.js";

export const roleHandlers = {
  listAssignedRolesForUser(call) {
    const user = call.user();
    return json(call.org.state.roles.of(user.id).map((role) => roleView(call, role)));
  },
  assignRoleToUser(call) {
    const user = call.user();
    const role = assigned(call, user.id);
    call.org.events.add("user.account.privilege.grant", user.id);
    return json(roleView(call, role), 201);
  },
  getUserAssignedRole: (call) => json(roleView(call, roleOf(call))),
  unassignRoleFromUser(call) {
    const role = roleOf(call);
    call.org.state.roles.delete(role);
    call.org.events.add("user.account.privilege.revoke", role.user);
    return noContent;
  },
  getUserAssignedRoleGovernance(call) {
    const role = roleOf(call);
    const self = governanceUrl(call, role);
    const links = { self: { href: self }, assignee: { href: `${call.origin}/api/v1/users/${role.user}` } };
    return json({ grants: role.grants.map((grant) => grantView(grant, self, false)), _links: links });
  },
  getRoleAssignmentGovernanceGrant(call) {
    const role = roleOf(call);
    return json(grantView(grantOf(call, role), governanceUrl(call, role), true));
  },
  getRoleAssignmentGovernanceGrantResources(call) {
    const role = roleOf(call);
    const { grantId, resources } = grantOf(call, role);
    const self = `${governanceUrl(call, role)}/${grantId}/resources`;
    return json({ resources, _links: { self: { href: self } } });
  },
} satisfies Handlers;

/** The assignment that a request is about. */
export function roleOf(call: Call, parameter = "roleAssignmentId"): RoleAssignment {
  const user = call.user();
  const role = call.org.state.roles.find(user.id, call.param(parameter));
  if (!role) throw notFound(call.param(parameter), "RoleAssignment");
  return role;
}

function assigned(call: Call, user: string): RoleAssignment {
  const { roles } = call.org.state;
  const type = textIn(call.object, "type");
  if (type === undefined) throw invalidField("type", BLANK);
  if (type === "CUSTOM") return assignedCustom(call, user);
  if (!isStandardRole(type)) throw invalidField("type", "The role type is invalid");
  if (roles.of(user).some((role) => role.type === type && role.group === undefined)) throw roleAssigned();
  return roles.assign(user, type);
}

function assignedCustom({ org, object }: Call, user: string): RoleAssignment {
  const role = textIn(object, "role");
  const set = textIn(object, "resource-set");
  if (role === undefined) throw invalidField("role", BLANK);
  if (set === undefined) throw invalidField("resource-set", BLANK);
  const has = org.state.roles.of(user).some(({ binding }) => binding?.role === role && binding.resourceSet === set);
  if (has) throw roleAssigned();
  return org.state.roles.assignCustom(user, role, set);
}

const governanceUrl = ({ origin }: Call, { user, id }: RoleAssignment): string =>
  `${origin}/api/v1/users/${user}/roles/${id}/governance`;

function grantOf(call: Call, { grants }: RoleAssignment): GovernanceGrant {
  const id = call.param("grantId");
  const grant = grants.find(({ grantId }) => grantId === id);
  if (!grant) throw notFound(id, "GovernanceGrant");
  return grant;
}

function grantView(grant: GovernanceGrant, governance: string, alone: boolean): JsonObject {
  const { resources: _, ...shown } = grant;
  const self = `${governance}/${grant.grantId}`;
  return { ...shown, _links: { resources: { href: `${self}/resources` }, ...(alone && { self: { href: self } }) } };
}
