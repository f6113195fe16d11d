// The client for most programs: every operation of the document as a method, and the shortcuts.

import type { Methods } from "../../generated/methods.js";
import type { Bulk } from "../bulk/bulk.js";
import type { ErrorCall } from "../errors/index.js";
import type { Layer, Send } from "../middleware/compose.js";
import { deadline } from "../middleware/deadline.js";
import { retry } from "../middleware/retry.js";
import { DEFAULT_TIMEOUT, timeout } from "../middleware/timeout.js";
import type { OktaTypes, ProfileOf, ProfileSchemas } from "../models/profile-types.js";
import { hooks } from "../observability/hooks.js";
import { logging } from "../observability/logging.js";
import { openCall } from "../observability/observe.js";
import type { ObservedCall } from "../observability/observed-call.js";
import { pacing, type RateLimits } from "../pacing/pacing.js";
import type { Connection } from "../request/connection.js";
import { createScanner, type UserScanner } from "../scan/scan-users.js";
import { optionError } from "../shared/option-checks.js";
import { readOption } from "../shared/read-argument.js";
import { createGroupSync, type GroupSync } from "../sync/group-sync.js";
import type { SyncSettings } from "../sync/sync-settings.js";
import { createUserSync, type UserSync } from "../sync/user-sync.js";
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
import { loggingOf, withEnvironment } from "./environment.js";
import { type OktaOptions, refuseUnknownOptions } from "./options.js";
import type { PathCaller } from "./path-caller.js";
import type { ApiPaths, PathsOf } from "./path-types.js";
import type { CallerOf } from "./profile-caller.js";
import { apiOf, type OktaApi } from "./raw-client.js";
import { type ScopeOptions, scopedConnection } from "./scope.js";

/**
 * A client of one org: a method for each operation, shortcuts, lists, and `call`, `paginate` and `api` for everything
 * else.
 *
 * @typeParam Types - the types of the org, see {@link createOkta}
 * @typeParam Paths - the paths of `request`, `list` and `api`: those of `Types`
 */
// the paths are a parameter of their own: a client with a profile is assignable to one without, whatever its paths
export interface Okta<Types extends OktaTypes = Record<never, never>, Paths extends object = PathsOf<Types>>
  extends PathCaller<Paths>,
    UserListers<ProfileOf<Types>>,
    UserShortcuts<ProfileOf<Types>>,
    CredentialShortcuts<ProfileOf<Types>>,
    GroupLists,
    GroupShortcuts,
    FactorShortcuts,
    RoleShortcuts,
    UserScanner<ProfileOf<Types>>,
    UserSync<ProfileOf<Types>>,
    GroupSync,
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
   * also take `retry`, `timeout`, `deadline` and `maxHold`; a `fetch` option is called with a `Request`.
   *
   * Middleware added with `use` applies to every request of the client: of `api`, the methods, `call`, `paginate`,
   * scans and bulk runs. It runs once for each call or page, around its attempts. It sees neither credentials nor token
   * requests. An error that it throws in a method becomes an `OktaNetworkError`, with the error as its `cause`.
   * @throws OktaArgumentError - an option is unknown, invalid, or reserved for the client (credentials, `baseUrl`,
   * `pathSerializer`); nothing is sent
   * @see {@link https://openapi-ts.dev/openapi-fetch/}
   */
  readonly api: OktaApi<ApiPaths<Paths>>;
  /**
   * The most recent state of each rate limit, by method and path, such as `GET /api/v1/users/{id}`. Empty if `pacing`
   * is `false`.
   */
  readonly rateLimits: () => RateLimits;
  /**
   * Returns this client with options for every call: the same limits, credentials, connections and middleware. For calls
   * that belong together, such as those of one request to your service.
   *
   * Applied again, signals and hooks add up, the earlier deadline applies, and other options override. Lists, scans,
   * bulk runs, `call`, `paginate` and `api` follow.
   * @param options - `signal`, `deadline`, `headers`, `retry`, `timeout`, `maxHold`, `readAhead`, `hooks`
   * @throws OktaConfigError - an option is unknown or invalid
   * @example
   * ```ts
   * const scoped = okta.with({ signal: AbortSignal.timeout(5_000), retry: 1 });
   * const user = await scoped.getUser(id);
   * ```
   */
  readonly with: (options: ScopeOptions) => Okta<Types>;
}

const LAYER_OPTIONS = ["hooks", "logger", "logLevel", "telemetry", "deadline", "retry", "pacing", "timeout", "clock"];

