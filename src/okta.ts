// The client that most programs use: every operation of the document as a method, and the shortcuts.

import { createMethods, type Methods } from "../generated/methods.js";
import { createClient, type OktaClient } from "./client.js";
import { createListers, type UserListers } from "./listers.js";
import type { OktaOptions } from "./options.js";
import type { OktaTypes, ProfileOf, ProfileSchemas } from "./schema.js";
import { createShortcuts, type UserShortcuts } from "./users.js";

/** A client of one org: a method an operation, shortcuts, listers, and `call`, `paginate`, `api` for the rest. */
export interface Okta<Profile>
  extends OktaClient,
    UserListers<Profile>,
    UserShortcuts<Profile>,
    Omit<Methods<ProfileSchemas<Profile>>, keyof UserShortcuts<Profile>> {}

/**
 * A client of an org's Users API. It holds no connection and no state of users: make one, and keep it.
 *
 * @typeParam Types - what you know of the org: `{ profile: … }` names the custom attributes of its users
 * @param options - at least `orgUrl`, and `token` or `auth`
 * @throws OktaConfigError - an option is missing, unknown or wrong
 * @example
 * ```ts
 * const okta = createOkta<{ profile: { employeeGrade?: number | null } }>({
 *   orgUrl: "https://acme.okta.com",
 *   token,
 * });
 * for await (const user of okta.listActiveUsers()) console.log(user.profile.login, user.profile.employeeGrade);
 * ```
 */
export function createOkta<Types extends OktaTypes = Record<never, never>>(
  options: OktaOptions,
): Okta<ProfileOf<Types>> {
  type Profile = ProfileOf<Types>;
  const client = createClient(options);
  // a profile's type is the caller's word: at run time all profiles are alike
  const methods = createMethods(client) as unknown as Methods<ProfileSchemas<Profile>>;
  return { ...client, ...methods, ...createListers<Profile>(methods), ...createShortcuts<Profile>(methods) };
}
