// The client without a method for each operation: it calls and lists operations.

import type { Caller } from "../contract/runners.js";
import { OktaConfigError } from "../errors/index.js";
import type { Layer } from "../middleware/compose.js";
import type { OktaTypes } from "../models/profile-types.js";
import { paginateBy } from "../pagination/paged-list.js";
import { callBy } from "../request/call.js";
import type { Connection } from "../request/connection.js";
import { readOption } from "../shared/read-argument.js";
import { connect } from "./connect.js";
import type { ConnectOptions } from "./options.js";
import { type PathCaller, pathCallerOf } from "./path-caller.js";
import type { AnyPath, PathsOf } from "./path-types.js";

/** A client that runs operations. Import those you use, and a bundler leaves out the rest. */
export interface OktaClient<Paths extends object = AnyPath> extends Caller, PathCaller<Paths> {
  /**
   * Runs an operation and resolves to the data of its response.
   *
   * @param operation - an operation of `okta-fetch/operations`, or of a folder that you generated
   * @param init - its `path`, `query`, `headers` and `body`, a `signal`, and what the client's layers read
   * @throws OktaArgumentError - a path value or an option is invalid; nothing is sent
   * @throws OktaApiError - Okta answered with an error status
   * @throws OktaAuthError - there are no credentials; nothing is sent
   * @throws OktaNetworkError, OktaTimeoutError, OktaAbortError - there was no response
   * @throws OktaResponseError - the response cannot be Okta's
   * @example
   * ```ts
   * const blocks = await client.call(listUserBlocks, { path: { id } });
   * ```
   */
  readonly call: Caller["call"];
  /**
   * Lists the items of a paginated operation, lazily: nothing is requested before the list is consumed.
   *
   * @param operation - a paginated operation; any other is a compile error
   * @param init - its `path`, `query` and `headers`, and a `signal`
   * @returns the list: `for await` its items, or use `.pages()`, `.toArray({ max })`, `.first()`
   * @throws OktaArgumentError - a path value or an option is invalid; nothing is sent
   * @throws OktaPaginationError - while consumed: a full page has no `Link` header, a link to the next page does not fit
   * the operation's path, or a cursor repeats
   * @throws everything that `call` throws, while it is consumed
   * @example
   * ```ts
   * for await (const grant of client.paginate(listUserGrants, { path: { userId } })) console.log(grant.scopeId);
   * ```
   */
  readonly paginate: Caller["paginate"];
}

/** Options for `createClient`. */
export interface ClientOptions extends ConnectOptions {
  /**
   * The layers around each request, outermost first: `deadline()`, `retry()`, `timeout()`, or your own. A call accepts
   * `retry`, `timeout` or `deadline` only if the client has the layer of that name, and `maxHold` only with `pacing()`.
   * @defaultValue none
   */
  layers?: readonly Layer[] | undefined;
}

/**
 * A client without a method for each operation, and with the layers that you pass: for programs that are bundled.
 * {@link createOkta} adds the methods, all layers and `api`.
 *
 * @typeParam Types - `{ paths: … }` for the types of `request` and `list`
 * @param options - at least `orgUrl`, and `token` or `auth`
 * @throws OktaConfigError - an option is missing, unknown or invalid
 * @example
 * ```ts
 * const client = createClient({ orgUrl: "https://acme.okta.com", token, layers: [retry(), timeout()] });
 * ```
 */
export function createClient<Types extends OktaTypes = Record<never, never>>(
  options: ClientOptions,
): OktaClient<PathsOf<Types>> {
  return readOption("options", () => {
    const { layers = [] } = options ?? {};
    if (!Array.isArray(layers) || layers.some((layer) => typeof layer !== "function")) {
      throw new OktaConfigError("layers", "must be an array of layers, such as [retry()]");
    }
    return clientOf(connect(options, ["layers"], layers));
  });
}

/** The client of a connection. */
export function clientOf<Paths extends object>(connection: Connection): OktaClient<Paths> {
  return { call: callBy(connection), paginate: paginateBy(connection), ...pathCallerOf<Paths>(connection) };
}
