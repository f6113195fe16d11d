// What an offboarding does to a user, step by step. Every step looks first, so that it can be repeated.

import { isOktaError, type Okta, OktaApiError, OktaNotFoundError, type User } from "okta-fetch";

/** Whether a user is kept for a return (`suspend`), or loses all apps for good (`deactivate`). */
export type Mode = "suspend" | "deactivate";

export interface Wish {
  readonly mode: Mode;
  /** Ids of groups in which the user stays. */
  readonly keepGroups: readonly string[];
}

/** The user of an offboarding, as read at its beginning. */
export interface Subject {
  readonly okta: Okta;
  readonly user: Pick<User, "id" | "status" | "transitioningToStatus">;
  readonly wish: Wish;
}

export interface StepResult {
  /** `already`: there was nothing to do. `skipped`: it is not part of the mode. */
  readonly outcome: "done" | "already" | "skipped";
  /** How many there were, such as groups. */
  readonly count?: number;
  /** How many stay, because the user is kept in them, or an app decides. */
  readonly kept?: number;
}

export type Step = (subject: Subject) => Promise<StepResult>;

const ALREADY: StepResult = { outcome: "already" };

const didFor = (count: number): StepResult => (count === 0 ? ALREADY : { outcome: "done", count });

/**
 * The steps in their order. The first one prevents the user from signing in. What cannot be undone is the last one, so that
 * an offboarding that was interrupted can be continued.
 */
export const STEPS: { readonly [name: string]: Step } = {
  async suspend({ okta, user }) {
    if (user.status !== "ACTIVE") return ALREADY;
    return change(okta, user.id, "SUSPENDED", () => okta.suspendUser(user.id));
  },

  async sessions({ okta, user }) {
    if (user.status === "DEPROVISIONED") return ALREADY;
    await okta.revokeUserSessions(user.id, { oauthTokens: true });
    return { outcome: "done" };
  },

  // before the grants: a client without grants and tokens is not listed
  async tokens({ okta, user }) {
    const clients = await okta.listUserClients(user.id);
    for (const client of clients) await unlessGone(okta.revokeTokensForUserAndClient(user.id, client.client_id ?? ""));
    return didFor(clients.length);
  },

  async grants({ okta, user }) {
    const grants = await okta.listUserGrants(user.id).toArray();
    if (grants.length > 0) await unlessGone(okta.revokeUserGrants(user.id));
    return didFor(grants.length);
  },

  async roles({ okta, user }) {
    const roles = await okta.listAssignedRolesForUser(user.id);
    const own = roles.filter(({ assignmentType }) => assignmentType === "USER");
    for (const { id } of own) await unlessGone(okta.unassignRoleFromUser(user.id, id ?? ""));
    return didFor(own.length);
  },

  async groups({ okta, user, wish }) {
    const groups = await okta.listUserGroups(user.id).toArray();
    const wanted = groups.filter(({ id, type }) => type === "OKTA_GROUP" && !wish.keepGroups.includes(id));
    for (const { id } of wanted) await unlessGone(okta.unassignUserFromGroup(id, user.id));
    // everybody is in the group that is built in
    const kept = groups.filter(({ type }) => type !== "BUILT_IN").length - wanted.length;
    return { ...didFor(wanted.length), ...(kept > 0 && { kept }) };
  },

  async factors({ okta, user }) {
    if (user.status === "DEPROVISIONED") return ALREADY;
    const factors = await okta.listFactors(user.id);
    if (factors.length > 0) await okta.resetFactors(user.id);
    return didFor(factors.length);
  },

  async deactivate({ okta, user, wish }) {
    if (wish.mode === "suspend") return { outcome: "skipped" };
    if (isDeactivated(user)) return ALREADY;
    return change(okta, user.id, "DEPROVISIONED", () => okta.deactivateUser(user.id));
  },
};

/** Deactivation can take a while after its response. */
function isDeactivated({ status, transitioningToStatus }: Subject["user"]): boolean {
  return status === "DEPROVISIONED" || transitioningToStatus === "DEPROVISIONED";
}

/** Changes the status of a user. Somebody else may be faster, and the response of a request may be lost. */
async function change(okta: Okta, id: string, to: string, send: () => PromiseLike<void>): Promise<StepResult> {
  try {
    await send();
    return { outcome: "done" };
  } catch (error) {
    if (!isOktaError(error)) throw error;
    const isRefused = error instanceof OktaApiError && !error.retryable;
    if (!isRefused && !error.mayHaveTakenEffect) throw error;
    const user = await okta.getUser(id);
    if (user.status === to || isDeactivated(user)) return ALREADY;
    throw error;
  }
}

/** Another request may have removed it a moment ago. */
async function unlessGone(removal: PromiseLike<void>): Promise<void> {
  try {
    await removal;
  } catch (error) {
    if (!(error instanceof OktaNotFoundError)) throw error;
  }
}
