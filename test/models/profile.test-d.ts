// The type parameter of createOkta types the profile in every read and write.

import { expectTypeOf } from "vitest";
import * as operations from "../../generated/operations.js";
import {
  type BaseProfile,
  createOkta,
  type Okta,
  type OktaClient,
  type PagedList,
  type ProfileOf,
  type User,
  type UserBlock,
  type UserGetSingleton,
} from "../../src/index.js";

interface Custom {
  employeeGrade?: number | null;
  badge: string;
}
type Acme = ProfileOf<{ profile: Custom }>;

const options = { orgUrl: "https://acme.okta.com", token: "00token" };
const names = { login: "ada@acme.test", email: "ada@acme.test" };
const okta = () => createOkta<{ profile: Custom }>(options);
const plain = () => createOkta(options);

export async function reads() {
  const user = await okta().getUser("00u1");
  expectTypeOf(user.profile.badge).toEqualTypeOf<string>();
  expectTypeOf(user.profile.employeeGrade).toEqualTypeOf<number | null | undefined>();
  expectTypeOf(user.profile.department).toEqualTypeOf<string | null | undefined>();
  expectTypeOf((await okta().getCurrentUser()).profile).toEqualTypeOf<Acme>();
  expectTypeOf((await okta().updateUser("00u1", {})).profile).toEqualTypeOf<Acme>();
  // @ts-expect-error no such attribute: it is none of the base ones, and none of the org's
  user.profile.employeeGrad;
}

export async function lists() {
  expectTypeOf(okta().listUsers()).toEqualTypeOf<PagedList<User<Acme>>>();
  expectTypeOf(okta().listActiveUsers()).toEqualTypeOf<PagedList<User<Acme>>>();
  expectTypeOf(okta().listUsersUpdatedAfter(new Date())).toEqualTypeOf<PagedList<User<Acme>>>();
  expectTypeOf(okta().findUsers("ada")).toEqualTypeOf<PagedList<User<Acme>>>();
  expectTypeOf(okta().searchUsers("id pr")).toEqualTypeOf<PagedList<User<Acme>>>();
  expectTypeOf(okta().filterUsers('status eq "ACTIVE"')).toEqualTypeOf<PagedList<User<Acme>>>();
  expectTypeOf((await okta().listUsers().first())?.profile.badge).toEqualTypeOf<string | undefined>();
  for await (const page of okta().listUsers().pages()) expectTypeOf(page.items).toEqualTypeOf<User<Acme>[]>();
}

export async function writes() {
  const profile = { login: "ada", email: "ada@acme.test", badge: "b1" };
  await okta().createUser({ profile });
  await okta().createUserWithPassword({ ...profile, employeeGrade: null }, "Tr0ub4dor&3");
  // @ts-expect-error the org requires a badge
  await okta().createUserWithPassword({ login: "ada", email: "ada@acme.test" }, "Tr0ub4dor&3");
  // @ts-expect-error a grade is a number
  await okta().createUser({ profile: { ...profile, employeeGrade: "7" } });
  // @ts-expect-error a misspelt attribute
  await okta().createUser({ profile: { ...profile, employeeGrad: 7 } });
}

export async function updates() {
  await okta().updateProfile("00u1", { department: null, employeeGrade: null });
  await okta().updateProfile("00u1", { department: undefined, badge: undefined });
  await okta().updateUser("00u1", { profile: { badge: "b2" } });
  await okta().replaceUser("00u1", { profile: { login: "ada", badge: "b1" } });
  // @ts-expect-error a grade is a number
  await okta().updateProfile("00u1", { employeeGrade: "7" });
  // @ts-expect-error a badge cannot be cleared
  await okta().updateProfile("00u1", { badge: null });
  // @ts-expect-error a misspelt attribute
  await okta().updateProfile("00u1", { employeeGrad: 7 });
  // @ts-expect-error a title is a text
  await okta().updateUser("00u1", { profile: { title: 7 } });
}

export async function anyOperation() {
  const { createUser, expirePassword, getUser, listUserBlocks, listUsers, updateUser } = operations;
  const path = { id: "00u1" };
  expectTypeOf(await okta().call(getUser, { path })).toEqualTypeOf<UserGetSingleton<Acme>>();
  expectTypeOf(await okta().call(expirePassword, { path })).toEqualTypeOf<User<Acme>>();
  expectTypeOf(await okta().call(listUserBlocks, { path })).toEqualTypeOf<UserBlock[]>();
  expectTypeOf(okta().paginate(listUsers)).toEqualTypeOf<PagedList<User<Acme>>>();
  expectTypeOf(okta().paginate(listUsers, { query: { limit: 50 } })).toEqualTypeOf<PagedList<User<Acme>>>();
  await okta().call(createUser, { body: { profile: { ...names, badge: "b1" } } });
  await okta().call(updateUser, { path, body: { profile: { employeeGrade: null } } });
  // @ts-expect-error the org requires a badge
  await okta().call(createUser, { body: { profile: names } });
  // @ts-expect-error a badge is a text
  await okta().call(updateUser, { path, body: { profile: { badge: 7 } } });
  // @ts-expect-error no path
  await okta().call(getUser, {});
  // @ts-expect-error no such parameter
  okta().paginate(listUsers, { query: { serach: "id pr" } });
  // @ts-expect-error no pages
  okta().paginate(getUser, { path });
  // a function that takes any client takes this one
  expectTypeOf(okta()).toExtend<OktaClient>();
  expectTypeOf(plain().call).toEqualTypeOf<OktaClient["call"]>();
}

