// Types of groups and their members.

import { expectTypeOf } from "vitest";
import { type BulkReport, createOkta, type Group, type PagedList, type ProfileOf, type User } from "../../src/index.js";

interface Custom {
  employeeGrade?: number | null;
}

const options = { orgUrl: "https://acme.okta.com", token: "00token" };
const okta = () => createOkta(options);
const acme = () => createOkta<{ profile: Custom }>(options);

export function everyGroup(group: Group) {
  expectTypeOf(group.id).toEqualTypeOf<string>();
  expectTypeOf(group.type).toEqualTypeOf<"OKTA_GROUP" | "APP_GROUP" | "BUILT_IN">();
  expectTypeOf(group.profile.name).toEqualTypeOf<string>();
  expectTypeOf(group.profile.description).toEqualTypeOf<string | null | undefined>();
  // an attribute that only the org knows
  expectTypeOf(group.profile["costCenter"]).toEqualTypeOf<unknown>();
}

export function byItsType(group: Group) {
  if (group.type === "APP_GROUP") expectTypeOf(group.profile.samAccountName).toEqualTypeOf<string | undefined>();
  else expectTypeOf(group.profile["samAccountName"]).toEqualTypeOf<unknown>();
  // @ts-expect-error no such type
  if (group.type === "USER_GROUP") return group;
  return undefined;
}

export async function lists() {
  expectTypeOf(okta().listGroups()).toEqualTypeOf<PagedList<Group>>();
  expectTypeOf(okta().listUserGroups("00u1")).toEqualTypeOf<PagedList<Group>>();
  expectTypeOf((await okta().listGroups({ expand: "app,stats" }).first())?._embedded?.stats?.usersCount).toEqualTypeOf<
    number | undefined
  >();
}

export async function members() {
  type Acme = ProfileOf<{ profile: Custom }>;
  expectTypeOf(okta().listGroupUsers("00g1")).toEqualTypeOf<PagedList<User>>();
  expectTypeOf(acme().listGroupUsers("00g1")).toEqualTypeOf<PagedList<User<Acme>>>();
  const [first] = await acme().listGroupUsers("00g1").toArray({ max: 1 });
  expectTypeOf(first?.profile.employeeGrade).toEqualTypeOf<number | null | undefined>();
  expectTypeOf(await okta().assignUserToGroup("00g1", "00u1")).toEqualTypeOf<void>();
}

export async function manyMembers(ids: AsyncIterable<string>) {
  const report = await okta().addUsersToGroup("00g1", new Set(["00u1"]), { concurrency: 2, timeout: 5_000 });
  expectTypeOf(report).toEqualTypeOf<BulkReport<string>>();
  expectTypeOf(report.failures[0]?.error).toEqualTypeOf<unknown>();
  await okta().removeUsersFromGroup("00g1", ids);
  // @ts-expect-error ids are texts
  await okta().addUsersToGroup("00g1", [7]);
  // @ts-expect-error a misspelt option
  await okta().addUsersToGroup("00g1", ids, { concurency: 2 });
}

export async function writes() {
  await okta().addGroup({ profile: { name: "Engine Room", description: null, costCenter: "E-110" } });
  await okta().replaceGroup("00g1", { profile: { name: "Engine Room" } });
  // @ts-expect-error a group has a name
  await okta().addGroup({ profile: { description: "Nameless" } });
  // @ts-expect-error a name is a text
  await okta().replaceGroup("00g1", { profile: { name: 7 } });
}
