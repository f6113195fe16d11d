import { expect, it } from "vitest";
import { orgOf } from "./org.js";

const profileOf = (login: string) => ({ login, email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" });
type Okta = ReturnType<typeof orgOf>["okta"];

const define = (okta: Okta, name: string, attribute: object | null) => {
  const properties = { [name]: attribute } as Record<string, { title: string; type: "string" }>;
  return okta.updateUserProfile("default", {
    definitions: { custom: { id: "#custom", type: "object", properties, required: [] } },
  });
};

it.each([
  ["the wrong type", { title: "Badge", type: "integer" }, "seven"],
  ["a value that is not in the list", { title: "Badge", type: "string", enum: ["S", "M"] }, "XL"],
  ["a value that does not fit the pattern", { title: "Badge", type: "string", pattern: "[A-Z]\\d+" }, "A1843b"],
  ["an item of the wrong type", { title: "Badge", type: "array", items: { type: "string" } }, ["S", 1]],
  [
    "an item that is not in the list",
    { title: "Badge", type: "array", items: { type: "string", enum: ["S", "M"] } },
    ["XL"],
  ],
])("refuses %s of a custom attribute", async (_, attribute, badge) => {
  const { okta } = orgOf();
  await define(okta, "badge", attribute);
  const refused = okta.createUser({ profile: { ...profileOf("ada@example.com"), badge } });
  await expect(refused).rejects.toMatchObject({ code: "E0000001", summary: "Api validation failed: badge" });
});

it("shows of an attribute neither null nor that it is not required", async () => {
  const { okta } = orgOf();
  const given = { title: "Badge", type: "string", required: false, maxLength: null };
  const { definitions } = await define(okta, "badge", given);
  const badge = definitions?.custom?.properties?.["badge"];
  expect(badge).toMatchObject({ title: "Badge", type: "string", scope: "NONE" });
  expect(badge).not.toHaveProperty("required");
  expect(badge).not.toHaveProperty("maxLength");
});

it("removes the values of a deleted attribute from users", async () => {
  const { okta } = orgOf();
  await define(okta, "badge", { title: "Badge", type: "string" });
  const { id } = await okta.createUser({ profile: { ...profileOf("ada@example.com"), badge: "1843" } });
  await define(okta, "badge", null);
  expect((await okta.getUser(id)).profile).not.toHaveProperty("badge");
  await okta.updateUser(id, { profile: { title: "Countess" } });
});

it("refuses an attribute with a deleted name until Okta has cleaned up, with a lag", async () => {
  const { org, okta } = orgOf({ lag: 2000 });
  const { id } = await okta.createUserType({ name: "contractor", displayName: "Contractor" });
  await define(okta, "badge", { title: "Badge", type: "string" });
  await define(okta, "badge", null);
  const again = () => define(okta, "badge", { title: "Badge", type: "integer" });
  await expect(again()).rejects.toMatchObject({
    code: "E0000001",
    summary: "Api validation failed: updateUserSchemas",
    causes: [expect.stringContaining("'badge' because the deletion process")],
  });
  const other = { definitions: { custom: { properties: { badge: { title: "Badge", type: "string" } } } } };
  await okta.updateUserProfile(`osc${id?.slice(3)}`, other as Parameters<Okta["updateUserProfile"]>[1]);
  org.clock.advance(2000);
  expect((await again()).definitions?.custom?.properties?.["badge"]).toMatchObject({ type: "integer" });
});

it("can add a deleted attribute again at once, without a lag", async () => {
  const { okta } = orgOf();
  for (const type of ["string", "integer"]) {
    await define(okta, "badge", { title: "Badge", type });
    await define(okta, "badge", null);
  }
});

it("lists the required custom attributes only if there are custom attributes", async () => {
  const { okta } = orgOf();
  expect((await okta.getUserSchema("default")).definitions?.custom).not.toHaveProperty("required");
  const { definitions } = await define(okta, "badge", { title: "Badge", type: "string" });
  expect(definitions?.custom?.required).toEqual([]);
});

it("accepts a login that is not an email address if the schema's pattern allows it", async () => {
  const { okta } = orgOf();
  await expect(okta.createUser({ profile: profileOf("lovelace") })).rejects.toMatchObject({ code: "E0000001" });
  const properties = { login: { title: "Username", type: "string", pattern: "[a-z]+" } } as const;
  await okta.updateUserProfile("default", {
    definitions: { base: { id: "#base", type: "object", properties, required: [] } },
  } as Parameters<Okta["updateUserProfile"]>[1]);
  expect((await okta.createUser({ profile: profileOf("lovelace") })).profile.login).toBe("lovelace");
});

it.each([
  ["a type that there is not", { title: "Badge", type: "date" }, "E0000001"],
  ["a list without a type of its items", { title: "Badge", type: "array" }, "E0000001"],
  [
    "values whose titles are of other ones",
    { title: "Badge", type: "string", enum: ["S"], oneOf: [{ const: "M", title: "Medium" }] },
    "E0000123",
  ],
])("refuses to define %s", async (_, attribute, code) => {
  const { okta } = orgOf();
  await expect(define(okta, "badge", attribute)).rejects.toMatchObject({ status: 400, code });
});

it("accepts any value for a pattern that only Java supports", async () => {
  const { okta } = orgOf();
  await define(okta, "badge", { title: "Badge", type: "string", pattern: "(?i)a++" });
  await okta.createUser({ profile: { ...profileOf("ada@example.com"), badge: "b" } });
});

it("refuses changes of a read-only attribute, and a second change of an immutable one", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUser({ profile: profileOf("ada@example.com") });
  await define(okta, "badge", { title: "Badge", type: "string", mutability: "READ_ONLY" });
  await define(okta, "entry", { title: "Entry", type: "string", mutability: "IMMUTABLE" });
  const change = (profile: object) => okta.updateUser(id, { profile });
  await expect(change({ badge: "A-17" })).rejects.toMatchObject({ status: 403, code: "E0000077" });
  await change({ entry: "1843" });
  await change({ entry: "1843", title: "Countess" });
  await expect(change({ entry: "1844" })).rejects.toMatchObject({ status: 403, code: "E0000078" });
});
