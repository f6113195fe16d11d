import { expect, it } from "vitest";
import { orgOf } from "./org.js";

const PROFILE = { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };

async function withRole(type: "USER_ADMIN" | "APP_ADMIN" | "SUPER_ADMIN") {
  const { org, okta } = orgOf();
  const { id } = await okta.createUserWithPassword(PROFILE, "Analytical-1843");
  const role = await okta.assignRoleToUser(id, { type });
  return { org, okta, id, role: String(role.id) };
}

it("encodes the type of a role with targets in the id of its assignment", async () => {
  const { role } = await withRole("USER_ADMIN");
  expect(role).toBe("KVJUKUS7IFCE2SKO");
  expect((await withRole("APP_ADMIN")).role).toBe("IFIFAX2BIRGUSTQ");
});

it("labels USER_ADMIN as orgs do today: a group administrator", async () => {
  const { okta, id } = await withRole("USER_ADMIN");
  expect(await okta.listAssignedRolesForUser(id)).toMatchObject([{ type: "USER_ADMIN", label: "Group Administrator" }]);
});

it("labels SUPER_ADMIN and READ_ONLY_ADMIN as Okta does", async () => {
  const { okta, id } = await withRole("SUPER_ADMIN");
  await okta.assignRoleToUser(id, { type: "READ_ONLY_ADMIN" });
  expect((await okta.listAssignedRolesForUser(id)).map(({ label }) => label)).toEqual([
    "Super Administrator",
    "Read-only Administrator",
  ]);
});

it("lists roles for apps first, then those for groups, whichever was assigned first", async () => {
  const { okta, id } = await withRole("SUPER_ADMIN");
  for (const type of ["HELP_DESK_ADMIN", "APP_ADMIN"] as const) await okta.assignRoleToUser(id, { type });
  const listed = await okta.listAssignedRolesForUser(id);
  expect(listed.map(({ type }) => type)).toEqual(["APP_ADMIN", "HELP_DESK_ADMIN", "SUPER_ADMIN"]);
});

it("refuses a role that the user has", async () => {
  const { okta, id } = await withRole("SUPER_ADMIN");
  await expect(okta.assignRoleToUser(id, { type: "SUPER_ADMIN" })).rejects.toMatchObject({
    status: 409,
    code: "E0000090",
  });
});

it("unassigns a role", async () => {
  const { okta, id, role } = await withRole("USER_ADMIN");
  await okta.unassignRoleFromUser(id, role);
  expect(await okta.listAssignedRolesForUser(id)).toEqual([]);
  await expect(okta.getUserAssignedRole(id, role)).rejects.toMatchObject({
    status: 404,
    summary: `Not found: Resource not found: ${role} (RoleAssignment)`,
  });
});

it("assigns a custom role with a resource set", async () => {
  const { okta, id } = await withRole("USER_ADMIN");
  const custom = { type: "CUSTOM", role: "cr01onboarding000001", "resource-set": "iam1contractors00001" } as const;
  const { id: binding } = await okta.assignRoleToUser(id, custom);
  expect(await okta.getUserAssignedRole(id, String(binding))).toMatchObject(custom);
});

it("restricts a role to groups, until a group is deleted", async () => {
  const { okta, id, role } = await withRole("USER_ADMIN");
  const { id: group } = await okta.addGroup({ profile: { name: "Engines" } });
  await okta.assignGroupTargetToUserRole(id, role, group);
  expect((await okta.listGroupTargetsForRole(id, role).toArray()).map((target) => target.id)).toEqual([group]);
  await okta.deleteGroup(group);
  expect(await okta.listGroupTargetsForRole(id, role).toArray()).toEqual([]);
});

it("keeps the last target of a role", async () => {
  const { okta, id, role } = await withRole("USER_ADMIN");
  const { id: group } = await okta.addGroup({ profile: { name: "Engines" } });
  await okta.assignGroupTargetToUserRole(id, role, group);
  await expect(okta.unassignGroupTargetFromUserAdminRole(id, role, group)).rejects.toMatchObject({ status: 400 });
});

it("refuses groups as targets of a role for apps", async () => {
  const { okta, id, role } = await withRole("APP_ADMIN");
  const { id: group } = await okta.addGroup({ profile: { name: "Engines" } });
  await expect(okta.assignGroupTargetToUserRole(id, role, group)).rejects.toMatchObject({ code: "E0000091" });
});

it("lists no apps of a role for groups, and no groups of a role for apps", async () => {
  const groups = await withRole("USER_ADMIN");
  const apps = await withRole("APP_ADMIN");
  await apps.okta.assignAppTargetToAdminRoleForUser(apps.id, apps.role, "payroll");
  const noApps = groups.okta.listApplicationTargetsForApplicationAdministratorRoleForUser(groups.id, groups.role);
  expect(await noApps.toArray()).toEqual([]);
  expect(await apps.okta.listGroupTargetsForRole(apps.id, apps.role).toArray()).toEqual([]);
});

it("replaces app instances by the whole app", async () => {
  const { okta, id, role } = await withRole("APP_ADMIN");
  await okta.assignAppInstanceTargetToAppAdminRoleForUser(id, role, "payroll", "0oa1payroll000000001");
  await okta.assignAppTargetToAdminRoleForUser(id, role, "payroll");
  const [target] = await okta.getRoleTargetsByUserIdAndRoleId(id, role).toArray();
  expect(target?.orn).toMatch(/^orn:okta:idp:00o\w{17}:apps:payroll$/);
});

it("shows of an app instance that is a target only its name, id and status", async () => {
  const { okta, id, role } = await withRole("APP_ADMIN");
  await okta.assignAppInstanceTargetToAppAdminRoleForUser(id, role, "payroll", "0oa1payroll000000001");
  const targets = await okta.listApplicationTargetsForApplicationAdministratorRoleForUser(id, role).toArray();
  expect(targets.map(({ _links, ...target }) => target)).toEqual([
    { name: "payroll", status: "ACTIVE", id: "0oa1payroll000000001" },
  ]);
});

it("shows the targets of roles with expand", async () => {
  const { okta, id, role } = await withRole("USER_ADMIN");
  const { id: group } = await okta.addGroup({ profile: { name: "Engines" } });
  await okta.assignGroupTargetToUserRole(id, role, group);
  const [shown] = await okta.listAssignedRolesForUser(id, { expand: "targets/groups" });
  expect(shown).toMatchObject({ _embedded: { targets: { groups: [{ id: group }] } } });
});

it("removes the roles of a deleted user", async () => {
  const { org, okta, id } = await withRole("USER_ADMIN");
  await okta.deleteUser(id);
  await okta.deleteUser(id);
  expect(org.save()["roles"]).toEqual([]);
});
