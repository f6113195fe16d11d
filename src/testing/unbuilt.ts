// Operations that the fake does not have yet: each goes away with the area that answers it.

import type { Handler, Handlers } from "./http/call.js";
import { Refusal } from "./http/okta-error.js";

const unbuilt: Handler = () => {
  throw new Refusal(501, "E0000060", "Unsupported operation.");
};

export const unbuiltHandlers = {
  // factors
  activateFactor: unbuilt,
  enrollFactor: unbuilt,
  getFactor: unbuilt,
  getFactorTransactionStatus: unbuilt,
  listFactors: unbuilt,
  listSupportedFactors: unbuilt,
  listSupportedSecurityQuestions: unbuilt,
  resendEnrollFactor: unbuilt,
  unenrollFactor: unbuilt,
  verifyFactor: unbuilt,
  // authenticators
  createAuthenticatorEnrollment: unbuilt,
  createTacAuthenticatorEnrollment: unbuilt,
  deleteAuthenticatorEnrollment: unbuilt,
  getAuthenticatorEnrollment: unbuilt,
  listAuthenticatorEnrollments: unbuilt,
  // sessions, grants, clients
  getRefreshTokenForUserAndClient: unbuilt,
  getSession: unbuilt,
  getUserGrant: unbuilt,
  listGrantsForUserAndClient: unbuilt,
  listRefreshTokensForUserAndClient: unbuilt,
  listUserClients: unbuilt,
  listUserGrants: unbuilt,
  refreshSession: unbuilt,
  revokeGrantsForUserAndClient: unbuilt,
  revokeSession: unbuilt,
  revokeTokenForUserAndClient: unbuilt,
  revokeTokensForUserAndClient: unbuilt,
  revokeUserGrant: unbuilt,
  revokeUserGrants: unbuilt,
  revokeUserSessions: unbuilt,
  // what else belongs to a user
  getSubscriptionsNotificationTypeUser: unbuilt,
  getUserClassification: unbuilt,
  getUserRisk: unbuilt,
  listAppLinks: unbuilt,
  listSubscriptionsUser: unbuilt,
  listUserBlocks: unbuilt,
  listUserDevices: unbuilt,
  listUserIdentityProviders: unbuilt,
  replaceUserClassification: unbuilt,
  resetFactors: unbuilt,
  subscribeByNotificationTypeUser: unbuilt,
  unsubscribeByNotificationTypeUser: unbuilt,
  upsertUserRisk: unbuilt,
} satisfies Handlers;
