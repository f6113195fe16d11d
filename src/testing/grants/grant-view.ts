// Clients, grants and refresh tokens as answers show them.

import type { Call } from "../http/call.js";
import type { JsonObject } from "../http/json-value.js";
import { isoTime } from "../org/clock.js";
import type { StoredGrant, StoredToken } from "./grant-store.js";

export function clientView({ origin }: Call, user: string, client: string): JsonObject {
  const self = `${origin}/api/v1/users/${user}/clients/${client}`;
  return {
    client_id: client,
    client_name: client,
    client_uri: null,
    logo_uri: null,
    _links: { grants: { href: `${self}/grants` }, tokens: { href: `${self}/tokens` } },
  };
}

export function grantView(call: Call, grant: StoredGrant): JsonObject {
  const { origin } = call;
  const { id, user, clientId, scopeId, source, issuer = origin } = grant;
  const self = { href: `${origin}/api/v1/users/${user}/grants/${id}`, hints: { allow: ["GET", "DELETE"] } };
  return {
    id,
    status: "ACTIVE",
    created: isoTime(grant.created),
    createdBy: { id: user, type: "User" },
    lastUpdated: isoTime(grant.created),
    issuer,
    clientId,
    ...(source === "END_USER" && { userId: user }),
    scopeId,
    source,
    ...(call.query("expand") === "scope" && { _embedded: { scope: { id: scopeId } } }),
    _links: { ...links(call, user, clientId), self },
  };
}

export function tokenView(call: Call, token: StoredToken): JsonObject {
  const { origin } = call;
  const { id, user, clientId, scopes, issuer = `${origin}/oauth2/default` } = token;
  const server = issuer.split("/oauth2/")[1] ?? "default";
  const authorizationServer = { href: `${origin}/api/v1/authorizationServers/${server}`, title: server };
  const self = `${origin}/api/v1/users/${user}/clients/${clientId}/tokens/${id}`;
  const embedded = {
    scopes: scopes.map((name) => ({
      id: `scp${name}`,
      name,
      displayName: name,
      _links: { scope: { href: `${authorizationServer.href}/scopes/scp${name}`, title: name } },
    })),
  };
  return {
    id,
    status: "ACTIVE",
    created: isoTime(token.created),
    lastUpdated: isoTime(token.created),
    expiresAt: isoTime(token.expires),
    issuer,
    clientId,
    userId: user,
    scopes,
    ...(call.query("expand") === "scope" && { _embedded: embedded }),
    _links: {
      ...links(call, user, clientId),
      self: { href: self },
      revoke: { href: self, hints: { allow: ["DELETE"] } },
      authorizationServer,
    },
  };
}

function links({ org, origin }: Call, user: string, client: string): JsonObject {
  const { profile } = org.state.users.require(user);
  return {
    app: { href: `${origin}/api/v1/apps/${client}`, title: client },
    client: { href: `${origin}/oauth2/v1/clients/${client}`, title: client },
    user: { href: `${origin}/api/v1/users/${user}`, title: `${profile["firstName"]} ${profile["lastName"]}` },
  };
}