/** Every recorded user has them, and no user schema can make them optional. */
export async function loginAndEmail() {
  interface Names {
    login: string;
    email: string;
  }
  const several = createOkta<{ userTypes: { oty1: Custom; oty2: { agency?: string } } }>(options);
  for (const client of [plain(), okta(), several]) {
    expectTypeOf((await client.getUser("00u1")).profile).toExtend<Names>();
    expectTypeOf((await client.createUser({ profile: { ...names, badge: "b1" } })).profile).toExtend<Names>();
    expectTypeOf((await client.updateProfile("00u1", {})).profile).toExtend<Names>();
    for await (const { profile } of client.listUsers()) expectTypeOf(profile).toExtend<Names>();
    for await (const { profile } of client.scanUsers()) expectTypeOf(profile).toExtend<Names>();
    for await (const { profile } of client.listGroupUsers("00g1")) expectTypeOf(profile).toExtend<Names>();
    expectTypeOf((await client.call(operations.getUser, { path: { id: "00u1" } })).profile).toExtend<Names>();
    // a change names what it changes
    await client.updateUser("00u1", { profile: { title: "Engineer" } });
    await client.replaceUser("00u1", { profile: { title: "Engineer" } });
  }
  const params = { path: { id: "00u1" } };
  expectTypeOf((await plain().api.GET("/api/v1/users/{id}", { params })).data?.profile.login).toEqualTypeOf<
    string | undefined
  >();
  await plain().api.POST("/api/v1/users/{id}", { params, body: { profile: { title: "Engineer" } } });
  expectTypeOf<User["profile"]["login"]>().toEqualTypeOf<string>();
  expectTypeOf<UserGetSingleton["profile"]["email"]>().toEqualTypeOf<string>();
  // an org may say more of them, but not less of the others
  expectTypeOf<ProfileOf<{ profile: { login: `${string}@acme.test` } }>["email"]>().toEqualTypeOf<string>();
  // @ts-expect-error no user is made without an email
  await plain().createUser({ profile: { login: "ada@acme.test" } });
  // @ts-expect-error nor without a login
  await okta().createUserWithPassword({ email: "ada@acme.test", badge: "b1" }, "Tr0ub4dor&3");
  // @ts-expect-error neither can be cleared
  await plain().updateProfile("00u1", { email: null });
}

export async function functionsThatTakeUsers() {
  const shown = (user: User<BaseProfile>) => user.profile.login;
  const changed = (client: Okta, id: string) => client.updateProfile(id, { title: null });
  shown(await okta().getUser("00u1"));
  shown(await plain().getUser("00u1"));
  await changed(okta(), "00u1");
  await changed(plain(), "00u1");
  for await (const { profile } of okta().listGroupUsers("00g1")) expectTypeOf(profile).toEqualTypeOf<Acme>();
}

export async function usersOfAnyOrg() {
  interface Required {
    email: string;
    login: string;
  }
  const strict = createOkta<{ profile: Required }>(options);
  const several = createOkta<{ userTypes: { oty1: Required; oty2: Custom } }>(options);
  const shown = ({ profile }: User<BaseProfile>) => profile.login;
  const count = async (users: AsyncIterable<User<BaseProfile>>) => users;
  for (const client of [strict, several]) {
    for await (const user of client.listUsers()) shown(user);
    shown(await client.getUser("00u1"));
    shown(await client.updateProfile("00u1", {}));
    await count(client.listActiveUsers());
  }
  const badge = ({ profile }: User<Acme>) => profile.badge;
  // @ts-expect-error not every org's users have a badge
  for await (const user of strict.listUsers()) badge(user);
}

export async function withoutCustomAttributes() {
  const user = await plain().getUser("00u1");
  expectTypeOf(user.profile["employeeGrade"]).toEqualTypeOf<unknown>();
  expectTypeOf(user.profile.title).toEqualTypeOf<string | null | undefined>();
  await plain().createUser({ profile: { login: "ada", email: "ada@acme.test", employeeGrade: 7, tags: ["a"] } });
  await plain().updateProfile("00u1", { employeeGrade: null });
  // @ts-expect-error a title is a text
  await plain().updateProfile("00u1", { title: 7 });
}

export function baseAttributes() {
  expectTypeOf<BaseProfile>().toHaveProperty("login");
  expectTypeOf<BaseProfile>().toHaveProperty("secondEmail");
  expectTypeOf<keyof BaseProfile>().not.toEqualTypeOf<string>();
  // an org may type a base attribute of its own more tightly
  type Tight = ProfileOf<{ profile: { department: "R&D" | "Sales" } }>;
  expectTypeOf<Tight["department"]>().toEqualTypeOf<"R&D" | "Sales">();
  expectTypeOf<Tight["title"]>().toEqualTypeOf<string | null | undefined>();
  // nor do the base ones go where the type has room for any attribute
  type Open = ProfileOf<{ profile: { badge: string; [more: string]: unknown } }>;
  expectTypeOf<Open["badge"]>().toEqualTypeOf<string>();
  expectTypeOf<Open["title"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<Open["anything"]>().toEqualTypeOf<unknown>();
  // or is made from the base ones
  interface Extended extends BaseProfile {
    badge: string;
    title: "Engineer";
  }
  expectTypeOf<ProfileOf<{ profile: Extended }>["title"]>().toEqualTypeOf<"Engineer">();
  expectTypeOf<ProfileOf<{ profile: Extended }>["login"]>().toEqualTypeOf<BaseProfile["login"]>();
  // @ts-expect-error a profile is an object
  createOkta<{ profile: string }>(options);
}
