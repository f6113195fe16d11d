import type { Redactor } from "./okta-error.js";

/** The id of a request in Okta's logs. */
export function requestIdOf(response: Response, redactor: Redactor | undefined): string | undefined {
  const id = response.headers.get("X-Okta-Request-Id") ?? undefined;
  return id && (redactor?.id(id) ?? id);
}
