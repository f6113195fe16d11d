// Types of `call` and `paginate` for a client with typed profiles. Types only.

import type { CallOptions, ListCallOptions } from "../contract/call-options.js";
import type { Body, InitArguments, Item, Operation, PaginatedOperation, Success } from "../contract/operation.js";
import type { PagedList } from "../contract/paged-list.js";
import type { OktaPromise } from "../contract/response-head.js";
import type { components, OktaTypes, ProfileOf, ProfileSchemas } from "../models/profile-types.js";
import type { OktaClient } from "./create-client.js";

/** The schemas that contain a profile, by name. */
type ProfiledSchemas<Profile> = Pick<
  ProfileSchemas<Profile>,
  "User" | "UserGetSingleton" | "CreateUserRequest" | "UpdateUserRequest"
>;

// identity, not assignability: User and UserGetSingleton are assignable to each other
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The name of such a schema; `never` for any other type. */
type ProfiledName<Schema> = {
  [Name in keyof ProfiledSchemas<never>]: Same<Schema, components["schemas"][Name]> extends true ? Name : never;
}[keyof ProfiledSchemas<never>];

/** Whether a body contains a profile. */
type HasProfile<Body> = [ProfiledName<Body>] extends [never] ? false : true;

type BodyWith<Body, Profile> = Body extends readonly (infer Item)[]
  ? BodyWith<Item, Profile>[]
  : HasProfile<Body> extends true
    ? ProfiledSchemas<Profile>[ProfiledName<Body>]
    : Body;

type ContentWith<Message, Profile> = Message extends { content: infer Content }
  ? { content: { [MediaType in keyof Content]: BodyWith<Content[MediaType], Profile> } }
  : Message;

/** An operation whose request and responses have the profile type `Profile`. */
type OperationWith<T, Profile> = {
  [Part in keyof T]: Part extends "requestBody"
    ? ContentWith<T[Part], Profile>
    : Part extends "responses"
      ? { [Status in keyof T[Part]]: ContentWith<T[Part][Status], Profile> }
      : T[Part];
};

/** The arguments of an operation whose body has no profile; `never` for one that has. */
type OtherArguments<T, Options = CallOptions> = HasProfile<Body<T>> extends true ? [never] : InitArguments<T, Options>;

// the second signatures are those of OktaClient, so that this client is assignable to it
interface ProfileCaller<Profile> {
  readonly call: {
    <T>(
      operation: Operation<T>,
      ...init: InitArguments<OperationWith<T, Profile>>
    ): OktaPromise<Success<OperationWith<T, Profile>>>;
    <T>(operation: Operation<T>, ...init: OtherArguments<T>): OktaPromise<Success<T>>;
  };
  readonly paginate: {
    <T>(
      operation: PaginatedOperation<T>,
      ...init: InitArguments<OperationWith<T, Profile>, ListCallOptions>
    ): PagedList<Item<OperationWith<T, Profile>>>;
    <T>(operation: PaginatedOperation<T>, ...init: OtherArguments<T, ListCallOptions>): PagedList<Item<T>>;
  };
}

/** `call` and `paginate` of a client with the profile types `Types`. */
export type CallerOf<Types extends OktaTypes> = Types extends { profile: object } | { userTypes: object }
  ? ProfileCaller<ProfileOf<Types>>
  : Pick<OktaClient, "call" | "paginate">;
