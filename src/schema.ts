// The one room that knows the generated types by name: it hands them on, and types users by their profile.

import type * as generated from "../generated/schema.js";

export type {
  AppGroup,
  AssignedAppLink,
  AuthenticatorEnrollment,
  BuiltInGroup,
  components,
  Group,
  IdentityProvider,
  LinkedObject,
  OAuth2Client,
  OAuth2RefreshToken,
  OAuth2ScopeConsentGrant,
  OktaGroup,
  operations,
  PasswordCredentialHash,
  PasswordCredentialHook,
  paths,
  RoleAssignment,
  Session,
  TempPassword,
  UserActivationToken,
  UserBlock,
  UserCredentials,
  UserFactor,
  UserFactorEnrollRequest,
  UserProfile,
  UserSchema,
  UserSchemaAttribute,
  UserStatus,
  UserType,
} from "../generated/schema.js";

/** An object type without its index signature: what is left are the names it knows. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** The attributes that every org's users have. */
export interface BaseProfile extends Known<generated.UserProfile> {}

/** What a program can say of its org, as `createOkta`'s type parameter. */
export interface OktaTypes {
  /** The custom attributes of the org's user profiles, besides the base ones. */
  profile?: object;
}

/** The base attributes, and custom ones, which may narrow a base one. */
export type UserProfileWith<Custom> = Omit<BaseProfile, keyof Custom> & Custom;

/** The profile of a user: base attributes and the org's own, which are `unknown` unless `Types` names them. */
export type ProfileOf<Types extends OktaTypes> = Types extends { profile: infer Custom extends object }
  ? UserProfileWith<Custom>
  : generated.UserProfile;

/** A user, with the profile that `Profile` describes. */
export interface User<Profile = generated.UserProfile> extends Omit<generated.User, "profile"> {
  profile: Profile;
}

/** A user as `getUser` answers it. */
export interface UserGetSingleton<Profile = generated.UserProfile> extends Omit<generated.UserGetSingleton, "profile"> {
  profile: Profile;
}

/** What `createUser` takes. */
export interface CreateUserRequest<Profile = generated.UserProfile>
  extends Omit<generated.CreateUserRequest, "profile"> {
  profile: Profile;
}

/** Attributes to change: `undefined` is not sent, `null` clears what is not required. */
export type ProfileChange<Profile> = {
  [Name in keyof Profile]?:
    | Profile[Name]
    | undefined
    | (Record<never, never> extends Pick<Profile, Name> ? null : never);
};

/** What `updateUser` and `replaceUser` take. An update leaves out what it does not change. */
export interface UpdateUserRequest<Profile = generated.UserProfile>
  extends Omit<generated.UpdateUserRequest, "profile"> {
  profile?: ProfileChange<Profile>;
}

/** The document's schemas by name, with the profile that `Profile` describes wherever one is. */
export interface ProfileSchemas<Profile>
  extends Omit<
    generated.components["schemas"],
    "User" | "UserGetSingleton" | "UserProfile" | "CreateUserRequest" | "UpdateUserRequest"
  > {
  User: User<Profile>;
  UserGetSingleton: UserGetSingleton<Profile>;
  UserProfile: Profile;
  CreateUserRequest: CreateUserRequest<Profile>;
  UpdateUserRequest: UpdateUserRequest<Profile>;
}
