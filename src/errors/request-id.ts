import type { Redactor } from "./okta-error.js";

/** The request id in Okta's logs, redacted. */
export function requestIdOf(response: Response, redactor: Redactor | undefined): string | undefined {
  const id = response.headers.get("X-Okta-Request-Id") ?? undefined;
  return id && (redactor?.id(id) ?? id);
}
