// Redirects are errors: Okta's API has none, and following one would send the credentials along.

import type { SentCall } from "../errors/index.js";
import { discard } from "../shared/discard-body.js";

const REDIRECT_STATUSES: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Refuses an answer that is a redirect.
 * @param url - the URL that was requested
 * @throws OktaResponseError (`ERR_REDIRECT`)
 */
export async function refuseRedirect(response: Response, url: string, call: SentCall): Promise<void> {
  // browsers and workers hide the status of a redirect that is not followed
  if (response.type !== "opaqueredirect" && !REDIRECT_STATUSES.includes(response.status)) return;
  discard(response);
  const { redirectOf } = await import("./response-errors.js");
  throw redirectOf(response, url, call);
}
