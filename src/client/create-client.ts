// The client without Okta's names: any operation of the document, called or listed.

import type { Caller } from "../contract/operation.js";
import { OktaConfigError } from "../errors/index.js";
import type { Layer } from "../middleware/compose.js";
import { paginateBy } from "../pagination/paged-list.js";
import { callBy } from "../request/call.js";
import type { Connection } from "../request/connection.js";
import { readOption } from "../shared/read-argument.js";
import { connect } from "./connect.js";
import type { ConnectOptions } from "./options.js";

/** A client that runs operations. Import those you use, and a bundler leaves out the rest. */
export interface OktaClient extends Caller {
  /**
   * Runs an operation and resolves to what it answers.
   *
   * @param operation - an operation of `okta-fetch/operations`, or of a folder that you generated
   * @param init - its `path`, `query`, `headers` and `body`, a `signal`, and what the client's layers read
   * @throws OktaArgumentError - a path value or an option is wrong; nothing is sent
   * @throws OktaApiError - Okta answered with an error status
   * @throws OktaAuthError - there are no credentials; nothing is sent
   * @throws OktaNetworkError, OktaTimeoutError, OktaAbortError - no answer came
   * @throws OktaResponseError - the answer cannot be Okta's
   * @example
   * ```ts
   * const blocks = await client.call(listUserBlocks, { path: { id } });
   * ```
   */
  readonly call: Caller["call"];
  /**
   * Lists what a paginated operation answers, lazily: nothing is requested before the list is consumed.
   *
   * @param operation - a paginated operation; any other is a compile error
   * @param init - its `path`, `query` and `headers`, and a `signal`
   * @returns the list: `for await` its items, or take `.pages()`, `.toArray({ max })`, `.first()`
   * @throws OktaArgumentError - a path value or an option is wrong; nothing is sent
   * @throws OktaPaginationError - while consumed: a link to the next page does not fit the operation's path, or a cursor
   * came again
   * @throws everything that `call` throws, while it is consumed
   * @example
   * ```ts
   * for await (const grant of client.paginate(listUserGrants, { path: { userId } })) console.log(grant.scopeId);
   * ```
   */
  readonly paginate: Caller["paginate"];
}

/** What `createClient` takes. */
export interface ClientOptions extends ConnectOptions {
  /**
   * What to put around each request, outermost first: `deadline()`, `retry()`, `timeout()`, or layers of your own. A
   * call can have `retry`, `timeout`, `deadline` or `maxHold` only where their layer is there; `maxHold` is that of
   * `pacing()`.
   * @defaultValue none
   */
  layers?: readonly Layer[] | undefined;
}

/**
 * A client without a method for each operation, and without layers that you do not give it: for programs that are
 * bundled. {@link createOkta} is this, with the methods, the layers and `api`.
 *
 * @param options - at least `orgUrl`, and `token` or `auth`
 * @throws OktaConfigError - an option is missing, unknown or wrong
 * @example
 * ```ts
 * const client = createClient({ orgUrl: "https://acme.okta.com", token, layers: [retry(), timeout()] });
 * ```
 */
export function createClient(options: ClientOptions): OktaClient {
  return readOption("options", () => {
    const { layers = [] } = options ?? {};
    if (!Array.isArray(layers) || layers.some((layer) => typeof layer !== "function")) {
      throw new OktaConfigError("layers", "must be an array of layers, such as [retry()]");
    }
    return clientOf(connect(options, ["layers"], layers));
  });
}

/** The client of a connection. */
export function clientOf(connection: Connection): OktaClient {
  return { call: callBy(connection), paginate: paginateBy(connection) };
}
