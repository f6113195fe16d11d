// Subscriptions of users to notifications.

import type { Call, Handlers } from "../http/call.js";
import type { JsonObject } from "../http/json-value.js";
import { notFound } from "../http/okta-error.js";
import { json } from "../http/reply.js";

const TYPES = [
  "CONNECTOR_AGENT",
  "USER_LOCKED_OUT",
  "APP_IMPORT",
  "LDAP_AGENT",
  "AD_AGENT",
  "OKTA_ANNOUNCEMENT",
  "OKTA_ISSUE",
  "OKTA_UPDATE",
  "IWA_AGENT",
  "USER_DEPROVISION",
  "REPORT_SUSPICIOUS_ACTIVITY",
  "RATELIMIT_NOTIFICATION",
  "AGENT_AUTO_UPDATE_NOTIFICATION",
  "AGENT_AUTO_UPDATE_NOTIFICATION_LDAP",
] as const;

/** What Okta answers, and with an empty body. */
const empty = json(undefined);

export const subscriptionHandlers = {
  listSubscriptionsUser(call) {
    const user = userOf(call);
    return json(TYPES.map((type) => view(call, user, type)));
  },
  getSubscriptionsNotificationTypeUser: (call) => json(view(call, userOf(call), typeOf(call))),
  subscribeByNotificationTypeUser(call) {
    call.org.state.subscriptions.subscribe(userOf(call), typeOf(call));
    return empty;
  },
  unsubscribeByNotificationTypeUser(call) {
    call.org.state.subscriptions.unsubscribe(userOf(call), typeOf(call));
    return empty;
  },
} satisfies Handlers;

const userOf = (call: Call): string => call.user().id;

function typeOf(call: Call): string {
  const given = call.param("notificationType");
  const type = TYPES.find((each) => each === given);
  if (!type) throw notFound(given, "NotificationType");
  return type;
}

function view({ org, origin }: Call, user: string, notificationType: string): JsonObject {
  return {
    notificationType,
    channels: ["email"],
    status: org.state.subscriptions.isSubscribed(user, notificationType) ? "subscribed" : "unsubscribed",
    _links: { self: { href: `${origin}/api/v1/users/${user}/subscriptions/${notificationType}` } },
  };
}
