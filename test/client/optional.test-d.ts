// Optional properties accept `undefined`, also with exactOptionalPropertyTypes, which these tests use: values that a
// form or another service did not fill in can be passed on.

import { expectTypeOf } from "vitest";
import * as operations from "../../generated/operations.js";
import {
  type BulkOptions,
  type CallContext,
  type ClientOptions,
  createOkta,
  type GroupSearchExpression,
  type Init,
  type Layer,
  type ListCallOptions,
  type Okta,
  type OktaOptions,
  type Operation,
  type paths,
  type SearchExpression,
  type User,
} from "../../src/index.js";
import type { NodeFetchOptions } from "../../src/node/index.js";
import type { PrivateKeyJwtOptions } from "../../src/oauth.js";

interface Custom {
  badge: string;
  grade?: number | null;
}
interface UserTypes {
  oty1: Custom;
  oty2: { agency?: string };
}

/** What is not made of properties that a caller writes down. */
type Whole =
  | ((...given: never) => unknown)
  | Iterable<unknown>
  | AsyncIterable<unknown>
  | AbortSignal
  | Date
  | SearchExpression
  | GroupSearchExpression
  | URL;

/** The places below a type, named from `Name` on, that may be left out but not be `undefined`; `never` if there are none. */
type Exact<T, Name extends string> = T extends readonly (infer Item)[]
  ? Exact<Item, `${Name}[]`>
  : T extends object
    ? T extends Whole
      ? never
      : { [K in keyof T & string]-?: ExactAt<T, K, `${Name}.${K}`> | Exact<T[K], `${Name}.${K}`> }[keyof T & string]
    : never;
type ExactAt<T, K extends keyof T, Name> = string extends K
  ? never // an entry of a dictionary is no optional property, whatever the flag says
  : Record<never, never> extends Pick<T, K>
    ? Record<K, undefined> extends Pick<T, K>
      ? never
      : Name
    : never;

type Arguments<Method> = Method extends (...given: infer Given) => unknown ? Given[number] : never;
// those that are generic are tested with their own types, below
type ExactInMethods<Client> = {
  [Name in Exclude<keyof Client & string, "call" | "paginate" | "request" | "list" | "bulk">]: Exact<
    Arguments<Client[Name]>,
    Name
  >;
}[Exclude<keyof Client & string, "call" | "paginate" | "request" | "list" | "bulk">];

type Operations = typeof operations;
type ExactInCalls = {
  [Id in keyof Operations]: Operations[Id] extends Operation<infer T>
    ? Exact<Init<T> | Init<T, ListCallOptions>, Id>
    : never;
}[keyof Operations];

type Raw<Part> = Part extends { parameters: infer Parameters } ? Exact<Parameters, "parameters"> : never;
type RawBody<Part> = Part extends { requestBody?: infer Body } ? Exact<Body, "body"> : never;
type ExactInPaths = {
  [Path in keyof paths]: {
    [Method in keyof paths[Path]]-?: Raw<paths[Path][Method]> | RawBody<paths[Path][Method]>;
  }[keyof paths[Path]];
}[keyof paths];

export function theTest() {
  interface Given {
    query?: { limit?: number };
    profile: { title?: string | undefined; tags: { name?: string }[] };
  }
  // it finds what cannot be undefined, and nothing else
  expectTypeOf<Exact<Given, "given">>().toEqualTypeOf<
    "given.query" | "given.query.limit" | "given.profile.tags[].name"
  >();
}

export function everyMethod() {
  expectTypeOf<ExactInMethods<Okta>>().toBeNever();
  expectTypeOf<ExactInMethods<Okta<{ profile: Custom }>>>().toBeNever();
  expectTypeOf<ExactInMethods<Okta<{ userTypes: UserTypes }>>>().toBeNever();
}

export function everyOperation() {
  expectTypeOf<ExactInCalls>().toBeNever();
  expectTypeOf<ExactInPaths>().toBeNever();
}

export function everyOption() {
  type Options = OktaOptions | ClientOptions | PrivateKeyJwtOptions | BulkOptions<string, void>;
  expectTypeOf<Exact<Options, "options"> | Exact<Omit<NodeFetchOptions, "dispatcher">, "node">>().toBeNever();
  expectTypeOf<ExactAt<NodeFetchOptions, "dispatcher", "dispatcher">>().toBeNever();
  // of a layer, which is a function
  expectTypeOf<Exact<Pick<Layer, keyof Layer>, "layer"> | Exact<CallContext, "context">>().toBeNever();
}

export async function whatMayBeMissing(title?: string, limit?: number, groupIds?: string[], grade?: number | null) {
  const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "00token" });
  const acme = createOkta<{ profile: Custom }>();
  const profile = { login: "ada@acme.test", email: "ada@acme.test" };
  await okta.createUser({ profile: { ...profile, title }, groupIds, type: undefined }, { activate: undefined });
  await acme.createUser({ profile: { ...profile, title, badge: "b1", grade }, groupIds });
  await acme.createUserWithPassword({ ...profile, badge: "b1", grade }, "Tr0ub4dor&3", { nextLogin: undefined });
  await acme.updateUser("00u1", { profile: undefined, credentials: undefined });
  await okta.addGroup({ profile: { name: "Research", description: title } });
  await okta.call(operations.getUser, { path: { id: "00u1" }, query: undefined, headers: undefined, body: undefined });
  await acme.call(operations.createUser, { body: { profile: { ...profile, badge: "b1", grade }, groupIds } });
  await okta.paginate(operations.listUsers, { path: undefined, query: { limit, search: title } }).first();
  await okta.api.GET("/api/v1/users", { params: { query: { limit, q: title } } });
  await okta.api.POST("/api/v1/users", {
    body: { profile: { ...profile, title }, groupIds },
    params: { query: undefined },
  });
  await okta.listUsers({ limit, q: title }).toArray({ max: limit });
  // @ts-expect-error a badge is required, and not undefined
  await acme.createUser({ profile: { ...profile, badge: title } });
  // @ts-expect-error a path value must be there
  await okta.call(operations.getUser, { path: { id: title } });
}

export async function whatWasRead(user: User) {
  // a user who was read can be written, as it is
  const okta = createOkta();
  await okta.replaceUser(user.id, { profile: user.profile, type: user.type });
  await okta.createUser({ profile: user.profile });
}
