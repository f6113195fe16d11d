// The schemas of user types: reading them, and adding, changing and deleting custom attributes.

import type { Call, Handlers } from "../http/call.js";
import { isObject, type JsonObject, objectIn } from "../http/json-value.js";
import { attributeBeingDeleted, notFound } from "../http/okta-error.js";
import { json } from "../http/reply.js";
import { isoTime } from "../org/clock.js";
import type { Attribute } from "./attribute.js";
import { attributeFrom, attributeWith } from "./attribute-definition.js";
import type { UserSchema } from "./schema-store.js";

export const schemaHandlers = {
  getUserSchema: (call) => json(schemaView(call, schemaOf(call))),
  updateUserProfile: updateSchema,
} satisfies Handlers;

function schemaOf(call: Call): UserSchema {
  const id = call.param("schemaId");
  const { types, schemas } = call.org.state;
  const type = id === "default" ? types.byDefault : types.get(`oty${id.slice(3)}`);
  if (!type || !(id === "default" || id.startsWith("osc"))) throw notFound(id, "UserSchema");
  return schemas.of(type.id);
}

function updateSchema(call: Call) {
  const schema = schemaOf(call);
  const { schemas } = call.org.state;
  const definitions = objectIn(call.object, "definitions");
  const custom = objectIn(definitions, "custom");
  const changed: { [name: string]: Attribute } = { ...schema.custom };
  for (const [name, given] of Object.entries(objectIn(custom, "properties"))) {
    if (given === null) delete changed[name];
    else if (schemas.cleanup.isUnderWay(schema.id, name)) throw attributeBeingDeleted(name);
    else changed[name] = attributeFrom(name, given, schema.custom[name]);
  }
  const base: { [name: string]: Attribute } = { ...schema.base };
  for (const [name, given] of Object.entries(objectIn(objectIn(definitions, "base"), "properties"))) {
    const known = base[name];
    if (known && isObject(given)) base[name] = attributeWith(known, given);
  }
  const deleted = Object.keys(schema.custom).filter((name) => !(name in changed));
  if (deleted.length > 0) forgetAttributes(call, schema, deleted);
  for (const name of deleted) schemas.cleanup.begin(schema.id, name);
  const required = Object.entries(changed).flatMap(([name, { required: is }]) => (is === true ? [name] : []));
  const updated = schemas.change(schema, { base, custom: changed, requiredCustom: required });
  return json(schemaView(call, updated));
}

/** Users lose the values of a deleted attribute. */
function forgetAttributes({ org }: Call, schema: UserSchema, names: readonly string[]): void {
  const { users } = org.state;
  for (const user of users.after(undefined)) {
    if (user.type !== schema.id || !names.some((name) => name in user.profile)) continue;
    const left = Object.entries(user.profile).filter(([name]) => !names.includes(name));
    users.change(user, { profile: Object.fromEntries(left) });
  }
}

/** The custom attributes of a schema; Okta leaves out `required` if the schema has no custom attribute. */
function customView({ custom, requiredCustom }: UserSchema): JsonObject {
  const required = Object.keys(custom).length > 0 && { required: requiredCustom };
  return { id: "#custom", type: "object", properties: custom, ...required };
}

function schemaView({ org, origin, url }: Call, schema: UserSchema): JsonObject {
  const type = org.state.types.get(schema.id);
  const id = `${origin}/meta/schemas/user/${url.pathname.endsWith("/default") ? "default" : `osc${schema.id.slice(3)}`}`;
  const requiredBase = Object.entries(schema.base).flatMap(([name, { required }]) => (required === true ? [name] : []));
  return {
    id,
    $schema: "http://json-schema.org/draft-04/schema#",
    name: type?.name ?? "user",
    title: type?.displayName ?? "User",
    description: type?.description ?? "Okta user profile template with default permission settings",
    lastUpdated: isoTime(schema.lastUpdated),
    created: isoTime(schema.created),
    definitions: {
      custom: customView(schema),
      base: { id: "#base", type: "object", properties: schema.base, required: requiredBase },
    },
    type: "object",
    properties: { profile: { allOf: [{ $ref: "#/definitions/custom" }, { $ref: "#/definitions/base" }] } },
    _links: {
      self: { rel: "self", href: `${origin}/api/v1/meta/schemas/user/osc${schema.id.slice(3)}`, method: "GET" },
      type: { rel: "type", href: `${origin}/api/v1/meta/types/user/${schema.id}`, method: "GET" },
    },
  };
}
