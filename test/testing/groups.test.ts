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

it("sorts what a search finds", async () => {
  const { okta } = orgOf();
  for (const name of ["beta", "Alpha", "gamma"]) await okta.addGroup(group(name));
  const sorted = { search: 'type eq "OKTA_GROUP"', sortBy: "profile.name", sortOrder: "desc" } as const;
  expect((await okta.listGroups(sorted).toArray()).map(({ profile }) => profile?.name)).toEqual([
    "gamma",
    "beta",
    "Alpha",
  ]);
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

it("takes q and a filter together", async () => {
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
