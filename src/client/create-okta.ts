// The client for most programs: every operation of the document as a method, and the shortcuts.

import type { Methods } from "../../generated/methods.js";
import type { Bulk } from "../bulk/bulk.js";
import type { Layer, Send } from "../middleware/compose.js";
import { deadline } from "../middleware/deadline.js";
import { hooks } from "../middleware/hooks.js";
import { pacing, type RateLimits } from "../middleware/pacing.js";
import { retry } from "../middleware/retry.js";
import { DEFAULT_TIMEOUT, timeout } from "../middleware/timeout.js";
import type { OktaTypes, ProfileOf, ProfileSchemas } from "../models/profile-types.js";
import type { Connection } from "../request/connection.js";
import { SCAN } from "../scan/scan-name.js";
import { createScanner, type UserScanner } from "../scan/scan-users.js";
import { CLOCK } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import { type CredentialShortcuts, createCredentialShortcuts } from "../users/credential-shortcuts.js";
import { createFactorShortcuts, type FactorShortcuts } from "../users/factor-shortcuts.js";
import { createGroupLists, type GroupLists } from "../users/group-lists.js";
import { createGroupShortcuts, type GroupShortcuts } from "../users/group-shortcuts.js";
import { createRoleShortcuts, type RoleShortcuts } from "../users/role-shortcuts.js";
import { methodsOf, shortcutsOf } from "../users/shortcut-runner.js";
import { createUserListers, type UserListers } from "../users/user-lists.js";
import { createUserShortcuts, type UserShortcuts } from "../users/user-shortcuts.js";
import { connect } from "./connect.js";
import { clientOf, type OktaClient } from "./create-client.js";
import { withEnvironment } from "./environment.js";
import { knownOptions, type OktaOptions } from "./options.js";
import type { CallerOf } from "./profile-caller.js";
import { apiOf, type OktaApi } from "./raw-client.js";

/**
 * A client of one org: a method for each operation, shortcuts, lists, and `call`, `paginate` and `api` for everything
 * else.
 *
 * @typeParam Types - the types of the org's profiles, see {@link createOkta}
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
  /** As {@link OktaClient.call}, with the types of the org's profiles. */
  readonly call: CallerOf<Types>["call"];
  /** As {@link OktaClient.paginate}, with the types of the org's profiles. */
  readonly paginate: CallerOf<Types>["paginate"];
  /**
   * The raw openapi-fetch client, for any path of the document. Its requests have the same authorization, checks and
   * retries as the methods. It resolves to `{ data, error, response }` and does not throw for an error status. Calls
   * also take `retry`, `timeout` and `deadline`; a `fetch` option is called with a `Request`.
   *
   * Middleware added with `use` applies to every request of the client: of `api`, the methods, `call`, `paginate`,
   * scans and bulk runs. It runs once for each call or page, around its attempts. It sees neither credentials nor token
   * requests. An error that it throws in a method becomes an `OktaNetworkError`, with the error as its `cause`.
   * @throws OktaArgumentError - an option is unknown, invalid, or reserved for the client (credentials, `baseUrl`,
   * `pathSerializer`); nothing is sent
   * @see {@link https://openapi-ts.dev/openapi-fetch/}
   */
  readonly api: OktaApi;
  /**
   * The most recent state of each rate limit, by method and path, such as `GET /api/v1/users/{id}`. Empty if `pacing`
   * is `false`.
   */
  readonly rateLimits: () => RateLimits;
}

const LAYER_OPTIONS = ["hooks", "deadline", "retry", "pacing", "timeout", "clock"];

/**
 * Creates a client for an org's Users API. It holds no connections and caches no users: create one and reuse it.
 *
 * @typeParam Types - the types of the org's profiles: `{ profile: … }` with the custom attributes of its users
 * @param options - `orgUrl`, and `token` or `auth`; each defaults to the environment: `OKTA_CLIENT_ORGURL`,
 * `OKTA_CLIENT_TOKEN`, …
 * @throws OktaConfigError - an option is missing, unknown or invalid
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
  const { clock } = given;
  const pacer = given.pacing === false ? undefined : pacing(given.pacing, clock, given.timeout ?? DEFAULT_TIMEOUT);
  const connection = connect(withEnvironment(given), LAYER_OPTIONS, layersOf(given, pacer));
  const run = shortcutsOf<Profile>(connection);
  // the annotation makes a missing method a compile error; later spreads override methods of the same name
  const okta: Okta<Types> = {
    // profile types exist only for the compiler
    ...(clientOf(connection) as Pick<Okta<Types>, keyof OktaClient>),
    ...methodsOf<Profile>(connection),
    ...createUserListers<Profile>(run),
    ...createUserShortcuts<Profile>(run),
    ...createCredentialShortcuts<Profile>(run),
    ...createGroupLists(run),
    ...createGroupShortcuts(run),
    ...createFactorShortcuts(run, clock ?? CLOCK),
    ...createRoleShortcuts(run),
    ...createScanner<Profile>({
      origin: connection.origin,
      createSilentList: (endsAt) => listUsersForScan<Profile>(connection, endsAt),
      reportFailure: connection.failed,
      deadline: given.deadline,
      clock,
    }),
    async bulk(inputs, worker, bulkOptions) {
      // loaded on first use: most programs run no bulk
      const { bulk } = await import("../bulk/bulk.js");
      return bulk(inputs, worker, bulkOptions);
    },
    api: apiOf(connection),
    rateLimits: () => pacer?.rateLimits() ?? {},
  };
  return okta;
}

/** The layers of every request, outermost first. */
function layersOf(
  { hooks: hookOptions, deadline: duration, retry: policy, timeout: limit, clock }: OktaOptions,
  pacer?: Layer,
) {
  return [
    hooks(hookOptions, clock),
    deadline(duration, clock),
    retry(policy, clock),
    ...(pacer ? [pacer] : []),
    timeout(limit, clock),
  ];
}

/** `listUsers` for the readers of a scan: errors name the scan, which reports a failure itself, once. */
function listUsersForScan<Profile>(connection: Connection, endsAt: number | undefined) {
  const send: Send = (request, context) => connection.send(request, { ...context, endsAt });
  return methodsOf<Profile>({ ...connection, ...SCAN, send, failed: () => undefined }).listUsers;
}
