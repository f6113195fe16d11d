// The client without Okta's names: any operation of the document, called or listed.

import createFetchClient, { type Client } from "openapi-fetch";
import type { Caller } from "../generated/operation.js";
import { type ApiClient, callBy, requestBy } from "./call.js";
import { authorize } from "./fetch/authorize.js";
import { type CallContext, compose } from "./fetch/compose.js";
import { sendBy } from "./fetch/send.js";
import { type OktaOptions, settingsOf } from "./options.js";
import { paginateBy } from "./paginate.js";
import { fillPath } from "./path-guard.js";
import type { paths } from "./schema.js";
import { VERSION } from "./version.js";

/** A client that runs operations. Import those you use, and a bundler leaves out the rest. */
export interface OktaClient extends Caller {
  /**
   * The openapi-fetch client beneath: any path of the document, raw. It resolves to `{ data, error, response }` and
   * does not throw for an error status.
   * @see {@link https://openapi-ts.dev/openapi-fetch/}
   */
  readonly api: Client<paths>;
  /**
   * Runs an operation and resolves to what it answers.
   *
   * @param operation - an operation of `okta-fetch/operations`, or of a folder that you generated
   * @param init - its `path`, `query`, `headers` and `body`, and a `signal`
   * @throws OktaArgumentError - a path value or an option is wrong; nothing is sent
   * @throws OktaApiError - Okta answered with an error status
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
   * @throws OktaPaginationError - while consumed: the next page is on another origin, or a cursor came again
   * @throws everything that `call` throws, while it is consumed
   * @example
   * ```ts
   * for await (const grant of client.paginate(listUserGrants, { path: { userId } })) console.log(grant.scopeId);
   * ```
   */
  readonly paginate: Caller["paginate"];
}

/**
 * A client without a method for each operation, for programs that are bundled: `call` and `paginate` take the
 * operations that you import. {@link createOkta} is this, with the methods.
 *
 * @param options - at least `orgUrl`, and `token` or `auth`
 * @throws OktaConfigError - an option is missing, unknown or wrong
 */
export function createClient(options: OktaOptions): OktaClient {
  const { origin, auth, fetch, headers } = settingsOf(options);
  const send = compose([authorize(origin, auth)], sendBy(fetch));
  const api = createFetchClient<paths>({
    baseUrl: origin,
    headers: { Accept: "application/json", "User-Agent": `okta-fetch/${VERSION}`, ...headers },
    fetch: (request) => send(request, contextOf(request)),
    pathSerializer: fillPath,
    redirect: "manual",
  });
  const request = requestBy(api as unknown as ApiClient, send);
  return { api, call: callBy(request), paginate: paginateBy(request, origin) };
}

/** What is known of a request through `api`, whose operation is not. */
function contextOf(request: Request): CallContext {
  return { method: request.method, path: new URL(request.url).pathname, signal: request.signal, secrets: [] };
}
