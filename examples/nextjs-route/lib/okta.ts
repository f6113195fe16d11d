// The client that all requests share. It must never get into a browser.

import "server-only";
import { createOkta, type Okta } from "okta-fetch";

let shared: Okta | undefined;

/** The client of this server. The first request makes it: `next build` loads this file, too, and has no credentials. */
export function sharedOkta(): Okta {
  shared ??= createOkta();
  return shared;
}
