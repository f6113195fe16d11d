// Responses in Okta's form.

import { ORG } from "./okta-of.js";

export function userOf(id: string, more: object = {}) {
  return {
    id,
    status: "ACTIVE",
    created: "2026-01-01T00:00:00.000Z",
    lastUpdated: "2026-01-02T00:00:00.000Z",
    profile: { login: `${id}@acme.test`, email: `${id}@acme.test`, firstName: "Ada", lastName: "Byron" },
    ...more,
  };
}

export const json = (body: unknown, init?: ResponseInit): Response => Response.json(body, init);

/** A page of users, with a link to the page after it, or only to itself. */
export function pageOf(ids: readonly string[], after?: string): Response {
  const users = ids.map((id) => userOf(id));
  return json(
    users,
    linking(after === undefined ? `<${ORG}/api/v1/users>; rel="self"` : `<${pageUrl(after)}>; rel="next"`),
  );
}

export const pageUrl = (after: string): string => `${ORG}/api/v1/users?after=${after}&limit=200`;

/** Headers with a Link line for each value. */
export function linking(...lines: string[]): { headers: Headers } {
  return { headers: new Headers(lines.map((line): [string, string] => ["Link", line])) };
}

/** An error answer in Okta's form. */
export function failure(status: number, errorCode: string, more: object = {}): Response {
  const body = {
    errorCode,
    errorSummary: `what ${errorCode} says`,
    errorLink: errorCode,
    errorId: "oaeXyz",
    errorCauses: [],
    ...more,
  };
  return json(body, { status, headers: { "X-Okta-Request-Id": "req-1" } });
}
