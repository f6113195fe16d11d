// Creates the connection of a client from its options.

import { authorize } from "../middleware/authorize.js";
import { compose, type Layer } from "../middleware/compose.js";
import { sendBy } from "../middleware/send.js";
import { type Connection, fetchClientOf } from "../request/connection.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import { VERSION } from "../shared/version.js";
import { type ConnectOptions, settingsOf } from "./options.js";

const DEFAULT_HEADERS = { Accept: "application/json", "User-Agent": `okta-fetch/${VERSION}` };

/**
 * Creates the connection that options describe. Nothing is sent.
 * @param more - the names of further options, which the caller validates
 * @param layers - the layers around the authorised request, outermost first
 * @throws OktaConfigError - an option is missing, unknown or wrong
 */
export function connect(
  options: ConnectOptions,
  more: readonly string[],
  layers: readonly Layer[],
  clock: Clock = CLOCK,
): Connection {
  const settings = readOption("options", () => settingsOf(options, more));
  const { origin, auth, fetch, ownFetch, readAhead, maxResponseSize } = settings;
  const headers = { ...DEFAULT_HEADERS, ...settings.headers };
  return {
    origin,
    headers,
    fetchClient: fetchClientOf(origin, headers),
    observers: layers.flatMap((layer) => layer.observers ?? []),
    clock,
    signals: [],
    defaults: {},
    middleware: [],
    readAhead,
    maxResponseSize,
    reads: layers.flatMap((layer) => layer.reads ?? []),
    serverTime: layers.find((layer) => layer.serverTime)?.serverTime ?? Date.now,
    send: compose(
      [...layers, authorize(origin, auth, fetch)],
      readOption("options", () => sendBy(ownFetch, maxResponseSize)),
    ),
  };
}
