// Shortcuts for users that take more than one operation, or part of one.

import type {
  CreateUserOptions,
  DeactivateUserOptions,
  GetUserOptions,
  Methods,
  UpdateUserOptions,
} from "../../generated/methods.js";
import type { Page } from "../contract/paged-list.js";
import type { OktaPromise } from "../contract/response-head.js";
import { OktaApiError, OktaArgumentError, OktaNotFoundError } from "../errors/index.js";
import { unexpectedBodyOf, unknownLoginOf } from "../middleware/response-errors.js";
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
import type { Answered } from "../request/call.js";
import { optionsOf } from "../request/call-options.js";
import { CallPromise } from "../request/call-promise.js";
import { isUnreachable } from "../request/path.js";
import { literal } from "../search/literal.js";
import { required } from "./required-text.js";
import { type AnswerMethods, oneCallOf, type RunShortcut } from "./shortcut-runner.js";

/** The password of a new user: plain, as a hash from another system, or checked by a hook at the first sign-in. */
export type NewPassword = string | { hash: PasswordCredentialHash } | { hook: PasswordCredentialHook };

/** The identity provider or directory that authenticates a user, instead of Okta. */
export interface NewProvider {
  /** `FEDERATION` or `SOCIAL` for identity providers, `ACTIVE_DIRECTORY` or `LDAP` for directories. */
  type: "ACTIVE_DIRECTORY" | "FEDERATION" | "LDAP" | "SOCIAL" | (string & {});
  /** The provider's name; for a directory, the name of the directory instance. */
  name: string;
}

/** Options for {@link UserShortcuts.purgeUser}. */
export interface PurgeUserOptions extends Omit<DeactivateUserOptions, "prefer"> {}

/** Shortcuts for users. */
export interface UserShortcuts<Profile> {
  /**
   * Reads a user.
   *
   * Okta cannot read a login with a slash, a backslash, `?`, `;`, `[` or `]` from a path, not even encoded. Such a
   * login is looked up by a search first, then the user is read by id: two requests. The search needs the full login.
   * Its index lags a few seconds behind writes, so it may miss a user who was just created or renamed; the error is
   * then an `OktaNotFoundError` with Okta's code, whose `response` is that of the search.
   * @param id - the user's id, login, or short login if it is unique; `me` for the token's own user
   * @param options - call options, and `expand`
   * @throws OktaNotFoundError (404 E0000007) - there is no such user
   * @see {@link Methods.getUser}
   */
  getUser(id: string, options?: GetUserOptions): OktaPromise<UserGetSingletonOf<Profile>>;
  /**
   * Reads the token's own user: for an API token, the admin who created it.
   * @param options - call options, and `expand`
   * @throws OktaNotFoundError (404 E0000007) - the token belongs to a service app, not to a user
   * @see {@link Methods.getUser}, with the id `me`
   */
  getCurrentUser(options?: GetUserOptions): OktaPromise<UserGetSingletonOf<Profile>>;
  /**
   * Creates a user with a password. The user is activated at once, without an activation email, unless `activate` is
   * `false`.
   * @param profile - the profile attributes, at least `login` and `email`
   * @param password - the password, its `{ hash }`, or `{ hook }` to have it checked at the first sign-in
   * @param options - call options, `activate` (default true), and `nextLogin: "changePassword"`
   * @throws OktaArgumentError - `password` is missing; nothing is sent
   * @throws OktaValidationError (400 E0000001) - the login is taken, the password is too weak, …
   * @see {@link Methods.createUser}
   */
  createUserWithPassword(
    profile: NewProfile<Profile>,
    password: NewPassword,
    options?: CreateUserOptions,
  ): OktaPromise<UserOf<Profile>>;
  /**
   * Creates a user who is authenticated by an identity provider or directory. Sends `provider=true`.
   * @param profile - the profile attributes, at least `login` and `email`
   * @param provider - the provider's type and name
   * @param options - call options, and `activate` (default true)
   * @throws OktaArgumentError - `provider.type` is missing; nothing is sent
   * @throws OktaValidationError (400 E0000001) - the login is taken, …
   * @see {@link Methods.createUser}
   */
  createUserWithProvider(
    profile: NewProfile<Profile>,
    provider: NewProvider,
    options?: CreateUserOptions,
  ): OktaPromise<UserOf<Profile>>;
  /**
   * Changes attributes of a user's profile and keeps the others.
   * @param id - the user's id or login
   * @param profile - the attributes to change; `null` clears an attribute, `undefined` is not sent
   * @param options - call options; `ifMatch` makes the update conditional on an ETag
   * @throws OktaNotFoundError (404 E0000007) - there is no such user
   * @throws OktaValidationError (400 E0000001) - an attribute is invalid
   * @see {@link Methods.updateUser}
   */
  updateProfile(id: string, profile: ProfileChange<Profile>, options?: UpdateUserOptions): OktaPromise<UserOf<Profile>>;
  /**
   * Deactivates and then deletes a user, in any status. This cannot be undone. (`deleteUser` sends a single DELETE,
   * which only deactivates a user who is not yet DEPROVISIONED.)
   *
   * If the deletion fails, the user stays DEPROVISIONED; call this again to continue.
   * @param id - the user's id or login
   * @param options - call options of each of the 2 or 3 requests; `sendEmail: true` notifies the admins
   * @throws OktaNotFoundError (404 E0000007) - there is no such user
   * @see {@link Methods.deactivateUser}, {@link Methods.deleteUser}
   */
  purgeUser(id: string, options?: PurgeUserOptions): Promise<void>;
}

