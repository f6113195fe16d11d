import { expect, it } from "vitest";
import { orgOf } from "./org.js";

const MANAGER = {
  primary: { name: "manager", title: "Manager", type: "USER" },
  associated: { name: "subordinate", title: "Subordinate", type: "USER" },
} as const;

async function withRelation() {
  const { org, okta } = orgOf({ users: 3 });
  await okta.createLinkedObjectDefinition(MANAGER);
  const [ada, grace, alan] = (await okta.listUsers().toArray()).map(({ id }) => id);
  return { org, okta, ada: ada ?? "", grace: grace ?? "", alan: alan ?? "" };
}

type Okta = Awaited<ReturnType<typeof withRelation>>["okta"];

/** The ids of the users that a relation leads to. */
async function linked(okta: Okta, user: string, name: string) {
  const links = await okta.listLinkedObjectsForUser(user, name);
  return links.map(({ _links }) => _links?.self?.href?.split("/").at(-1));
}

it("finds a relation by the name of either side", async () => {
  const { okta } = await withRelation();
  expect(await okta.getLinkedObjectDefinition("subordinate")).toMatchObject(MANAGER);
});

it("refuses a name that is in use", async () => {
  const { okta } = await withRelation();
  const mentor = { ...MANAGER, primary: { ...MANAGER.primary, name: "mentor" } };
  await expect(okta.createLinkedObjectDefinition(mentor)).rejects.toMatchObject({ status: 409, code: "E0000127" });
});

it("refuses a name that begins with a digit", async () => {
  const { okta } = await withRelation();
  const numbered = { ...MANAGER, primary: { ...MANAGER.primary, name: "1st" } };
  await expect(okta.createLinkedObjectDefinition(numbered)).rejects.toMatchObject({ code: "E0000001" });
});

it("follows links from either side, and replaces an earlier primary", async () => {
  const { okta, ada, grace, alan } = await withRelation();
  await okta.assignLinkedObjectValueForPrimary(ada, "manager", grace);
  await okta.assignLinkedObjectValueForPrimary(ada, "manager", alan);
  expect(await linked(okta, ada, "manager")).toEqual([alan]);
  expect(await linked(okta, alan, "subordinate")).toEqual([ada]);
  expect(await linked(okta, grace, "subordinate")).toEqual([]);
});

it("sends a link to itself with a user's linked users, as with other lists", async () => {
  const { org, ada } = await withRelation();
  const path = `${org.url}/api/v1/users/${ada}/linkedObjects/subordinate`;
  const response = await org.fetch(path, { headers: { Authorization: `SSWS ${org.token}` } });
  expect(response.headers.get("link")).toBe(`<${path}?limit=1000>; rel="self"`);
});

it("forgets the links of a deleted relation", async () => {
  const { okta, ada, grace } = await withRelation();
  await okta.assignLinkedObjectValueForPrimary(ada, "manager", grace);
  await okta.deleteLinkedObjectDefinition("subordinate");
  await expect(okta.getLinkedObjectDefinition("manager")).rejects.toMatchObject({ status: 404 });
  await okta.createLinkedObjectDefinition(MANAGER);
  expect(await linked(okta, ada, "manager")).toEqual([]);
});

it("keeps relations and links when the org is saved and loaded", async () => {
  const { org, okta, ada, grace } = await withRelation();
  await okta.assignLinkedObjectValueForPrimary(ada, "manager", grace);
  const saved: unknown = JSON.parse(JSON.stringify(org.save()));
  org.reset();
  org.load(saved as ReturnType<typeof org.save>);
  expect(await linked(okta, ada, "manager")).toEqual([grace]);
});

it("deletes a missing link without an error", async () => {
  const { okta, ada } = await withRelation();
  await okta.deleteLinkedObjectForUser(ada, "manager");
  expect(await linked(okta, ada, "manager")).toEqual([]);
});
