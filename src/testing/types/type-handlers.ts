// User types: reading, creating, changing and deleting them.

import type { Call, Handlers } from "../http/call.js";
import { type JsonObject, textIn } from "../http/json-value.js";
import { BLANK, invalidField, notFound, typeNotDeletable } from "../http/okta-error.js";
import { json, noContent } from "../http/reply.js";
import { isoTime } from "../org/clock.js";
import type { UserType } from "./type-store.js";

/** As many user types an org can have, the default one included. */
const MOST = 10;

export const typeHandlers = {
  listUserTypes: (call) => json(call.org.state.types.all.map((type) => typeView(call, type))),
  getUserType: (call) => json(typeView(call, typeOf(call))),
  createUserType(call) {
    const { object } = call;
    const { types } = call.org.state;
    const name = textIn(object, "name");
    const displayName = textIn(object, "displayName");
    if (name === undefined) throw invalidField("name", BLANK);
    if (displayName === undefined) throw invalidField("displayName", BLANK);
    if (types.all.length >= MOST) throw invalidField("userType", `An org can have ${MOST} user types`);
    if (types.byName(name)) throw invalidField("name", "An object with this field already exists");
    return json(typeView(call, types.create(name, displayName, textIn(object, "description") ?? null)));
  },
  updateUserType(call) {
    const type = typeOf(call);
    const { object } = call;
    const displayName = textIn(object, "displayName") ?? type.displayName;
    const description = "description" in object ? (textIn(object, "description") ?? null) : type.description;
    return json(typeView(call, call.org.state.types.change(type, { displayName, description })));
  },
  replaceUserType(call) {
    const type = typeOf(call);
    const displayName = textIn(call.object, "displayName");
    if (displayName === undefined) throw invalidField("displayName", BLANK);
    const description = textIn(call.object, "description") ?? null;
    return json(typeView(call, call.org.state.types.change(type, { displayName, description })));
  },
  deleteUserType(call) {
    const type = typeOf(call);
    const { types, schemas, users } = call.org.state;
    if (type.default || users.some((user) => user.type === type.id)) throw typeNotDeletable();
    types.delete(type.id);
    schemas.delete(type.id);
    return noContent;
  },
} satisfies Handlers;

function typeOf(call: Call): UserType {
  const id = call.param("typeId");
  const type = call.org.state.types.get(id);
  if (!type) throw notFound(id, "CVDType");
  return type;
}

function typeView({ origin }: Call, type: UserType): JsonObject {
  const { created, lastUpdated, description, ...rest } = type;
  return {
    ...rest,
    description,
    created: isoTime(created),
    lastUpdated: isoTime(lastUpdated),
    _links: {
      schema: { rel: "schema", href: `${origin}/api/v1/meta/schemas/user/osc${type.id.slice(3)}`, method: "GET" },
      self: { rel: "self", href: `${origin}/api/v1/meta/types/user/${type.id}`, method: "GET" },
    },
  };
}
