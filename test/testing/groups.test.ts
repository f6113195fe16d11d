import { expect, it } from "vitest";
import { orgOf } from "./org.js";

const group = (name: string) => ({ profile: { name } });

it("counts the members of groups with expand=stats", async () => {
  const { okta } = orgOf({ users: 2 });
  const { id } = await okta.addGroup(group("Engines"));
  const [user] = await okta.listUsers().toArray();
  await okta.assignUserToGroup(id, String(user?.id));
  const [found] = await okta.listGroups({ q: "Engines", expand: "stats" }).toArray();
  expect(found).toMatchObject({ id, _embedded: { stats: { usersCount: 1 } } });
});

it("sorts the results of a search", async () => {
  const { okta } = orgOf();
  for (const name of ["beta", "Alpha", "gamma"]) await okta.addGroup(group(name));
  const sorted = { search: 'type eq "OKTA_GROUP"', sortBy: "profile.name", sortOrder: "desc" } as const;
  expect((await okta.listGroups(sorted).toArray()).map(({ profile }) => profile?.name)).toEqual([
    "gamma",
    "beta",
    "Alpha",
  ]);
});

it("finds a change of a group by search after the index caught up, and by the list at once", async () => {
  const { org, okta } = orgOf({ lag: 5000 });
  org.clock.freeze();
  const found = async () =>
    (await okta.listGroups({ search: 'type eq "OKTA_GROUP"' }).toArray()).map(({ profile }) => profile?.name);
  const listed = async () => (await okta.listGroups().toArray()).map(({ profile }) => profile?.name);
  const { id } = await okta.addGroup(group("Engines"));
  expect(await found()).toEqual([]);
  org.clock.advance(5000);
  expect(await found()).toEqual(["Engines"]);
  await okta.replaceGroup(id, group("Motors"));
  expect(await found()).toEqual(["Engines"]);
  expect(await listed()).toEqual(["Everyone", "Motors"]);
  org.clock.advance(5000);
  await okta.deleteGroup(id);
  expect(await found()).toEqual(["Motors"]);
  expect(await listed()).toEqual(["Everyone"]);
  org.clock.advance(5000);
  expect(await found()).toEqual([]);
});

it("refuses a name that another group has", async () => {
  const { okta } = orgOf();
  await okta.addGroup(group("Engines"));
  await expect(okta.addGroup(group("Engines"))).rejects.toMatchObject({ code: "E0000001" });
});

it("lists the groups of a user with Everyone first", async () => {
  const { okta } = orgOf({ users: 1 });
  const [user] = await okta.listUsers().toArray();
  const { id } = await okta.addGroup(group("Engines"));
  await okta.assignUserToGroup(id, String(user?.id));
  const names = (await okta.listUserGroups(String(user?.id)).toArray()).map(({ profile }) => profile?.name);
  expect(names).toEqual(["Everyone", "Engines"]);
});

it("combines q and filter", async () => {
  const { okta } = orgOf();
  await okta.addGroup(group("Everyone else"));
  const found = await okta.listGroups({ q: "Everyone", filter: 'type eq "BUILT_IN"' }).toArray();
  expect(found.map(({ profile }) => profile?.name)).toEqual(["Everyone"]);
});

it("keeps custom attributes of groups", async () => {
  const { okta } = orgOf();
  const { id } = await okta.addGroup({ profile: { name: "Engines", costCenter: "1843" } });
  const found = await okta.listGroups({ search: 'profile.costCenter eq "1843"' }).toArray();
  expect(found.map((each) => each.id)).toEqual([id]);
});

it("refuses changes of the built-in group Everyone", async () => {
  const { okta } = orgOf({ users: 1 });
  const [everyone] = await okta.listGroups({ q: "Everyone" }).toArray();
  const id = String(everyone?.id);
  const refused = { status: 501, code: "E0000060" };
  await expect(okta.replaceGroup(id, group("Nobody"))).rejects.toMatchObject(refused);
  await expect(okta.deleteGroup(id)).rejects.toMatchObject(refused);
  await expect(okta.unassignUserFromGroup(id, "me")).rejects.toMatchObject(refused);
});

it("refuses changes of a group that an app imported, except its deletion", async () => {
  const { org, okta } = orgOf({ users: 1 });
  const [user] = await okta.listUsers().toArray();
  org.seed({ groups: [{ type: "APP_GROUP", profile: { name: "Directory" }, members: [String(user?.id)] }] });
  const [imported] = await okta.listGroups({ filter: 'type eq "APP_GROUP"' }).toArray();
  const id = String(imported?.id);
  expect(await okta.listGroupUsers(id).toArray()).toHaveLength(1);
  const refused = { status: 501, code: "E0000060" };
  await expect(okta.replaceGroup(id, group("Ours"))).rejects.toMatchObject(refused);
  await expect(okta.unassignUserFromGroup(id, String(user?.id))).rejects.toMatchObject(refused);
  await okta.deleteGroup(id);
});
