// Users of several user types: a union, which `isOfType` narrows.

import { expectTypeOf } from "vitest";
import {
  createOkta,
  isOfType,
  type OktaClient,
  type PagedList,
  type User,
  type UserTypeProfile,
} from "../../src/index.js";

interface Employee {
  badge: string;
}
interface Contractor {
  agency?: string | null;
}
interface UserTypes {
  oty1employee: Employee;
  oty2contractor: Contractor;
}
type EmployeeUser = User<UserTypeProfile<Employee, "oty1employee">>;
type ContractorUser = User<UserTypeProfile<Contractor, "oty2contractor">>;

const okta = () => createOkta<{ userTypes: UserTypes }>({ orgUrl: "https://acme.okta.com", token: "00token" });

export async function everyReadIsAUnion() {
  expectTypeOf(okta().listUsers()).toEqualTypeOf<PagedList<EmployeeUser | ContractorUser>>();
  expectTypeOf(okta().listActiveUsers()).toEqualTypeOf<PagedList<EmployeeUser | ContractorUser>>();
  expectTypeOf(okta().searchUsers("id pr")).toEqualTypeOf<PagedList<EmployeeUser | ContractorUser>>();
  expectTypeOf(await okta().updateProfile("00u1", {})).toEqualTypeOf<EmployeeUser | ContractorUser>();
  expectTypeOf(await okta().setPassword("00u1", "Tr0ub4dor&3")).toEqualTypeOf<EmployeeUser | ContractorUser>();
  const user = await okta().getUser("00u1");
  expectTypeOf(user.type?.id).toEqualTypeOf<"oty1employee" | "oty2contractor" | undefined>();
  expectTypeOf(user.profile.department).toEqualTypeOf<string | null | undefined>();
  // @ts-expect-error only employees have a badge
  user.profile.badge;
}

export async function theTypeOfAUser() {
  const user = await okta().getUser("00u1");
  if (isOfType(user, "oty1employee")) {
    expectTypeOf(user.profile.badge).toEqualTypeOf<string>();
    expectTypeOf(user).toExtend<EmployeeUser>();
  } else {
    expectTypeOf(user.profile.agency).toEqualTypeOf<string | null | undefined>();
  }
  for await (const person of okta().listUsers()) {
    if (!isOfType(person, "oty2contractor")) continue;
    expectTypeOf(person).toEqualTypeOf<ContractorUser>();
  }
  // @ts-expect-error no such user type
  isOfType(user, "oty3visitor");
}

export async function aClientThatDoesNotKnowItsTypes() {
  const user = await createOkta({ orgUrl: "https://acme.okta.com", token: "00token" }).getUser("00u1");
  expectTypeOf(user.type?.id).toEqualTypeOf<string | undefined>();
  // @ts-expect-error its users have one profile, which no type narrows
  isOfType(user, "oty1employee");
}

export async function writes() {
  const profile = { login: "ada@acme.test", email: "ada@acme.test", badge: "b1" };
  await okta().createUser({ type: { id: "oty1employee" }, profile });
  const bob = { login: "bob@acme.test", email: "bob@acme.test" };
  await okta().createUserWithPassword({ ...bob, agency: null }, "Tr0ub4dor&3");
  await okta().replaceUser("00u1", { type: { id: "oty2contractor" }, profile: { agency: "Acme" } });
  await okta().updateProfile("00u1", { badge: "b2" });
  await okta().updateProfile("00u1", { agency: null });
  // @ts-expect-error no such user type
  await okta().createUser({ type: { id: "oty3visitor" }, profile });
  // @ts-expect-error a badge is a text
  await okta().createUser({ profile: { ...profile, badge: 7 } });
  // @ts-expect-error a badge cannot be cleared
  await okta().updateProfile("00u1", { badge: null });
  // @ts-expect-error no type has such an attribute
  await okta().updateProfile("00u1", { agencies: "Acme" });
}

export function oneOrTheOther() {
  // @ts-expect-error with several user types, each has its profile
  createOkta<{ profile: Employee; userTypes: UserTypes }>({ orgUrl: "https://acme.okta.com", token: "00token" });
}

export function theClientIsStillOne() {
  expectTypeOf(okta()).toExtend<OktaClient>();
}
