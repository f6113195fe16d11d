// What people do with a user that is more, or less, than one operation of the document.

import type {
  CreateUserOptions,
  DeactivateUserOptions,
  GetUserOptions,
  Methods,
  UpdateUserOptions,
} from "../../generated/methods.js";
import type { Page } from "../contract/operation.js";
import { OktaApiError, OktaArgumentError, OktaNotFoundError } from "../errors/index.js";
import type {
  NewProfile,
  PasswordCredentialHash,
  PasswordCredentialHook,
  ProfileChange,
  ProfileSchemas,
  UserGetSingletonOf,
  UserOf,
} from "../models/profile-types.js";
import { callBehind } from "../pagination/page-stream.js";
import { optionsOf } from "../request/call-options.js";
import { isUnreachable } from "../request/path.js";
import { literal } from "../search/literal.js";
import { required } from "./required-text.js";
import type { RunShortcut } from "./shortcut-runner.js";

/** A first password: itself, the hash of one that another system kept, or the hook that will check it once. */
export type NewPassword = string | { hash: PasswordCredentialHash } | { hook: PasswordCredentialHook };

/** Who checks the password of a user, instead of Okta. */
export interface NewProvider {
  /** `FEDERATION` and `SOCIAL` for identity providers, `ACTIVE_DIRECTORY` and `LDAP` for directories. */
  type: "ACTIVE_DIRECTORY" | "FEDERATION" | "LDAP" | "SOCIAL" | (string & {});
  /** The provider's name; of a directory, that of its instance. */
  name: string;
}

/** The options of {@link UserShortcuts.purgeUser}. */
export interface PurgeUserOptions extends Omit<DeactivateUserOptions, "prefer"> {}

/** Shortcuts: the calls that people make of a user, in one step. */
export interface UserShortcuts<Profile> {
  /**
   * Reads a user. Okta's paths cannot hold a login with a slash, a backslash, `?`, `;`, `[` or `]`, not even encoded.
   * Such a login is looked up by a search, and the user is then read by id: two requests. The search needs the whole
   * login, and follows a write within seconds, so a user who was just created or renamed may not be found. Then the error
   * is of the same class and code as Okta's, and its `response` is that of the search.
   * @param id - the user's id, login, or short login where only one user has it; `me` for the caller itself
   * @param options - what to embed, and how it is called
   * @throws OktaNotFoundError (404 E0000007), and what every call throws
   * @see {@link Methods.getUser}
   */
  getUser(id: string, options?: GetUserOptions): Promise<UserGetSingletonOf<Profile>>;
  /**
   * Reads the user whom the token stands for: the admin who made an API token.
   * @param options - what to embed, and how it is called
   * @throws OktaNotFoundError (404 E0000007) - the token belongs to a service, which is no user
   * @see {@link Methods.getUser}, with the id `me`
   */
  getCurrentUser(options?: GetUserOptions): Promise<UserGetSingletonOf<Profile>>;
  /**
   * Creates a user with a password. Activated at once unless `activate` is `false`; no activation email is sent then.
   * @param profile - the attributes; `login` and `email` at least
   * @param password - the password, `{ hash }` of one, or `{ hook }` to have it checked at the first sign-in
   * @param options - `activate` (default true), `nextLogin: "changePassword"`, and how it is called
   * @throws OktaArgumentError - there is no password; nothing is sent
   * @throws OktaValidationError (400 E0000001) - the login is taken, the password is too weak, …
   * @see {@link Methods.createUser}
   */
  createUserWithPassword(
    profile: NewProfile<Profile>,
    password: NewPassword,
    options?: CreateUserOptions,
  ): Promise<UserOf<Profile>>;
  /**
   * Creates a user whom another system authenticates. Sends `provider=true`.
   * @param profile - the attributes; `login` and `email` at least
   * @param provider - its type and name
   * @param options - `activate` (default true), and how it is called
   * @throws OktaArgumentError - the provider has no type; nothing is sent
   * @throws OktaValidationError (400 E0000001) - the login is taken, …
   * @see {@link Methods.createUser}
   */
  createUserWithProvider(
    profile: NewProfile<Profile>,
    provider: NewProvider,
    options?: CreateUserOptions,
  ): Promise<UserOf<Profile>>;
  /**
   * Changes attributes of a user's profile, and leaves the others as they are.
   * @param id - the user's id or login
   * @param profile - the attributes to change; `null` clears one, `undefined` is not sent
   * @param options - `ifMatch` to guard the write, and how it is called
   * @throws OktaNotFoundError (404 E0000007), OktaValidationError (400 E0000001)
   * @see {@link Methods.updateUser}
   */
  updateProfile(id: string, profile: ProfileChange<Profile>, options?: UpdateUserOptions): Promise<UserOf<Profile>>;
  /**
   * Deletes a user for good, whatever their status: deactivates, then deletes. It cannot be undone. `deleteUser` is
   * one DELETE, which only deactivates a user who is not DEPROVISIONED yet.
   *
   * If the deletion fails after the deactivation, the user is DEPROVISIONED, and calling this again goes on.
   * @param id - the user's id or login
   * @param options - `sendEmail` to tell the admins of the deactivation; how the requests (2, at most 3) are called
   * @throws OktaNotFoundError (404 E0000007) - there is no such user
   * @see {@link Methods.deactivateUser}, {@link Methods.deleteUser}
   */
  purgeUser(id: string, options?: PurgeUserOptions): Promise<void>;
}

