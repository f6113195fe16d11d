// Types of administrator roles: `type` distinguishes a standard role from a custom one.

import { expectTypeOf } from "vitest";
import type { PagedList } from "../../src/contract/paged-list.js";
import { createOkta, type Group, type RoleAssignment, type WantedRole } from "../../src/index.js";

const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "00token" });

export async function everyRole() {
  const [role] = await okta.listAssignedRolesForUser("00u1", { expand: "targets/groups" });
  if (!role) return;
  expectTypeOf(role).toEqualTypeOf<RoleAssignment>();
  expectTypeOf(role.id).toEqualTypeOf<string>();
  // @ts-expect-error only bound roles have a resource set
  role["resource-set"];
  // @ts-expect-error a target is no user
  await okta.listAssignedRolesForUser("00u1", { expand: "targets/users" });
}

export function narrowing(role: RoleAssignment) {
  switch (role.type) {
    case "CUSTOM":
    case "WORKFLOWS_ADMIN":
    case "ACCESS_REQUESTS_ADMIN":
    case "ACCESS_CERTIFICATIONS_ADMIN":
      expectTypeOf(role["resource-set"]).toEqualTypeOf<string>();
      return expectTypeOf(role.label).toEqualTypeOf<string | undefined>();
    case "USER_ADMIN":
    case "MOBILE_ADMIN":
      return expectTypeOf(role._embedded?.targets?.groups).toEqualTypeOf<Group[] | undefined>();
    default:
      // @ts-expect-error what is left are standard roles
      role.role;
      return expectTypeOf(role.label).toEqualTypeOf<string>();
  }
}

export async function assigning() {
  expectTypeOf(await okta.assignRoleToUser("00u1", { type: "USER_ADMIN" })).toEqualTypeOf<RoleAssignment>();
  await okta.assignRoleToUser("00u1", { type: "CUSTOM", role: "cr01", "resource-set": "iam1" });
  // @ts-expect-error a custom role needs a role and a resource set
  await okta.assignRoleToUser("00u1", { type: "CUSTOM" });
  // @ts-expect-error an unknown role
  await okta.assignRoleToUser("00u1", { type: "KING" });
}

export async function targets() {
  expectTypeOf(okta.listGroupTargetsForRole("00u1", "KVJUKUS7IFCE2SKO")).toEqualTypeOf<PagedList<Group>>();
  expectTypeOf(await okta.assignGroupTargetToUserRole("00u1", "KVJUKUS7IFCE2SKO", "00g1")).toEqualTypeOf<void>();
  expectTypeOf(await okta.assignAllAppsAsTargetToRoleForUser("00u1", "IFIFAX2BIRGUSTQ")).toEqualTypeOf<void>();
}

export async function finding() {
  const standard = await okta.findAssignedRole("00u1", "USER_ADMIN");
  expectTypeOf(standard?._embedded?.targets?.groups).toEqualTypeOf<Group[] | undefined>();
  const custom = await okta.findAssignedRole("00u1", { type: "CUSTOM", role: "cr01", "resource-set": "iam1" });
  expectTypeOf(custom?.["resource-set"]).toEqualTypeOf<string | undefined>();
  const any = await okta.findAssignedRole("00u1", "USER_ADMIN" as WantedRole);
  expectTypeOf(any).toEqualTypeOf<RoleAssignment | undefined>();
  // @ts-expect-error there may be no such assignment
  standard.id;
  // @ts-expect-error a user can have many custom roles
  await okta.findAssignedRole("00u1", "CUSTOM");
  // @ts-expect-error an unknown role
  await okta.findAssignedRole("00u1", "KING");
}
