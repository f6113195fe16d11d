// Redirects are errors: Okta's API has none, and following one would send the credentials along.

import type { SentCall } from "../errors/index.js";
import { discard } from "../shared/discard-body.js";
import { redirectOf } from "./response-errors.js";

const REDIRECT_STATUSES: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Refuses a response that is a redirect.
 * @param url - the URL that was requested
 * @throws OktaResponseError (`ERR_REDIRECT`)
 */
export function refuseRedirect(response: Response, url: string, call: SentCall): void {
  // browsers and workers hide the status of a redirect that is not followed
  if (response.type !== "opaqueredirect" && !REDIRECT_STATUSES.includes(response.status)) return;
  discard(response);
  throw redirectOf(response, url, call);
}