/** Makes the shortcuts of a client. */
export function createShortcuts<Profile>(run: RunShortcut<Profile>): UserShortcuts<Profile> {
  type AllMethods = Methods<ProfileSchemas<Profile>>;

  async function readUser(
    { getUser, listUsers }: AllMethods,
    id: string,
    options?: GetUserOptions,
  ): Promise<UserGetSingletonOf<Profile>> {
    if (typeof id !== "string" || !isUnreachable(id)) return getUser(id, options);
    // the method refuses the login, and before it an option that it does not have; nothing is sent
    const refused = await getUser(id, options).catch((error: unknown) => error);
    if (!(refused instanceof OktaArgumentError && refused.argument === "id")) throw refused;
    const { expand, contentType, ...how } = optionsOf(options);
    let last: Page<UserOf<Profile>> | undefined;
    for await (const page of listUsers({ search: `profile.login eq ${literal(id)}`, limit: 1, ...how }).pages()) {
      if (page.items.length > 0) return getUser(await idOfFirst(page), options);
      last = page;
    }
    throw await nobodyHas(id, last as Page<UserOf<Profile>>);
  }

  async function purge(
    { deactivateUser, deleteUser, getUser }: AllMethods,
    id: string,
    { sendEmail, ...options }: PurgeUserOptions,
  ): Promise<void> {
    await deactivateUser(id, { ...options, sendEmail }).catch(async (error: unknown) => {
      // Okta refuses to deactivate twice; in what words depends on how the user was deactivated
      const refused = error instanceof OktaApiError && [400, 403].includes(error.status) && !error.requiredScopes;
      const user = refused ? await getUser(id, options).catch(() => undefined) : undefined;
      if (user?.status !== "DEPROVISIONED") throw error;
    });
    // who is DEPROVISIONED is deleted once, however often that is asked for
    const { retry } = options;
    const again = { ...(typeof retry === "number" ? { retries: retry } : retry), post: true };
    await deleteUser(id, { ...options, sendEmail, retry: again }).catch((error: unknown) => {
      // an attempt before the last one, or somebody else, has done it
      if (!(error instanceof OktaNotFoundError)) throw error;
    });
  }

  const CREATE = { operation: "createUser" };
  return {
    getUser: (id, options) => run({ shortcut: "getUser" }, (methods) => readUser(methods, id, options)),
    getCurrentUser: (options) =>
      run({ shortcut: "getCurrentUser", operation: "getUser" }, ({ getUser }) => getUser("me", options)),
    createUserWithPassword: async (profile, password, options) =>
      run({ shortcut: "createUserWithPassword", ...CREATE }, ({ createUser }) =>
        createUser({ profile, credentials: { password: credentialOf(password) } }, options),
      ),
    createUserWithProvider: async (profile, provider, options) =>
      run({ shortcut: "createUserWithProvider", ...CREATE }, ({ createUser }) => {
        required("provider.type", provider?.type);
        return createUser({ profile, credentials: { provider } }, { ...optionsOf(options), provider: true });
      }),
    updateProfile: (id, profile, options) =>
      run({ shortcut: "updateProfile", operation: "updateUser" }, ({ updateUser }) =>
        updateUser(id, { profile }, options),
      ),
    purgeUser: async (id, options) =>
      run({ shortcut: "purgeUser" }, (methods) => purge(methods, id, optionsOf(options))),
  };
}

/** What Okta would say of a user that there is not, if a path could hold the login. */
async function nobodyHas(login: string, page: Page<unknown>): Promise<OktaApiError> {
  const { nobodyOf } = await import("../middleware/response-errors.js");
  return nobodyOf(login, page.response, callBehind(page));
}

/** The id of a page's first user. */
async function idOfFirst(page: Page<{ readonly id?: unknown } | null>): Promise<string> {
  const [found] = page.items;
  if (typeof found?.id === "string") return found.id;
  throw (await import("../middleware/response-errors.js")).nothingLike("a user", page.response, callBehind(page));
}

function credentialOf(password: NewPassword) {
  if (typeof password !== "object") return { value: required("password", password) };
  const { hash, hook } = (password ?? {}) as { hash?: unknown; hook?: unknown };
  return hash || hook ? password : { value: required("password", undefined) };
}