/**
 * Creates a client for an org's Users API. It holds no connections and caches no users: create one and reuse it.
 *
 * @typeParam Types - the types of the org: `{ profile: … }` with the custom attributes of its users, and `{ paths: … }`
 * for `request`, `list` and `api`
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
  const given = readOption("options", () => {
    if (options !== undefined) refuseUnknownOptions(options, LAYER_OPTIONS);
    return { ...options };
  });
  const { clock } = given;
  const pacer = given.pacing === false ? undefined : pacing(given.pacing, clock, given.timeout ?? DEFAULT_TIMEOUT);
  const connection = connect(withEnvironment(given), LAYER_OPTIONS, layersOf(given, pacer), clock);
  return oktaOf<Types>(connection, { deadline: given.deadline, rateLimits: () => pacer?.rateLimits() ?? {} });
}

/** The parts that the clients of one connection share. */
interface SharedParts {
  /** The deadline of the client, in milliseconds. */
  readonly deadline: number | undefined;
  readonly rateLimits: () => RateLimits;
}

/** The client of a connection. */
function oktaOf<Types extends OktaTypes>(connection: Connection, shared: SharedParts): Okta<Types> {
  type Profile = ProfileOf<Types>;
  const { origin, clock, defaults } = connection;
  const run = shortcutsOf<Profile>(connection);
  const scanSettings = (through: Connection) => ({
    origin: through.origin,
    createPartialList: (call: ErrorCall, endsAt: number | undefined, observed: ObservedCall | undefined) =>
      listUsersForScan<Profile>(through, call, endsAt, observed),
    openScan: ({ operation, shortcut }: ErrorCall) =>
      openCall({ kind: "scan", operation, shortcut, method: "GET", template: "/api/v1/users" }, through),
    signals: through.signals,
    scopeDeadline: defaults.deadline,
    deadline: shared.deadline,
    clock,
  });
  const syncSettings: SyncSettings<Profile> = {
    origin,
    deadline: shared.deadline,
    scopeDeadline: defaults.deadline,
    signals: connection.signals,
    clock,
    connect: (call, watch) => {
      const through = { ...connection, ...call, send: watch(connection.send) };
      return { methods: methodsOf<Profile>(through), scan: { ...scanSettings(through), call, deadline: 0 } };
    },
  };
  const own: Pick<Okta<Types>, "bulk" | "api" | "rateLimits" | "with"> = {
    async bulk(inputs, worker, bulkOptions) {
      // loaded on first use: most programs run no bulk
      const { runBulk } = await import("../bulk/bulk.js");
      return runBulk(inputs, worker, bulkOptions, connection);
    },
    api: apiOf(connection) as Okta<Types>["api"],
    rateLimits: shared.rateLimits,
    with: (options) => oktaOf<Types>(scopedConnection(connection, options), shared),
  };
  // profile types exist only for the compiler
  const client = clientOf<PathsOf<Types>>(connection) as Pick<Okta<Types>, keyof OktaClient>;
  // shortcuts override methods of the same name. Not one literal: spreading so many properties takes 0.7 ms, more than all
  // the rest of `with()`
  const methods = Object.assign(
    methodsOf<Profile>(connection),
    createUserListers<Profile>(run),
    createUserShortcuts<Profile>(run),
    createCredentialShortcuts<Profile>(run),
  );
  const groups = Object.assign(methods, createGroupLists(run), createGroupShortcuts(run, connection), client);
  const others = Object.assign(groups, createFactorShortcuts(run, connection), createRoleShortcuts(run));
  const scanner = createScanner<Profile>(scanSettings(connection));
  const all = Object.assign(others, scanner, createUserSync<Profile>(syncSettings), createGroupSync(syncSettings));
  return Object.assign(all, own);
}

/** The layers of every request, outermost first. */
function layersOf(
  {
    hooks: hookOptions,
    logger,
    logLevel,
    telemetry,
    deadline: duration,
    retry: policy,
    timeout: limit,
    clock,
  }: OktaOptions,
  pacer?: Layer,
) {
  const log = loggingOf({ logger, logLevel });
  if (telemetry !== undefined && typeof telemetry !== "function") {
    throw optionError("telemetry", "must be the result of openTelemetry(…) of okta-fetch/opentelemetry");
  }
  return [
    // outermost: hooks and logs then run in the context of the call's span
    ...(telemetry ? [telemetry] : []),
    hooks(hookOptions, clock),
    ...(log ? [logging(log, clock)] : []),
    deadline(duration, clock),
    retry(policy, clock),
    ...(pacer ? [pacer] : []),
    timeout(limit, clock),
  ];
}

/** `listUsers` for the readers of a scan, whose parts they are. */
function listUsersForScan<Profile>(
  connection: Connection,
  call: ErrorCall,
  endsAt: number | undefined,
  observed: ObservedCall | undefined,
) {
  const send: Send = (request, context) => connection.send(request, { ...context, endsAt });
  // the scan itself has the signals and the deadline
  const defaults = { ...connection.defaults, deadline: undefined };
  return methodsOf<Profile>({ ...connection, ...call, send, signals: [], defaults, parent: observed }).listUsers;
}
