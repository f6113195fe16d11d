import { describe, expect, expectTypeOf, it } from "vitest";
import type { Okta } from "../../src/index.js";
import { answerOf, listOf, makeFactor, makeGroup, makeUser } from "../../src/testing/index.js";

interface Acme {
  badge: string;
  grade?: number | null;
}

describe("makeUser", () => {
  it("makes a complete user with a status", () => {
    const user = makeUser({ status: "LOCKED_OUT" });
    expect(user).toMatchObject({ status: "LOCKED_OUT", profile: { firstName: "Ada" }, credentials: { password: {} } });
    expect(user._links).toHaveProperty("unlock");
    expect(makeUser({ status: "STAGED" })).toMatchObject({ activated: null, passwordChanged: null });
  });

  it("makes a new user each time, with the given attributes", () => {
    expect(makeUser().id).not.toBe(makeUser().id);
    const user = makeUser({ id: "00u1", profile: { login: "grace@example.com" } });
    expect(user).toMatchObject({ id: "00u1", profile: { login: "grace@example.com", email: "grace@example.com" } });
    expect(user._links?.self?.href).toContain("/users/00u1");
  });

  it("has the org's profile type with its required attributes", () => {
    const user = makeUser<{ profile: Acme }>({ profile: { badge: "A-17" } });
    expect(user.profile).toMatchObject({ badge: "A-17", lastName: "Lovelace" });
    expectTypeOf(user).toEqualTypeOf<Awaited<ReturnType<Okta<{ profile: Acme }>["getUser"]>>>();
    // @ts-expect-error the badge is missing
    makeUser<{ profile: Acme }>({ profile: {} });
    // @ts-expect-error the badge is missing
    makeUser<{ profile: Acme }>();
  });
});

it("makeGroup makes a group with the given name", () => {
  expect(makeGroup({ profile: { name: "Staff" } })).toMatchObject({ type: "OKTA_GROUP", profile: { name: "Staff" } });
});

it.each(["call", "email", "push", "question", "sms", "token", "token:hardware", "token:hotp", "webauthn"] as const)(
  "makeFactor makes a complete %s factor",
  (factorType) => {
    const factor = makeFactor({ factorType });
    expect(factor).toMatchObject({ factorType, status: "ACTIVE" });
    expect(factor.profile).toBeDefined();
  },
);

it("makeFactor has the type of its factor, and the links of its status", () => {
  const factor = makeFactor({ factorType: "sms", status: "PENDING_ACTIVATION", profile: { phoneNumber: "+15550100" } });
  expect(factor.profile?.phoneNumber).toBe("+15550100");
  expect(factor._links).toHaveProperty("activate");
});

describe("listOf", () => {
  const users = [makeUser(), makeUser(), makeUser()];

  it("has the type of a list method's result", async () => {
    const okta: Pick<Okta, "listUsers"> = { listUsers: () => listOf(users) };
    expect(await okta.listUsers().toArray()).toEqual(users);
    expect(await okta.listUsers().toArray({ max: 2 })).toHaveLength(2);
    expect(await okta.listUsers().first()).toBe(users[0]);
    expect(await listOf([]).first()).toBeUndefined();
  });

  it("has pages, and can be consumed more than once", async () => {
    const list = listOf(users, { pageSize: 2 });
    for (let round = 0; round < 2; round++) {
      const sizes: number[] = [];
      for await (const { items } of list.pages()) sizes.push(items.length);
      expect(sizes).toEqual([2, 1]);
    }
  });

  it("fails after its items if the test asks for it", async () => {
    const found: unknown[] = [];
    const read = async () => {
      for await (const user of listOf(users, { error: new Error("cut off") })) found.push(user);
    };
    await expect(read()).rejects.toThrow("cut off");
    expect(found).toHaveLength(3);
  });
});

describe("answerOf", () => {
  it("has the type of a method's result", async () => {
    const user = makeUser();
    const okta: Pick<Okta, "suspendUser" | "updateUser"> = {
      suspendUser: () => answerOf(undefined),
      updateUser: () => answerOf(user, { headers: { ETag: 'W/"1"' } }),
    };
    expect(await okta.suspendUser(user.id)).toBeUndefined();
    expect(await okta.updateUser(user.id, {}).withResponse()).toMatchObject({ data: user, etag: 'W/"1"' });
  });

  it("rejects if its data does", async () => {
    await expect(answerOf(Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  });
});
