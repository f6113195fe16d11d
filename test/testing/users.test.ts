import { expect, it } from "vitest";
import { search } from "../../src/index.js";
import { orgOf } from "./org.js";

const ADA = { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };
const PASSWORD = "Analytical-1843";

it("begins empty, and knows a user by id and login once it is created", async () => {
  const { okta } = orgOf();
  expect(await okta.listUsers().toArray()).toEqual([]);
  const user = await okta.createUserWithPassword(ADA, PASSWORD);
  expect(user.status).toBe("ACTIVE");
  expect(user.id).toMatch(/^00u\w{17}$/);
  expect((await okta.getUser(user.id)).profile).toMatchObject(ADA);
  expect((await okta.getUser("ADA@example.com")).id).toBe(user.id);
});

it("gives a new user the status that its credentials and `activate` ask for", async () => {
  const { okta } = orgOf();
  const status = async (login: string, body: object, query: object) =>
    (await okta.createUser({ profile: { ...ADA, login }, ...body }, query)).status;
  expect(await status("a@example.com", {}, {})).toBe("PROVISIONED");
  expect(await status("b@example.com", {}, { activate: false })).toBe("STAGED");
  const credentials = { password: { value: PASSWORD } };
  expect(await status("c@example.com", { credentials }, { nextLogin: "changePassword" })).toBe("PASSWORD_EXPIRED");
});

it("refuses a profile as Okta does", async () => {
  const { okta } = orgOf();
  await okta.createUserWithPassword(ADA, PASSWORD);
  const refused = async (profile: object) =>
    okta.createUser({ profile: profile as typeof ADA }).catch(({ summary, causes }) => [summary, ...causes]);
  expect(await refused(ADA)).toEqual([
    "Api validation failed: login",
    "login: An object with this field already exists in the current organization",
  ]);
  expect(await refused({ login: "nobody" })).toEqual([
    "Api validation failed: firstName",
    "firstName: The field cannot be left blank",
    "lastName: The field cannot be left blank",
    "email: The field cannot be left blank",
    "login: Username must be in the form of an email address",
  ]);
  expect(await refused({ ...ADA, login: "b@example.com", shoeSize: 43 })).toEqual([
    "Api validation failed: newUser",
    "Property name 'shoeSize' is not defined in profile",
  ]);
});

it("updates what is named, replaces everything, and clears by null", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUserWithPassword({ ...ADA, department: "Engines", city: "London" }, PASSWORD);
  await okta.updateProfile(id, { department: null, title: "Countess" });
  const updated = await okta.getUser(id);
  expect(updated.profile).toMatchObject({ ...ADA, city: "London", title: "Countess" });
  expect("department" in updated.profile).toBe(false);
  const replaced = await okta.replaceUser(id, { profile: ADA });
  expect("city" in replaced.profile).toBe(false);
});

it("refuses a write whose If-Match names an older version", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUserWithPassword(ADA, PASSWORD);
  const { response } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id } } });
  const ifMatch = response.headers.get("etag") ?? "";
  expect(ifMatch).toMatch(/^W\/"\w+"$/);
  await okta.updateUser(id, { profile: { title: "Countess" } }, { ifMatch });
  await expect(okta.updateUser(id, { profile: { title: "Dr." } }, { ifMatch })).rejects.toMatchObject({ status: 412 });
});

it("deactivates by the first delete, and deletes by the second", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUserWithPassword(ADA, PASSWORD);
  await okta.deleteUser(id);
  expect((await okta.getUser(id)).status).toBe("DEPROVISIONED");
  await okta.deleteUser(id);
  await expect(okta.getUser(id)).rejects.toMatchObject({ code: "E0000007", status: 404 });
});

it("leaves deactivated users out of the list, and finds them by search", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUserWithPassword(ADA, PASSWORD);
  await okta.deactivateUser(id);
  expect(await okta.listUsers().toArray()).toEqual([]);
  expect(await okta.searchUsers(search`status eq ${"DEPROVISIONED"}`).toArray()).toMatchObject([{ id }]);
});

it("finds a change by search once the index has caught up", async () => {
  const { org, okta } = orgOf({ lag: 5000 });
  org.clock.freeze();
  const { id } = await okta.createUserWithPassword(ADA, PASSWORD);
  org.clock.advance(5000);
  await okta.suspendUser(id);
  const found = async () => (await okta.searchUsers(search`profile.lastName eq ${"Lovelace"}`).toArray())[0]?.status;
  expect(await found()).toBe("ACTIVE");
  org.clock.advance(5000);
  expect(await found()).toBe("SUSPENDED");
});

it("lists many users page by page, sorted where a search asks for it", async () => {
  const { org, okta } = orgOf({ users: 450 });
  expect(await okta.listUsers().toArray()).toHaveLength(450);
  expect(org.requests.filter(({ operation }) => operation === "listUsers")).toHaveLength(3);
  const names = (await okta.searchUsers(search`profile.firstName pr`, { sortBy: "profile.lastName" }).toArray()).map(
    ({ profile }) => String(profile.lastName),
  );
  expect(names).toHaveLength(450);
  expect(names).toEqual([...names].sort());
});

it("makes the same people for the same seed", async () => {
  const logins = async (seed: number) =>
    (await orgOf({ users: 20, seed }).okta.listUsers().toArray()).map(({ id, profile }) => [id, profile.login]);
  expect(await logins(1)).toEqual(await logins(1));
  expect(await logins(1)).not.toEqual(await logins(2));
});

it("sends only the fields that were asked for", async () => {
  const { okta } = orgOf({ users: 1 });
  const [user] = await okta.listUsers({ fields: "id,status,profile:(login)" }).toArray();
  expect(Object.keys(user ?? {}).sort()).toEqual(["_links", "id", "profile", "status"]);
  expect(Object.keys(user?.profile ?? {})).toEqual(["login"]);
});
