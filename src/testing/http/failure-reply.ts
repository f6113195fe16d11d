// What `org.fail` answers with a status: Okta's error for it.

import { OAuthRefusal } from "../oauth/oauth-error.js";
import type { FakeOperation } from "./document.js";
import {
  internalError,
  invalidToken,
  noPermission,
  preconditionFailed,
  Refusal,
  tooManyRequests,
  unsupported,
  validationFailed,
  wrongMethod,
} from "./okta-error.js";

const ASKED = "The request failed as the test asked";

const REFUSALS: { readonly [status: number]: () => Refusal } = {
  400: () => validationFailed("request", ASKED),
  401: invalidToken,
  403: noPermission,
  404: () => new Refusal(404, "E0000007", "Not found: Resource not found", [ASKED]),
  405: wrongMethod,
  412: preconditionFailed,
  429: () => tooManyRequests({}),
  500: internalError,
  501: unsupported,
};

/** The error of a status; the token endpoint has OAuth's errors for those of its clients. */
export function refusalOf(status: number, operation: FakeOperation): Refusal {
  if (operation === "token" && status < 500 && status !== 429) {
    return new OAuthRefusal(status, status === 401 ? "invalid_client" : "invalid_request", ASKED);
  }
  return REFUSALS[status]?.() ?? new Refusal(status, "E0000009", ASKED);
}
