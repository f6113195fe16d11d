import createFetchClient, { type Client, type Middleware } from "openapi-fetch";
import type { CallOptions } from "../contract/call-options.js";
import type { Send } from "../middleware/compose.js";
import type { Observation } from "../observability/observed-call.js";
import { fillPath } from "./path.js";
import { PlainRequest } from "./plain-request.js";

/** An org, and how requests reach it: shared by everything that sends one. */
export interface Connection extends Observation {
  readonly origin: string;
  /** The openapi-fetch client that runs every call. */
  readonly fetchClient: Client<Record<string, never>>;
  /** The middleware of `okta.api.use()`, in its order. */
  readonly middleware: Middleware[];
  /** The options of a call that its layers read. */
  readonly reads: readonly string[];
  /** How many pages of a list to request before they are consumed. */
  readonly readAhead: number;
  /** The shortcut that sends; `undefined` for the method of an operation. */
  readonly shortcut?: string | undefined;
  /** The options of the shortcut besides the operation's. */
  readonly shortcutOptions?: readonly string[] | undefined;
  /** How many bytes a response may have. */
  readonly maxResponseSize: number;
  /** Sends a request through the layers. */
  readonly send: Send;
  /** The headers of every request. */
  readonly headers: { readonly [name: string]: string | null };
  /** The signals of `okta.with()`: each of them ends every call. */
  readonly signals: readonly AbortSignal[];
  /** The call options of `okta.with()`. */
  readonly defaults: CallDefaults;
  /** The server's time, in milliseconds since 1970, for a response without a `Date`. */
  readonly serverTime: () => number;
}

/** Options for calls that do not have them. */
export type CallDefaults = Pick<CallOptions, "retry" | "timeout" | "deadline" | "maxHold">;

/**
 * The openapi-fetch client of an org.
 * @param headers - the headers of every request
 */
export function fetchClientOf(
  origin: string,
  headers: { readonly [name: string]: string | null },
): Connection["fetchClient"] {
  return createFetchClient({
    baseUrl: origin,
    headers,
    pathSerializer: fillPath,
    Request: PlainRequest as unknown as typeof Request,
    redirect: "manual",
  });
}
