// User schemas in Okta's form, including the irregular ones of real orgs.

const SELF_READS = [{ principal: "SELF", action: "READ_ONLY" }];

const BASE = {
  login: { title: "Username", type: "string", required: true, minLength: 5, maxLength: 100, permissions: SELF_READS },
  email: { title: "Primary email", type: "string", required: true, format: "email", permissions: SELF_READS },
  firstName: { title: "First name", type: "string", permissions: SELF_READS },
  department: { title: "Department", type: "string", permissions: SELF_READS },
};

interface SchemaOptions {
  /** The base attributes instead of the usual ones. */
  base?: object;
  /** The custom attributes that are required. */
  required?: string[];
  /** The last part of the schema's own address. */
  schemaId?: string;
  /** The id of the user type that it links to. */
  typeId?: string;
}

/** A user schema with these custom attributes. */
export function schemaOf(custom: object, options: SchemaOptions = {}) {
  const { base = BASE, required = [], schemaId = "default", typeId } = options;
  const url = (path: string) => `https://acme.okta.com${path}`;
  return {
    id: url(`/meta/schemas/user/${schemaId}`),
    $schema: "http://json-schema.org/draft-04/schema#",
    name: schemaId === "default" ? "user" : schemaId.replace("osc", ""),
    title: schemaId === "default" ? "User" : "People from outside",
    lastUpdated: "2026-01-02T00:00:00.000Z",
    definitions: {
      base: { id: "#base", type: "object", properties: base, required: ["login", "email"] },
      custom: { id: "#custom", type: "object", properties: custom, required },
    },
    type: "object",
    ...(typeId !== undefined && { _links: { type: { rel: "type", href: url(`/api/v1/meta/types/user/${typeId}`) } } }),
  };
}

/** A user type as the org lists it. */
export function typeOf(id: string, name: string, more: object = {}) {
  const schema = { rel: "schema", href: `https://acme.okta.com/api/v1/meta/schemas/user/${id.replace("oty", "osc")}` };
  return { id, name, displayName: `The ${name}`, description: "", default: false, _links: { schema }, ...more };
}
