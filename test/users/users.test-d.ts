// Types of a user that was read.

import { expectTypeOf } from "vitest";
import {
  createOkta,
  type Group,
  type TempPassword,
  type User,
  type UserGetSingleton,
  type UserStatus,
} from "../../src/index.js";

const okta = () => createOkta({ orgUrl: "https://acme.okta.com", token: "00token" });

type Required<T, K extends keyof T> = T extends { [name in K]: unknown } ? true : false;

export function whatEveryUserHas() {
  expectTypeOf<Required<User, "id" | "status" | "created" | "lastUpdated" | "profile">>().toEqualTypeOf<true>();
  expectTypeOf<Required<UserGetSingleton, "id" | "status" | "created" | "profile">>().toEqualTypeOf<true>();
  expectTypeOf<User["id"]>().toEqualTypeOf<string>();
  expectTypeOf<User["created"]>().toEqualTypeOf<string>();
  expectTypeOf<User["lastUpdated"]>().toEqualTypeOf<string>();
  expectTypeOf<User["status"]>().toEqualTypeOf<UserStatus>();
}

export function timesThatCanBeMissing() {
  expectTypeOf<User["lastLogin"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<User["passwordChanged"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<User["activated"]>().toEqualTypeOf<string | null | undefined>();
}

export function enumerationsAreOpen(text: string, user: User) {
  expectTypeOf<string>().toExtend<UserStatus>();
  expectTypeOf<"ACTIVE" | "DEPROVISIONED" | "LOCKED_OUT">().toExtend<UserStatus>();
  // literals are still there, for an editor to offer
  expectTypeOf<string>().not.toEqualTypeOf<UserStatus>();
  const status: UserStatus = text;
  if (user.status === "SOMETHING_NEW" || status === "SUSPENDED") return user.id;
  return undefined;
}

export async function answers() {
  expectTypeOf(await okta().getUser("00u1")).toExtend<User>();
  expectTypeOf(await okta().suspendUser("00u1")).toEqualTypeOf<void>();
  expectTypeOf(await okta().deleteUser("00u1")).toEqualTypeOf<void>();
  expectTypeOf(await okta().purgeUser("00u1")).toEqualTypeOf<void>();
  expectTypeOf(await okta().clearUserSessions("00u1")).toEqualTypeOf<void>();
  expectTypeOf(await okta().listUserGroups("00u1").toArray()).toEqualTypeOf<Group[]>();
  expectTypeOf(await okta().listUsers().first()).toEqualTypeOf<User | undefined>();
}

export async function expirePassword(tempPassword: boolean, maybe?: boolean) {
  expectTypeOf(await okta().expirePassword("00u1")).toEqualTypeOf<User>();
  expectTypeOf(await okta().expirePassword("00u1", { tempPassword: false })).toEqualTypeOf<User>();
  expectTypeOf(await okta().expirePassword("00u1", { tempPassword: true })).toEqualTypeOf<TempPassword>();
  expectTypeOf(await okta().expirePassword("00u1", { tempPassword })).toEqualTypeOf<TempPassword | User>();
  expectTypeOf(await okta().expirePassword("00u1", { tempPassword: maybe })).toEqualTypeOf<TempPassword | User>();
  await okta().expirePassword("00u1", { tempPassword: true, revokeSessions: true });
  // @ts-expect-error sessions can be revoked along with a temporary password only
  await okta().expirePassword("00u1", { revokeSessions: true });
}

export async function nothingIsAny() {
  const user = await okta().getUser("00u1");
  expectTypeOf(user).not.toBeAny();
  expectTypeOf(user.profile).not.toBeAny();
  expectTypeOf(user.profile["custom"]).not.toBeAny();
  expectTypeOf(user.credentials).not.toBeAny();
  expectTypeOf(user._embedded).not.toBeAny();
  expectTypeOf(user._links).not.toBeAny();
  expectTypeOf((await okta().listUsers().first())?.profile).not.toBeAny();
  expectTypeOf(await okta().listUserBlocks("00u1")).not.toBeAny();
  expectTypeOf(await okta().activateUser("00u1")).not.toBeAny();
}
