// The only file that knows the generated types by name: it re-exports them, and types users by their profile.

import type * as generated from "../../generated/schema.js";

// by star: the declarations of a program that exports the result of a method need a name for each type in it
export type * from "../../generated/schema.js";
// the types that a profile changes, as the document has them: `call` and the raw client mention them
export type {
  CreateUserRequest as DocumentCreateUserRequest,
  UpdateUserRequest as DocumentUpdateUserRequest,
  User as DocumentUser,
  UserGetSingleton as DocumentUserGetSingleton,
  UserProfile as DocumentUserProfile,
} from "../../generated/schema.js";

/** An object type without its index signature: its named properties. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** The base attributes, which every org's schema has. Every user has `login` and `email`. */
export interface BaseProfile extends Known<generated.User["profile"]> {}

/** The profile of a user of any org: the base attributes, and custom ones. */
export interface UserProfile extends BaseProfile {
  [attribute: string]: unknown;
}

/** The types of paths that the package's document does not have. */
interface ForeignPaths {
  /**
   * The type `paths` that openapi-typescript makes of a document, such as Okta's whole one: for `request`, `list` and
   * `api`. Without it, they have the types of the package's document.
   */
  paths?: object;
}

/** The types of an org with one user type. */
interface OneUserType extends ForeignPaths {
  /** The custom attributes of the org's user profiles, besides the base ones. */
  profile?: object;
  userTypes?: undefined;
}

/** The types of an org with several user types. */
interface SeveralUserTypes extends ForeignPaths {
  /** For an org with several user types, instead of `profile`: the custom attributes of each, by the type's id. */
  userTypes?: object;
  profile?: undefined;
}

/** The types of an org: the type parameter of `createOkta`. */
export type OktaTypes = OneUserType | SeveralUserTypes;

/** The base attributes, and custom ones, which may narrow a base one. */
export type UserProfileWith<Custom> = Omit<BaseProfile, keyof Known<Custom>> & Custom;

declare const typeId: unique symbol;

/** Marks the profile of a user type. For the compiler only: the property does not exist. */
export interface OfUserType<Id extends string> {
  readonly [typeId]?: Id;
}

/** A profile of one user type of several. */
export type UserTypeProfile<Custom, Id extends string> = UserProfileWith<Custom> & OfUserType<Id>;

/** The id of the user type of a profile; `string` if it is not known. */
// `keyof` here would make User invariant: a user with more attributes could not be assigned to one with fewer
export type UserTypeIdOf<Profile> = Profile extends { readonly [typeId]?: infer Id extends string }
  ? string extends Id
    ? string
    : Id
  : string;

/**
 * The profile of a user: base attributes and the org's own, which are `unknown` unless `Types` names them. With
 * several user types it is one of their profiles.
 */
export type ProfileOf<Types extends OktaTypes> = Types extends { userTypes: infer Customs extends object }
  ? { [Id in keyof Customs & string]: UserTypeProfile<Customs[Id], Id> }[keyof Customs & string]
  : Types extends { profile: infer Custom extends object }
    ? UserProfileWith<Custom>
    : UserProfile;

/** A user, with the profile that `Profile` describes. */
export interface User<Profile = UserProfile> extends Omit<generated.User, "profile" | "type"> {
  profile: Profile;
  /** The user type, which decides the schema of `profile`. Missing on users of old orgs. */
  type?: { id?: UserTypeIdOf<Profile> | undefined } | undefined;
}

/** A user as `getUser` returns it. */
export interface UserGetSingleton<Profile = UserProfile> extends Omit<generated.UserGetSingleton, "profile" | "type"> {
  profile: Profile;
  /** The user type, which decides the schema of `profile`. Missing on users of old orgs. */
  type?: { id?: UserTypeIdOf<Profile> | undefined } | undefined;
}

/** A user of one of several user types, each with its profile: narrow it by `isOfType`. */
export type UserOf<Profile> = Profile extends unknown ? User<Profile> : never;

/** The same for a user as `getUser` returns it. */
export type UserGetSingletonOf<Profile> = Profile extends unknown ? UserGetSingleton<Profile> : never;

/** Attributes of a new user: an optional one may be `undefined`, which is not sent. */
export type NewProfile<Profile> = {
  [Name in keyof Profile]: Profile[Name] | (Record<never, never> extends Pick<Profile, Name> ? undefined : never);
};

/** The body of `createUser`. */
export interface CreateUserRequest<Profile = UserProfile>
  extends Omit<generated.CreateUserRequest, "profile" | "type"> {
  profile: NewProfile<Profile>;
  /** The user type, which decides the schema of `profile`; the default one if it is left out. */
  type?: { id?: UserTypeIdOf<Profile> | undefined } | undefined;
}

/** Attributes to change: `undefined` is not sent, `null` clears an optional attribute. */
export type ProfileChange<Profile> = {
  [Name in keyof Profile]?:
    | Profile[Name]
    | undefined
    | (Record<never, never> extends Pick<Profile, Name> ? null : never);
};

/** The body of `updateUser` and `replaceUser`. An update keeps the attributes that it leaves out. */
export interface UpdateUserRequest<Profile = UserProfile>
  extends Omit<generated.UpdateUserRequest, "profile" | "type"> {
  profile?: ProfileChange<Profile> | undefined;
  /** Another user type. Only `replaceUser` changes it. */
  type?: { id?: UserTypeIdOf<Profile> | undefined } | undefined;
}

/** The document's schemas by name, with `Profile` in place of the document's profiles. */
export interface ProfileSchemas<Profile>
  extends Omit<
    generated.components["schemas"],
    "User" | "UserGetSingleton" | "UserProfile" | "CreateUserRequest" | "UpdateUserRequest"
  > {
  User: UserOf<Profile>;
  UserGetSingleton: UserGetSingletonOf<Profile>;
  UserProfile: Profile;
  CreateUserRequest: CreateUserRequest<Profile>;
  UpdateUserRequest: UpdateUserRequest<Profile>;
}
