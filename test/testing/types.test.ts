import { expect, it } from "vitest";
import { orgOf } from "./org.js";

const PROFILE = { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };

it("keeps a user type while users have it, and the default one", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUserType({ name: "visitor", displayName: "Visitor" });
  const user = await okta.createUser({ profile: PROFILE, type: { id } }, { activate: false });
  await expect(okta.deleteUserType(id)).rejects.toMatchObject({ status: 403, code: "E0000142" });
  await expect(okta.deleteUserType("default")).rejects.toMatchObject({ code: "E0000142" });
  await okta.purgeUser(user.id);
  await okta.deleteUserType(id);
  expect(await okta.listUserTypes()).toHaveLength(1);
});

it("has ten user types at most", async () => {
  const { okta } = orgOf();
  const create = (number: number) => okta.createUserType({ name: `type${number}`, displayName: `Type ${number}` });
  for (let number = 1; number < 10; number++) await create(number);
  await expect(create(10)).rejects.toMatchObject({ code: "E0000001" });
});
