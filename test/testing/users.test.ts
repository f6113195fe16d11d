import { expect, it } from "vitest";
import { search } from "../../src/index.js";
import { orgOf } from "./org.js";

const ADA = { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };
const PASSWORD = "Analytical-1843";

it("starts empty, and finds a user by id and login after its creation", async () => {
  const { okta } = orgOf();
  expect(await okta.listUsers().toArray()).toEqual([]);
  const user = await okta.createUserWithPassword(ADA, PASSWORD);
  expect(user.status).toBe("ACTIVE");
  expect(user.id).toMatch(/^00u\w{17}$/);
  expect((await okta.getUser(user.id)).profile).toMatchObject(ADA);
  expect((await okta.getUser("ADA@example.com")).id).toBe(user.id);
});

it("sets the status of a new user by its credentials and `activate`", async () => {
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

it("updates the given attributes, replaces all, and clears with null", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUserWithPassword({ ...ADA, department: "Engines", city: "London" }, PASSWORD);
  await okta.updateProfile(id, { department: null, title: "Countess" });
  const updated = await okta.getUser(id);
  expect(updated.profile).toMatchObject({ ...ADA, city: "London", title: "Countess" });
  expect("department" in updated.profile).toBe(false);
  const replaced = await okta.replaceUser(id, { profile: ADA });
  expect("city" in replaced.profile).toBe(false);
});

it("refuses a write whose If-Match is outdated", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUserWithPassword(ADA, PASSWORD);
  const { response } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id } } });
  const ifMatch = response.headers.get("etag") ?? "";
  expect(ifMatch).toMatch(/^W\/"\w+"$/);
  await okta.updateUser(id, { profile: { title: "Countess" } }, { ifMatch });
  await expect(okta.updateUser(id, { profile: { title: "Dr." } }, { ifMatch })).rejects.toMatchObject({ status: 412 });
});

it("deactivates with the first delete, and deletes with the second", async () => {
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

it("finds a change by search after the index caught up", async () => {
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

it("lists many users page by page, sorted if a search asks for it", async () => {
  const { org, okta } = orgOf({ users: 450 });
  expect(await okta.listUsers().toArray()).toHaveLength(450);
  expect(org.requests.filter(({ operation }) => operation === "listUsers")).toHaveLength(3);
  const names = (await okta.searchUsers(search`profile.firstName pr`, { sortBy: "profile.lastName" }).toArray()).map(
    ({ profile }) => String(profile.lastName),
  );
  expect(names).toHaveLength(450);
  expect(names).toEqual([...names].sort());
});

it("continues a search after a user who was deleted meanwhile, even if other searches ran", async () => {
  const { okta } = orgOf({ users: 12 });
  const byCreation = (text: string) => okta.searchUsers(text, { sortBy: "created", limit: 5, readAhead: 0 });
  const ids: string[] = [];
  for await (const { items } of byCreation("id pr").pages()) {
    ids.push(...items.map(({ id }) => id));
    const last = ids.at(-1) ?? "";
    await okta.deactivateUser(last);
    await okta.deleteUser(last);
    for (const status of ["STAGED", "PROVISIONED", "ACTIVE", "RECOVERY", "SUSPENDED", "LOCKED_OUT"])
      await byCreation(`status eq "${status}"`).first();
  }
  expect(ids).toHaveLength(12);
});

it("generates the same users for the same seed", async () => {
  const logins = async (seed: number) =>
    (await orgOf({ users: 20, seed }).okta.listUsers().toArray()).map(({ id, profile }) => [id, profile.login]);
  expect(await logins(1)).toEqual(await logins(1));
  expect(await logins(1)).not.toEqual(await logins(2));
});

it("returns only the requested fields", async () => {
  const { okta } = orgOf({ users: 1 });
  const [user] = await okta.listUsers({ fields: "id,status,profile:(login)" }).toArray();
  expect(Object.keys(user ?? {}).sort()).toEqual(["_links", "id", "profile", "status"]);
  expect(Object.keys(user?.profile ?? {})).toEqual(["login"]);
});

it("finds a user by the part of the login before its @, if only one login begins so", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUser({ profile: ADA });
  expect((await okta.getUser("ada")).id).toBe(id);
  await okta.createUser({ profile: { ...ADA, login: "ada@example.org" } });
  await expect(okta.getUser("ada")).rejects.toMatchObject({ code: "E0000007" });
});

it("refuses a search together with a filter", async () => {
  const { okta } = orgOf();
  const both = { search: 'status eq "ACTIVE"', filter: 'status eq "ACTIVE"' };
  await expect(okta.listUsers(both).toArray()).rejects.toMatchObject({ code: "E0000033" });
});

it("adds the classification of a user on demand", async () => {
  const { okta } = orgOf({ users: 1 });
  const [user] = await okta.listUsers({ expand: "classification" }).toArray();
  const alone = await okta.getUser(String(user?.id), { expand: "classification" });
  expect(alone._embedded).toMatchObject({ classification: { type: "STANDARD" } });
  expect(alone._embedded).toEqual(user?._embedded);
});
