// The groups and apps that administrator roles of users are narrowed to.

import { groupView } from "../groups/group-view.js";
import type { Call, Handlers } from "../http/call.js";
import type { JsonObject } from "../http/json-value.js";
import { lastTarget, notFound, wrongRoleType } from "../http/okta-error.js";
import { json, noContent, type Reply } from "../http/reply.js";
import { itemsAfter, limitOf, pageReply, takePage } from "../list/page.js";
import { orgIdOf } from "../org/ids.js";
import { type AppTarget, type RoleAssignment, type TargetKind, targetsOf } from "./role.js";
import { roleOf } from "./role-handlers.js";
import { appView } from "./role-view.js";

const SIZE = { byDefault: 20, most: 200 };

export const targetHandlers = {
  listGroupTargetsForRole(call) {
    const targets = roleOf(call).groups.map((id) => ({
      id,
      view: groupView(call.org.state.groups.require(id), call.origin),
    }));
    return page(call, targets);
  },
  assignGroupTargetToUserRole(call) {
    const role = roleWith(call, "groups");
    const { id } = call.org.state.groups.require(call.param("groupId"));
    const groups = role.groups.includes(id) ? role.groups : [...role.groups, id];
    return narrowed(call, role, { groups });
  },
  unassignGroupTargetFromUserAdminRole(call) {
    const role = roleWith(call, "groups");
    const { id } = call.org.state.groups.require(call.param("groupId"));
    return narrowed(call, role, { groups: without(role.groups, (group) => group === id) });
  },
  listApplicationTargetsForApplicationAdministratorRoleForUser(call) {
    const role = roleOf(call);
    return page(
      call,
      role.apps.map((app) => ({ id: app.id ?? app.name, view: appView(call, app, role) })),
    );
  },
  assignAllAppsAsTargetToRoleForUser(call) {
    call.org.state.roles.change(roleWith(call, "apps"), { apps: [] });
    return json(undefined);
  },
  assignAppTargetToAdminRoleForUser(call) {
    const role = roleWith(call, "apps");
    const name = call.param("appName");
    // the whole app takes the place of its instances
    return narrowed(call, role, { apps: [...role.apps.filter((app) => app.name !== name), { name }] });
  },
  assignAppInstanceTargetToAppAdminRoleForUser(call) {
    const role = roleWith(call, "apps");
    const target = { name: call.param("appName"), id: instanceIn(call) };
    const others = role.apps.filter((app) => app.id !== target.id && !isWhole(app, target.name));
    return narrowed(call, role, { apps: [...others, target] });
  },
  unassignAppTargetFromAppAdminRoleForUser(call) {
    const role = roleWith(call, "apps");
    return narrowed(call, role, { apps: without(role.apps, (app) => isWhole(app, call.param("appName"))) });
  },
  unassignAppInstanceTargetFromAdminRoleForUser(call) {
    const role = roleWith(call, "apps");
    const id = instanceIn(call);
    return narrowed(call, role, { apps: without(role.apps, (app) => app.id === id) });
  },
  getRoleTargetsByUserIdAndRoleId(call) {
    const role = roleOf(call, "roleIdOrEncodedRoleId");
    const wanted = call.query("assignmentType");
    const type = role.group === undefined ? "USER" : "GROUP";
    return page(call, wanted === undefined || wanted === type ? targetsIn(call, role, type) : []);
  },
} satisfies Handlers;

const isWhole = (app: AppTarget, name: string): boolean => app.name === name && app.id === undefined;

/** The role of a request that changes targets. Lists skip this check: a role for the other kind has no targets. */
function roleWith(call: Call, kind: TargetKind): RoleAssignment {
  const role = roleOf(call);
  if (targetsOf(role.type) !== kind) throw wrongRoleType();
  return role;
}

/** A role without targets would cover everything, so the last target stays. */
function without<Target>(targets: readonly Target[], isIt: (target: Target) => boolean): readonly Target[] {
  const left = targets.filter((target) => !isIt(target));
  if (left.length === 0 && targets.length > 0) throw lastTarget();
  return left;
}

function narrowed(call: Call, role: RoleAssignment, change: Partial<RoleAssignment>): Reply {
  call.org.state.roles.change(role, change);
  return noContent;
}

/** Apps are not part of this API: accepts any id that looks like an app's. */
function instanceIn(call: Call): string {
  const id = call.param("appId");
  if (!/^0oa\w{5,}$/.test(id)) throw notFound(id, "AppInstance");
  return id;
}

/** A target, and the cursor after it. */
interface Listed {
  readonly id: string;
  readonly view: JsonObject;
}

function page(call: Call, targets: readonly Listed[]): Reply {
  const limit = limitOf(call, SIZE);
  const { items, next } = takePage(itemsAfter(targets, call.query("after")), limit, ({ id }) => id);
  return pageReply(call, limit, { items: items.map(({ view }) => view), next });
}

function targetsIn({ origin, org }: Call, role: RoleAssignment, assignmentType: string): Listed[] {
  const orgId = orgIdOf(org.settings.seed);
  const listed = (id: string, orn: string, self: string): Listed => ({
    id,
    view: { orn: `orn:okta:${orn}`, assignmentType, _links: { self: { href: `${origin}/api/v1/${self}` } } },
  });
  const ofApp = ({ name, id }: AppTarget): Listed =>
    id === undefined
      ? listed(name, `idp:${orgId}:apps:${name}`, `catalog/apps/${name}`)
      : listed(id, `idp:${orgId}:apps:${name}:${id}`, `apps/${id}`);
  return [
    ...role.groups.map((id) => listed(id, `directory:${orgId}:groups:${id}`, `groups/${id}`)),
    ...role.apps.map(ofApp),
  ];
}
