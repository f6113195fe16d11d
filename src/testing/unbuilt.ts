// Operations that the fake does not have yet: each goes away with the area that answers it.

import type { Handler, Handlers } from "./http/call.js";
import { Refusal } from "./http/okta-error.js";

const unbuilt: Handler = () => {
  throw new Refusal(501, "E0000060", "Unsupported operation.");
};

export const unbuiltHandlers = {
  // authenticators
  createAuthenticatorEnrollment: unbuilt,
  createTacAuthenticatorEnrollment: unbuilt,
  deleteAuthenticatorEnrollment: unbuilt,
  getAuthenticatorEnrollment: unbuilt,
  listAuthenticatorEnrollments: unbuilt,
} satisfies Handlers;
