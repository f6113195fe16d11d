// Lists of what tests seed.

import type { Call, Handler, Handlers } from "../http/call.js";
import type { JsonObject } from "../http/json-value.js";
import { json } from "../http/reply.js";
import type { Kind } from "./seeded-store.js";
import { appLinkView, deviceView, identityProviderView } from "./seeded-view.js";

export const seededHandlers = {
  listAppLinks: list("appLinks", "id", appLinkView),
  listUserDevices: list("devices", "userId", deviceView),
  listUserIdentityProviders: list("idps", "id", identityProviderView),
  listUserBlocks: list("blocks", "id", (_, block) => block),
} satisfies Handlers;

function list(
  kind: Kind,
  parameter: string,
  view: (call: Call, item: JsonObject, user: string) => JsonObject,
): Handler {
  return (call) => {
    const { id } = call.user(parameter);
    return json(call.org.state.seeded.of(kind, id).map((item) => view(call, item, id)));
  };
}
