// Grants and refresh tokens of users: reading and revoking them.

import type { Call, Handlers } from "../http/call.js";
import type { JsonObject } from "../http/json-value.js";
import { notFound } from "../http/okta-error.js";
import { json, noContent, type Reply } from "../http/reply.js";
import { itemsAfter, limitOf, pageReply, takePage } from "../list/page.js";
import type { StoredGrant, StoredToken } from "./grant-store.js";
import { clientView, grantView, tokenView } from "./grant-view.js";

const SIZE = { byDefault: 20, most: 200 };

export const grantHandlers = {
  listUserClients(call) {
    const { id } = call.user();
    return json(call.org.state.grants.clientsOf(id).map((client) => clientView(call, id, client)));
  },
  listUserGrants(call) {
    const scope = call.query("scopeId");
    const grants = call.org.state.grants.grantsOf(call.user().id);
    return page(call, scope === undefined ? grants : grants.filter(({ scopeId }) => scopeId === scope), grantView);
  },
  getUserGrant: (call) => json(grantView(call, grantOf(call))),
  revokeUserGrant(call) {
    call.org.state.grants.revokeGrant(grantOf(call).id);
    return noContent;
  },
  revokeUserGrants(call) {
    call.org.state.grants.revokeGrants(call.user().id);
    return noContent;
  },
  listGrantsForUserAndClient: (call) =>
    page(call, call.org.state.grants.grantsOf(call.user().id, clientOf(call)), grantView),
  revokeGrantsForUserAndClient(call) {
    call.org.state.grants.revokeGrants(call.user().id, clientOf(call));
    return noContent;
  },
  listRefreshTokensForUserAndClient: (call) =>
    page(call, call.org.state.grants.tokensOf(call.user().id, clientOf(call)), tokenView),
  revokeTokensForUserAndClient(call) {
    call.org.state.grants.revokeTokens(call.user().id, clientOf(call));
    return noContent;
  },
  getRefreshTokenForUserAndClient: (call) => json(tokenView(call, tokenOf(call))),
  revokeTokenForUserAndClient(call) {
    call.org.state.grants.revokeToken(tokenOf(call).id);
    return noContent;
  },
} satisfies Handlers;

function clientOf(call: Call): string {
  const id = call.param("clientId");
  if (!call.org.state.grants.isClient(id)) throw notFound(id, "PublicClientApp");
  return id;
}

function grantOf(call: Call): StoredGrant {
  const id = call.param("grantId");
  const grant = call.org.state.grants.grantsOf(call.user().id).find((each) => each.id === id);
  if (!grant) throw notFound(id, "OAuth2ScopeConsentGrant");
  return grant;
}

function tokenOf(call: Call): StoredToken {
  const id = call.param("tokenId");
  const token = call.org.state.grants.tokensOf(call.user().id, clientOf(call)).find((each) => each.id === id);
  if (!token) throw notFound(id, "OAuth2RefreshToken");
  return token;
}

function page<Item extends { readonly id: string }>(
  call: Call,
  all: readonly Item[],
  view: (call: Call, item: Item) => JsonObject,
): Reply {
  const limit = limitOf(call, SIZE);
  const { items, next } = takePage(itemsAfter(all, call.query("after")), limit, ({ id }) => id);
  return pageReply(call, limit, { items: items.map((item) => view(call, item)), next });
}
