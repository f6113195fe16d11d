// What tests seed as answers show it: what the seed leaves out is filled in.

import type { Call } from "../http/call.js";
import { type JsonObject, objectIn } from "../http/json-value.js";
import { isoTime } from "../org/clock.js";

const hints = (...allow: readonly string[]) => ({ hints: { allow } });

/** The id of an app link is that of its user, as Okta has it. */
export function appLinkView({ origin }: Call, link: JsonObject, user: string): JsonObject {
  const { appName = "app", appInstanceId = "0oa1app0000000000001" } = link;
  return {
    id: user,
    label: appName,
    linkUrl: `${origin}/home/${String(appName)}/${String(appInstanceId)}/0`,
    logoUrl: `${origin}/assets/img/logos/${String(appName)}.png`,
    appName,
    appInstanceId,
    appAssignmentId: `0ua${user.slice(3)}`,
    credentialsSetup: false,
    hidden: false,
    sortOrder: 0,
    ...link,
  };
}

export function deviceView({ origin }: Call, { device, ...link }: JsonObject, user: string): JsonObject {
  const given = objectIn({ device }, "device");
  const { id = `guo${user.slice(3)}` } = given;
  const created = link["created"] ?? isoTime(0);
  const profile = { displayName: "Device", platform: "MACOS", registered: true, ...objectIn(given, "profile") };
  const self = `${origin}/api/v1/devices/${String(id)}`;
  return {
    created,
    deviceUserId: `lnk${String(id).slice(3)}`,
    ...link,
    device: {
      id,
      status: "ACTIVE",
      created,
      lastUpdated: created,
      resourceId: id,
      resourceDisplayName: { value: profile.displayName, sensitive: false },
      resourceType: "UDDevice",
      resourceAlternateId: null,
      ...given,
      profile,
      _links: {
        self: { href: self, ...hints("GET", "PATCH", "PUT") },
        users: { href: `${self}/users`, ...hints("GET") },
        suspend: { href: `${self}/lifecycle/suspend`, ...hints("POST") },
        deactivate: { href: `${self}/lifecycle/deactivate`, ...hints("POST") },
      },
    },
  };
}

export function identityProviderView({ origin }: Call, provider: JsonObject): JsonObject {
  const { id = "0oa1idp0000000000001", type = "OIDC" } = provider;
  const self = `${origin}/api/v1/idps/${String(id)}`;
  return {
    id,
    type,
    name: String(type),
    status: "ACTIVE",
    created: isoTime(0),
    lastUpdated: isoTime(0),
    issuerMode: "DYNAMIC",
    protocol: { type: type === "SAML2" ? "SAML2" : type === "OIDC" ? "OIDC" : "OAUTH2" },
    policy: {
      accountLink: { action: "AUTO", filter: null },
      provisioning: { action: "AUTO", profileMaster: false, groups: { action: "NONE" } },
      subject: { userNameTemplate: { template: "idpuser.email" }, filter: null, matchType: "USERNAME" },
      maxClockSkew: 120_000,
    },
    ...provider,
    _links: {
      users: { href: `${self}/users`, ...hints("GET") },
      deactivate: { href: `${self}/lifecycle/deactivate`, ...hints("POST") },
    },
  };
}
