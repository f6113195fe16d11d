import type { ErrorCall, OktaError } from "../errors/index.js";
import type { Send } from "../middleware/compose.js";

/** An org and the way to it: what all that sends requests has in common. */
export interface Connection {
  readonly origin: string;
  /** The headers of every request. */
  readonly headers: { readonly [name: string]: unknown };
  /** The options that its layers read of a call. */
  readonly reads: readonly string[];
  /** How many pages of a list to ask for before they are consumed. */
  readonly readAhead: number;
  /** The shortcut that sends; none for the method of an operation. */
  readonly shortcut?: string | undefined;
  /** The options that the shortcut takes besides the operation's. */
  readonly shortcutOptions?: readonly string[] | undefined;
  /** How many bytes an answer may have. */
  readonly maxResponseSize: number;
  /** Sends a request through the layers. */
  readonly send: Send;
  /** Tells the layers of a call that failed. */
  readonly failed: (error: OktaError, call: ErrorCall) => void;
  /** The server's time, in milliseconds since 1970, for an answer without a `Date`. */
  readonly serverTime: () => number;
}
