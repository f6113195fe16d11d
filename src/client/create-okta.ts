// The client that most programs use: every operation of the document as a method, and the shortcuts.

import type { Methods } from "../../generated/methods.js";
import type { Bulk } from "../bulk/bulk.js";
import type { Send } from "../middleware/compose.js";
import { deadline } from "../middleware/deadline.js";
import { hooks } from "../middleware/hooks.js";
import { pacing, type RateLimits } from "../middleware/pacing.js";
import { retry } from "../middleware/retry.js";
import { innermostTimeout } from "../middleware/timeout.js";
import type { OktaTypes, ProfileOf, ProfileSchemas } from "../models/profile-types.js";
import { isUnreachable } from "../request/path.js";
import { SCAN } from "../scan/scan-name.js";
import { createScanner, type UserScanner } from "../scan/scan-users.js";
import { CLOCK } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import type { CredentialShortcuts } from "../users/credential-shortcuts.js";
import type { FactorShortcuts } from "../users/factor-shortcuts.js";
import { createGroupLists, type GroupLists } from "../users/group-lists.js";
import type { GroupShortcuts } from "../users/group-shortcuts.js";
import type { RoleShortcuts } from "../users/role-shortcuts.js";
import { methodsOf, shortcutsOf } from "../users/shortcut-runner.js";
import { createListers, type UserListers } from "../users/user-lists.js";
import type { UserShortcuts } from "../users/user-shortcuts.js";
import { connect } from "./connect.js";
import { clientOf, type OktaClient } from "./create-client.js";
import { withEnvironment } from "./environment.js";
import { later } from "./lazy-functions.js";
import { knownOptions, type OktaOptions } from "./options.js";
import type { CallerOf } from "./profile-caller.js";
import { apiOf, type OktaApi } from "./raw-client.js";

/**
 * A client of one org: a method an operation, shortcuts, listers, and `call`, `paginate`, `api` for the rest.
 *
 * @typeParam Types - what you know of the org, as {@link createOkta} takes it
 */
export interface Okta<Types extends OktaTypes = Record<never, never>>
  extends Omit<OktaClient, "call" | "paginate">,
    UserListers<ProfileOf<Types>>,
    UserShortcuts<ProfileOf<Types>>,
    CredentialShortcuts<ProfileOf<Types>>,
    GroupLists,
    GroupShortcuts,
    FactorShortcuts,
    RoleShortcuts,
    UserScanner<ProfileOf<Types>>,
    Bulk,
    Omit<
      Methods<ProfileSchemas<ProfileOf<Types>>>,
      keyof UserListers<unknown> | keyof UserShortcuts<unknown> | keyof CredentialShortcuts<unknown> | keyof GroupLists
    > {
  /** As {@link OktaClient.call}, with the org's profiles. */
  readonly call: CallerOf<Types>["call"];
  /** As {@link OktaClient.paginate}, with the org's profiles. */
  readonly paginate: CallerOf<Types>["paginate"];
  /**
   * The raw openapi-fetch client: any path of the document, authorised and guarded as everything else. It resolves
   * to `{ data, error, response }`, and does not throw for an error status. Its middleware is its own: the methods
   * do not pass through it. It also takes `retry`, `timeout` and `deadline`; a `fetch` of a call gets a `Request`.
   * @throws OktaArgumentError - an option is unknown or wrong, or is one that the client does not let a call change:
   * credentials, `baseUrl`, `pathSerializer`; nothing is sent
   * @see {@link https://openapi-ts.dev/openapi-fetch/}
   */
  readonly api: OktaApi;
  /**
   * What the newest answers said of each rate limit, by method and path, such as `GET /api/v1/users/{id}`. Empty where
   * `pacing` is `false`.
   */
  readonly rateLimits: () => RateLimits;
}

const USER_SHORTCUTS = [
  "getUser",
  "getCurrentUser",
  "createUserWithPassword",
  "createUserWithProvider",
  "updateProfile",
  "purgeUser",
] as const;
const CREDENTIAL_SHORTCUTS = [
  "setPassword",
  "setRecoveryCredential",
  "changeRecoveryCredential",
  "expirePassword",
  "forgotPasswordWithSecurityAnswer",
  "clearUserSessions",
] as const;
const LAYER_OPTIONS = ["hooks", "deadline", "retry", "pacing", "timeout", "clock"];

/**
 * A client of an org's Users API. It holds no connection and no state of users: make one, and keep it.
 *
 * @typeParam Types - what you know of the org: `{ profile: … }` names the custom attributes of its users
 * @param options - `orgUrl`, and `token` or `auth`. What is missing of these, the environment says: `OKTA_CLIENT_ORGURL`,
 * `OKTA_CLIENT_TOKEN`, …
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
export function createOkta<Types extends OktaTypes = Record<never, never>>(options?: OktaOptions): Okta<Types> {
  type Profile = ProfileOf<Types>;
  const given = readOption("options", () => {
    if (options !== undefined) knownOptions(options, LAYER_OPTIONS);
    return { ...options };
  });
  const { deadline: limit, retry: policy, pacing: pace, timeout: each, hooks: told, clock } = given;
  const paced = pace === false ? undefined : pacing(pace, clock);
  const layers = [
    hooks(told, clock),
    deadline(limit, clock),
    retry(policy, clock),
    ...(paced ? [paced] : []),
    innermostTimeout(each, clock),
  ];
  const connection = connect(withEnvironment(given), LAYER_OPTIONS, layers);
  const methods = methodsOf<Profile>(connection);
  const run = shortcutsOf<Profile>(connection);
  const users = later<UserShortcuts<Profile>>(USER_SHORTCUTS, async () =>
    (await import("../users/user-shortcuts.js")).createShortcuts<Profile>(run),
  );
  return {
    ...(clientOf(connection) as Pick<Okta<Types>, keyof OktaClient>),
    api: apiOf(connection),
    rateLimits: () => paced?.rateLimits() ?? {},
    ...methods,
    ...createListers<Profile>(run),
    ...createGroupLists(run),
    ...createScanner<Profile>({
      origin: connection.origin,
      quietly: (endsAt) => {
        const send: Send = (request, context) => connection.send(request, { ...context, endsAt });
        return methodsOf<Profile>({ ...connection, ...SCAN, send, failed: () => undefined }).listUsers;
      },
      failed: connection.failed,
      deadline: limit,
      clock,
    }),
    ...users,
    // a call that is as common as this one waits for no code, where the id can be sent as it is
    getUser: (id, options) => (typeof id === "string" && isUnreachable(id) ? users : methods).getUser(id, options),
    ...later<CredentialShortcuts<Profile>>(CREDENTIAL_SHORTCUTS, async () =>
      (await import("../users/credential-shortcuts.js")).createShortcuts<Profile>(run),
    ),
    ...later<GroupShortcuts>(["addUsersToGroup", "removeUsersFromGroup"], async () =>
      (await import("../users/group-shortcuts.js")).createShortcuts(run),
    ),
    ...later<FactorShortcuts>(["enrollAndActivateFactor"], async () =>
      (await import("../users/factor-shortcuts.js")).createShortcuts(run, clock ?? CLOCK),
    ),
    ...later<RoleShortcuts>(["findAssignedRole"], async () =>
      (await import("../users/role-shortcuts.js")).createShortcuts(run),
    ),
    ...later<Bulk>(["bulk"], () => import("../bulk/bulk.js")),
  };
}
