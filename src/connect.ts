// From options to a connection.

import type { Connection } from "./connection.js";
import { authorize } from "./fetch/authorize.js";
import { compose, type Layer } from "./fetch/compose.js";
import { sendBy } from "./fetch/send.js";
import { type ConnectOptions, settingsOf } from "./options.js";
import { readOption } from "./read-argument.js";
import { VERSION } from "./version.js";

/**
 * Makes the connection that options describe. Nothing is sent.
 * @param more - the names of the options that the caller sees to
 * @param layers - the layers around the authorised request, outermost first
 * @throws OktaConfigError - an option is missing, unknown or wrong
 */
export function connect(options: ConnectOptions, more: readonly string[], layers: readonly Layer[]): Connection {
  const settings = readOption("options", () => settingsOf(options, more));
  const { origin, auth, fetch, wire, headers, readAhead, maxResponseSize } = settings;
  return {
    origin,
    headers: { Accept: "application/json", "User-Agent": `okta-fetch/${VERSION}`, ...headers },
    readAhead,
    maxResponseSize,
    reads: layers.flatMap((layer) => layer.reads ?? []),
    failed: (error, call) => {
      for (const layer of layers) layer.failed?.(error, call);
    },
    serverTime: layers.find((layer) => layer.serverTime)?.serverTime ?? Date.now,
    send: compose([...layers, authorize(origin, auth, fetch)], sendBy(wire)),
  };
}
