// A user as responses show it: times as text, credentials without secrets, and a link for each transition of its status.

import type { JsonObject } from "../http/json-value.js";
import { isoTime } from "../org/clock.js";
import type { Status, StoredCredentials, StoredUser } from "./user.js";

/** What clients can do to a user, by its status: names of links with their paths below the user. */
const PASSWORD_ACTIONS = {
  resetPassword: "lifecycle/reset_password",
  forgotPassword: "credentials/forgot_password",
  expirePassword: "lifecycle/expire_password",
  changeRecoveryQuestion: "credentials/change_recovery_question",
  changePassword: "credentials/change_password",
};
const RESET_FACTORS = { resetFactors: "lifecycle/reset_factors" };
const LEAVE = { suspend: "lifecycle/suspend", deactivate: "lifecycle/deactivate" };
const RESET = { resetPassword: PASSWORD_ACTIONS.resetPassword };

const ACTIONS: { readonly [S in Status]: { readonly [name: string]: string } } = {
  STAGED: { activate: "lifecycle/activate", ...RESET_FACTORS },
  PROVISIONED: { ...LEAVE, ...RESET, reactivate: "lifecycle/reactivate", ...RESET_FACTORS },
  ACTIVE: { ...LEAVE, ...PASSWORD_ACTIONS, ...RESET_FACTORS },
  RECOVERY: { ...LEAVE, ...RESET, ...RESET_FACTORS },
  PASSWORD_EXPIRED: { ...LEAVE, ...PASSWORD_ACTIONS, ...RESET_FACTORS },
  LOCKED_OUT: { ...LEAVE, ...PASSWORD_ACTIONS, unlock: "lifecycle/unlock", ...RESET_FACTORS },
  SUSPENDED: { unsuspend: "lifecycle/unsuspend", deactivate: LEAVE.deactivate, ...RESET_FACTORS },
  DEPROVISIONED: { activate: "lifecycle/activate", ...RESET_FACTORS },
};

/** A user in a list, where it has only a link to itself. */
export function listedUser(user: StoredUser, origin: string): JsonObject {
  return viewOf(user, { self: { href: `${origin}/api/v1/users/${user.id}` } });
}

/** A user alone, with the links to what can be done to it. */
export function userView(user: StoredUser, origin: string): JsonObject {
  const self = `${origin}/api/v1/users/${user.id}`;
  const actions = Object.entries(ACTIONS[user.status]).map(([name, path]) => [
    name,
    { href: `${self}/${path}`, method: "POST" },
  ]);
  const gone = user.status === "DEPROVISIONED" ? { delete: { href: self, method: "DELETE" } } : {};
  return viewOf(user, {
    ...Object.fromEntries(actions),
    ...gone,
    schema: { href: `${origin}/api/v1/meta/schemas/user/${schemaIdOf(user.type)}` },
    self: { href: self },
    type: { href: `${origin}/api/v1/meta/types/user/${user.type}` },
  });
}

/** The schema of a user type has the id of the type with another prefix. */
export const schemaIdOf = (typeId: string): string => `osc${typeId.slice(3)}`;

/** Credentials as answers show them: that there is a password, and the question. */
export function credentialsView({ password, recovery, provider }: StoredCredentials): JsonObject {
  return {
    ...(password && { password: {} }),
    ...(recovery && { recovery_question: { question: recovery.question } }),
    provider,
  };
}

function viewOf(user: StoredUser, links: JsonObject): JsonObject {
  const { id, status, created, activated, statusChanged, lastLogin, lastUpdated, passwordChanged } = user;
  const credentials = credentialsView(user.credentials);
  const emails = [{ value: user.profile["email"], status: "VERIFIED", type: "PRIMARY" }];
  return {
    id,
    status,
    ...(user.transitioningTo && { transitioningToStatus: user.transitioningTo }),
    created: isoTime(created),
    activated: isoTime(activated),
    statusChanged: isoTime(statusChanged),
    lastLogin: isoTime(lastLogin),
    lastUpdated: isoTime(lastUpdated),
    passwordChanged: isoTime(passwordChanged),
    type: { id: user.type },
    profile: user.profile,
    credentials: { ...credentials, emails },
    _links: links,
  };
}
