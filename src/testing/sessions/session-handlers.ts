// Sessions: reading, extending and ending one, or all of a user.

import type { Call, Handlers } from "../http/call.js";
import type { JsonObject } from "../http/json-value.js";
import { notFound } from "../http/okta-error.js";
import { json, noContent } from "../http/reply.js";
import { isoTime } from "../org/clock.js";
import { orgIdOf } from "../org/ids.js";
import type { Status } from "../users/user.js";
import type { StoredSession } from "./session-store.js";

/** Whoever is suspended or deactivated has no session any more. */
const SIGNED_OUT: readonly (Status | undefined)[] = ["SUSPENDED", "DEPROVISIONED", undefined];

export const sessionHandlers = {
  getSession: (call) => json(sessionView(call, sessionOf(call))),
  refreshSession: (call) => json(sessionView(call, call.org.state.sessions.refresh(sessionOf(call)))),
  revokeSession(call) {
    const { id, user } = sessionOf(call);
    call.org.state.sessions.delete(id);
    call.org.events.add("user.session.end", user);
    return noContent;
  },
  revokeUserSessions(call) {
    const { sessions, grants } = call.org.state;
    const { id } = call.user();
    sessions.forgetUser(id);
    if (call.flag("oauthTokens", false)) grants.revokeTokens(id);
    call.org.events.add("user.session.clear", id);
    return noContent;
  },
} satisfies Handlers;

function sessionOf(call: Call): StoredSession {
  const { sessions, users } = call.org.state;
  const session = sessions.require(call.param("sessionId"));
  if (SIGNED_OUT.includes(users.get(session.user)?.status)) throw notFound(session.id, "AppSession");
  return session;
}

function sessionView({ org, origin }: Call, session: StoredSession): JsonObject {
  const { id, user, amr } = session;
  const { profile } = org.state.users.require(user);
  const self = `${origin}/api/v1/sessions/${id}`;
  const hints = (...allow: readonly string[]) => ({ hints: { allow } });
  return {
    id,
    userId: user,
    login: profile["login"],
    createdAt: isoTime(session.created),
    expiresAt: isoTime(session.expires),
    status: "ACTIVE",
    lastPasswordVerification: isoTime(session.passwordVerified),
    lastFactorVerification: isoTime(session.factorVerified),
    amr,
    idp: { id: orgIdOf(org.settings.seed), type: "OKTA" },
    mfaActive: amr.includes("mfa"),
    _links: {
      self: { href: self, ...hints("GET", "DELETE") },
      refresh: { href: `${self}/lifecycle/refresh`, ...hints("POST") },
      user: {
        name: `${profile["firstName"]} ${profile["lastName"]}`,
        href: `${origin}/api/v1/users/${user}`,
        ...hints("GET"),
      },
    },
  };
}
