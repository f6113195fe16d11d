// An org and the way to it: the options, checked, and the layers around fetch.

import { authorize } from "./fetch/authorize.js";
import { compose, type Send } from "./fetch/compose.js";
import { sendBy } from "./fetch/send.js";
import { type OktaOptions, settingsOf } from "./options.js";
import type { Base } from "./request.js";
import { VERSION } from "./version.js";

/** What all that sends requests to an org has in common. */
export interface Connection extends Base {
  readonly send: Send;
}

/**
 * Makes the connection that options describe. Nothing is sent.
 * @throws OktaConfigError - an option is missing, unknown or wrong
 */
export function connect(options: OktaOptions): Connection {
  const { origin, auth, fetch, headers } = settingsOf(options);
  return {
    origin,
    headers: { Accept: "application/json", "User-Agent": `okta-fetch/${VERSION}`, ...headers },
    send: compose([authorize(origin, auth, fetch)], sendBy(fetch)),
  };
}
