// Types of the arguments of `call` and `paginate`.

import { expectTypeOf } from "vitest";
import * as operations from "../../generated/operations.js";
import { createClient, createOkta, type OktaClient, type User, type UserBlock } from "../../src/index.js";

const options = { orgUrl: "https://acme.okta.com", token: "00token" };
const okta = () => createOkta(options);
const { getUser, listUserBlocks, listUsers, resetPassword, suspendUser, updateUser } = operations;

export function clientOptions() {
  // @ts-expect-error a misspelt option
  createOkta({ ...options, orgURL: "https://acme.okta.com" });
  // what is missing, the environment says; but a light client reads none
  createOkta({ token: "00token" });
  // @ts-expect-error no org
  createClient({ token: "00token" });
  // @ts-expect-error an API token is a text
  createOkta({ orgUrl: "https://acme.okta.com", token: 7 });
  createOkta({ orgUrl: new URL("https://acme.okta.com"), auth: { authorize: () => ({ Authorization: "x" }) } });
  expectTypeOf(createClient(options)).toEqualTypeOf<OktaClient>();
  expectTypeOf(okta()).toExtend<OktaClient>();
}

export async function call() {
  expectTypeOf(await okta().call(getUser, { path: { id: "00u1" } })).toExtend<User>();
  expectTypeOf(await okta().call(listUserBlocks, { path: { id: "00u1" } })).toEqualTypeOf<UserBlock[]>();
  expectTypeOf(await okta().call(suspendUser, { path: { id: "00u1" } })).toEqualTypeOf<void>();
  // @ts-expect-error no arguments at all
  await okta().call(getUser);
  // @ts-expect-error no path
  await okta().call(getUser, {});
  // @ts-expect-error a path value of another name
  await okta().call(getUser, { path: { userId: "00u1" } });
  // @ts-expect-error a path value that may be missing
  await okta().call(getUser, { path: { id: undefined } });
}

export async function callQuery() {
  await okta().call(resetPassword, { path: { id: "00u1" }, query: { sendEmail: false } });
  // @ts-expect-error sendEmail is required
  await okta().call(resetPassword, { path: { id: "00u1" } });
  // @ts-expect-error sendEmail is required
  await okta().call(resetPassword, { path: { id: "00u1" }, query: {} });
  // @ts-expect-error no such parameter
  await okta().call(resetPassword, { path: { id: "00u1" }, query: { sendEmail: false, sendMail: true } });
  // @ts-expect-error no parameters at all
  await okta().call(suspendUser, { path: { id: "00u1" }, query: { sendEmail: false } });
}

export async function callBody() {
  await okta().call(updateUser, { path: { id: "00u1" }, body: { profile: { title: null } } });
  // @ts-expect-error a body is required
  await okta().call(updateUser, { path: { id: "00u1" } });
  // @ts-expect-error a title is a text
  await okta().call(updateUser, { path: { id: "00u1" }, body: { profile: { title: 7 } } });
  // @ts-expect-error there is nothing to send
  await okta().call(suspendUser, { path: { id: "00u1" }, body: {} });
}

export async function methods() {
  await okta().resetPassword("00u1", { sendEmail: true });
  // @ts-expect-error sendEmail is required
  await okta().resetPassword("00u1");
  // @ts-expect-error a misspelt option
  await okta().getUser("00u1", { exapnd: "blocks" });
  // @ts-expect-error an id is a text
  await okta().getUser(undefined);
  // @ts-expect-error a misspelt option
  okta().listUsers({ serach: "id pr" });
  // @ts-expect-error only a search can be sorted
  okta().filterUsers('status eq "ACTIVE"', { sortBy: "id" });
  // @ts-expect-error a lister of a status says itself what it filters by
  okta().listActiveUsers({ filter: 'status eq "STAGED"' });
  // @ts-expect-error q has no second page
  okta().findUsers("ada", { after: "cursor" });
}

export async function paginate() {
  expectTypeOf(await okta().paginate(listUsers).toArray()).toExtend<User[]>();
  okta().paginate(listUsers, { query: { limit: 50 } });
  // @ts-expect-error no pages
  okta().paginate(getUser, { path: { id: "00u1" } });
  // @ts-expect-error a list, and it comes whole
  okta().paginate(listUserBlocks, { path: { id: "00u1" } });
  // @ts-expect-error no such parameter
  okta().paginate(listUsers, { query: { serach: "id pr" } });
  // @ts-expect-error max is a number
  await okta().listUsers().toArray({ max: "3" });
}

export async function raw() {
  const { data, error, response } = await okta().api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
  expectTypeOf(data?.id).toEqualTypeOf<string | undefined>();
  expectTypeOf(error).not.toBeAny();
  expectTypeOf(response).toEqualTypeOf<Response>();
  // @ts-expect-error no such path
  await okta().api.GET("/api/v1/user");
}
