// Relations between users: their definitions, and the links of a user.

import type { Call, Handlers } from "../http/call.js";
import { type JsonObject, objectIn, textIn } from "../http/json-value.js";
import { BLANK, invalidField, linkedObjectTaken, notFound } from "../http/okta-error.js";
import { json, noContent } from "../http/reply.js";
import { pageReply } from "../list/page.js";
import type { Relation, RelationSide } from "./relation-store.js";

/** As many relations an org can have. */
const MOST = 200;
/** Okta names a limit in the `Link` of a user's linked users, though they come whole. */
const LINKED_USERS_LIMIT = 1000;
const NAME = /^[A-Za-z_]\w*$/;

export const relationHandlers = {
  listLinkedObjectDefinitions: (call) =>
    json(call.org.state.relations.all.map((relation) => relationView(relation, call.origin))),
  createLinkedObjectDefinition(call) {
    const { relations } = call.org.state;
    const relation = { primary: sideIn(call.object, "primary"), associated: sideIn(call.object, "associated") };
    if (relation.primary.name === relation.associated.name) {
      throw invalidField("associated", "The name must differ from that of the primary side");
    }
    if (relations.all.length >= MOST) throw invalidField("linkedObject", `An org can have ${MOST} definitions`);
    for (const side of ["primary", "associated"] as const) {
      if (relations.find(relation[side].name)) throw linkedObjectTaken(side);
    }
    return json(relationView(relations.add(relation), call.origin), 201);
  },
  getLinkedObjectDefinition: (call) =>
    json(relationView(relationOf(call, call.param("linkedObjectName")), call.origin)),
  deleteLinkedObjectDefinition(call) {
    call.org.state.relations.delete(relationOf(call, call.param("linkedObjectName")));
    return noContent;
  },
  assignLinkedObjectValueForPrimary(call) {
    const { relations } = call.org.state;
    const user = call.user("userIdOrLogin");
    const relation = primaryOf(call, call.param("primaryRelationshipName"));
    relations.link(relation, user.id, call.user("primaryUserId").id);
    return noContent;
  },
  deleteLinkedObjectForUser(call) {
    const user = call.user("userIdOrLogin");
    call.org.state.relations.unlink(primaryOf(call, call.param("relationshipName")), user.id);
    return noContent;
  },
  listLinkedObjectsForUser(call) {
    const { relations } = call.org.state;
    const user = call.user("userIdOrLogin");
    const name = call.param("relationshipName");
    const ids = relations.linked(relationOf(call, name), name, user.id);
    const items = ids.map((id) => ({ _links: { self: { href: `${call.origin}/api/v1/users/${id}` } } }));
    return pageReply(call, LINKED_USERS_LIMIT, { items });
  },
} satisfies Handlers;

function relationOf(call: Call, name: string): Relation {
  const relation = call.org.state.relations.find(name);
  if (!relation) throw notFound(name, "LinkedObjectProperty");
  return relation;
}

/** Links are set and deleted by the name of the primary side only. */
function primaryOf(call: Call, name: string): Relation {
  const relation = relationOf(call, name);
  if (relation.primary.name !== name) throw notFound(name, "LinkedObjectProperty");
  return relation;
}

function sideIn(body: JsonObject, name: "primary" | "associated"): RelationSide {
  const given = objectIn(body, name);
  const [side, title, type] = ["name", "title", "type"].map((field) => textIn(given, field));
  if (side === undefined) throw invalidField("name", BLANK);
  if (!NAME.test(side)) {
    throw invalidField("name", "The name must consist of letters, digits and underscores, and not begin with a digit");
  }
  if (title === undefined) throw invalidField("title", BLANK);
  if (type !== "USER") throw invalidField("type", type === undefined ? BLANK : "The type must be USER");
  return { name: side, title, description: textIn(given, "description"), type };
}

function relationView(relation: Relation, origin: string): JsonObject {
  const { primary, associated } = relation;
  const self = `${origin}/api/v1/meta/schemas/user/linkedObjects/${primary.name}`;
  return { primary, associated, _links: { self: { href: self } } };
}