/** Creates the user shortcuts of a client. */
export function createUserShortcuts<Profile>(run: RunShortcut<Profile>): UserShortcuts<Profile> {
  const oneCall = oneCallOf(run);
  return {
    getUser(id, options) {
      return oneCall({ shortcut: "getUser" }, (methods, answers) =>
        isReachable(id) ? methods.getUser(id, options) : new CallPromise(findByLogin(methods, answers, id, options)),
      );
    },
    getCurrentUser(options) {
      return oneCall({ shortcut: "getCurrentUser", operation: "getUser" }, ({ getUser }) => getUser("me", options));
    },
    createUserWithPassword(profile, password, options) {
      return oneCall({ shortcut: "createUserWithPassword", operation: "createUser" }, ({ createUser }) =>
        createUser({ profile, credentials: { password: passwordCredential(password) } }, options),
      );
    },
    createUserWithProvider(profile, provider, options) {
      return oneCall({ shortcut: "createUserWithProvider", operation: "createUser" }, ({ createUser }) => {
        required("provider.type", provider?.type);
        return createUser({ profile, credentials: { provider } }, { ...optionsOf(options), provider: true });
      });
    },
    updateProfile(id, profile, options) {
      return oneCall({ shortcut: "updateProfile", operation: "updateUser" }, ({ updateUser }) =>
        updateUser(id, { profile }, options),
      );
    },
    async purgeUser(id, options) {
      return run({ shortcut: "purgeUser" }, (methods) => deactivateAndDelete(methods, id, optionsOf(options)));
    },
  };
}

/** Whether the id or login can be sent in a path; the method itself rejects a value that is not text. */
const isReachable = (id: unknown): boolean => typeof id !== "string" || !isUnreachable(id);

/** Finds the user of a login that a path cannot contain, and reads it by its id. */
async function findByLogin<Profile>(
  { listUsers }: Methods<ProfileSchemas<Profile>>,
  { getUser }: Pick<AnswerMethods<Methods<ProfileSchemas<Profile>>>, "getUser">,
  id: string,
  options?: GetUserOptions,
): Promise<Answered> {
  // the method rejects the login without a request; an error in the options comes first
  const rejected = await getUser(id, options).catch((error: unknown) => error);
  if (!(rejected instanceof OktaArgumentError && rejected.argument === "id")) throw rejected;
  const { expand, contentType, ...callOptions } = optionsOf(options);
  const search = `profile.login eq ${literal(id)}`;
  let last: Page<UserOf<Profile>> | undefined;
  // one user does not fill a page of two: it needs no Link header to be the last one
  for await (const page of listUsers({ search, limit: 2, ...callOptions }).pages()) {
    if (page.items.length > 0) return getUser(firstUserId(page), options);
    last = page;
  }
  const { response } = last as Page<UserOf<Profile>>;
  throw unknownLoginOf(id, response, callBehind(last as Page<UserOf<Profile>>));
}

/** The id of the first user on a page. */
function firstUserId(page: Page<{ readonly id?: unknown } | null>): string {
  const [user] = page.items;
  if (typeof user?.id === "string") return user.id;
  throw unexpectedBodyOf("a user", page.response, callBehind(page));
}

async function deactivateAndDelete<Profile>(
  { deactivateUser, deleteUser, getUser }: Methods<ProfileSchemas<Profile>>,
  id: string,
  { sendEmail, ...options }: PurgeUserOptions,
): Promise<void> {
  await deactivateUser(id, { ...options, sendEmail }).catch(async (error: unknown) => {
    // a user who is already DEPROVISIONED cannot be deactivated; the error code depends on how that happened
    const isRefused = error instanceof OktaApiError && [400, 403].includes(error.status) && !error.requiredScopes;
    const user = isRefused ? await getUser(id, options).catch(() => undefined) : undefined;
    if (user?.status !== "DEPROVISIONED") throw error;
  });
  // safe to repeat: a DEPROVISIONED user is deleted only once
  const { retry } = options;
  const retryDelete = { ...(typeof retry === "number" ? { retries: retry } : retry), post: true };
  await deleteUser(id, { ...options, sendEmail, retry: retryDelete }).catch((error: unknown) => {
    // deleted by an earlier attempt, or by someone else
    if (!(error instanceof OktaNotFoundError)) throw error;
  });
}

function passwordCredential(password: NewPassword) {
  if (typeof password !== "object") return { value: required("password", password) };
  const { hash, hook } = (password ?? {}) as { hash?: unknown; hook?: unknown };
  return hash || hook ? password : { value: required("password", undefined) };
}
