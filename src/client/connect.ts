// From options to a connection.

import { authorize } from "../middleware/authorize.js";
import { compose, type Layer } from "../middleware/compose.js";
import { sendBy } from "../middleware/send.js";
import { type Connection, fetchClientOf } from "../request/connection.js";
import { readOption } from "../shared/read-argument.js";
import { VERSION } from "../shared/version.js";
import { type ConnectOptions, settingsOf } from "./options.js";

const DEFAULT_HEADERS = { Accept: "application/json", "User-Agent": `okta-fetch/${VERSION}` };

/**
 * Makes the connection that options describe. Nothing is sent.
 * @param more - the names of the options that the caller sees to
 * @param layers - the layers around the authorised request, outermost first
 * @throws OktaConfigError - an option is missing, unknown or wrong
 */
export function connect(options: ConnectOptions, more: readonly string[], layers: readonly Layer[]): Connection {
  const settings = readOption("options", () => settingsOf(options, more));
  const { origin, auth, fetch, ownFetch, headers, readAhead, maxResponseSize } = settings;
  return {
    origin,
    fetchClient: fetchClientOf(origin, { ...DEFAULT_HEADERS, ...headers }),
    middleware: [],
    readAhead,
    maxResponseSize,
    reads: layers.flatMap((layer) => layer.reads ?? []),
    failed: (error, call) => {
      for (const layer of layers) layer.failed?.(error, call);
    },
    serverTime: layers.find((layer) => layer.serverTime)?.serverTime ?? Date.now,
    send: compose(
      [...layers, authorize(origin, auth, fetch)],
      readOption("options", () => sendBy(ownFetch, maxResponseSize)),
    ),
  };
}
