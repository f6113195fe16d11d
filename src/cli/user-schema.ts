// A user schema as Okta answers it, checked as far as it is read here, and what the profile of one user type is.

import { isBaseAttribute } from "./base-attributes.js";
import { CommandError } from "./command-error.js";

/** One attribute, as its schema says it. Okta keeps to this less than to its documentation: `enum` may hold numbers. */
export interface AttributeSchema {
  readonly title?: unknown;
  readonly description?: unknown;
  readonly type?: unknown;
  readonly format?: unknown;
  readonly enum?: unknown;
  readonly oneOf?: unknown;
  readonly items?: unknown;
  readonly required?: unknown;
  readonly default?: unknown;
  readonly unique?: unknown;
  readonly mutability?: unknown;
  readonly sensitive?: unknown;
  readonly permissions?: unknown;
}

/** An attribute of a profile. */
export interface Attribute {
  readonly name: string;
  readonly required: boolean;
  readonly schema: AttributeSchema;
}

/** What is known of a user type besides its schema. */
export interface UserTypeInfo {
  readonly id: string | undefined;
  /** What to name it by, such as `contractor`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly isDefault: boolean;
}

/** A user type and the attributes of its profile that are to be typed. */
export interface ProfileSchema extends UserTypeInfo {
  readonly attributes: readonly Attribute[];
}

/** An object of JSON. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** The address of a link, such as `https://acme.okta.com/api/v1/meta/types/user/oty1`. */
export function lastOfLink(resource: JsonObject, name: string): string | undefined {
  const links = resource["_links"];
  const link = isObject(links) ? links[name] : undefined;
  const href = isObject(link) ? textOf(link["href"]) : "";
  return href.slice(href.lastIndexOf("/") + 1) || undefined;
}

/** The name that Okta gives the schema of any user type, if it does not give it the type's. */
const ANY_NAME = "user";

/**
 * What a schema says of its user type. It goes before what the type says of itself, so that a saved schema and the org
 * give the same interface.
 * @param type - what the org says of the type; nothing of a saved schema
 */
export function typeInfoOf(schema: unknown, type: Partial<UserTypeInfo> = {}): UserTypeInfo {
  const about = isObject(schema) ? schema : {};
  const { id = lastOfLink(about, "type") } = type;
  const title = textOf(about["title"]) || (type.title ?? "");
  const own = textOf(about["name"]);
  // by its address, or by the two names that Okta gives it itself
  const { isDefault = textOf(about["id"]).endsWith("/default") || (own === ANY_NAME && title === "User") } = type;
  return {
    id,
    isDefault,
    name: (own === ANY_NAME ? "" : own) || title || type.name || (id ?? ""),
    title,
    description: textOf(about["description"]) || (type.description ?? ""),
  };
}

/**
 * The attributes of a schema that are to be typed: all custom ones, and base ones which the org requires or the
 * package does not know. Sorted by name, because the order of Okta's answers is no promise.
 * @param where - what to call the schema in an error
 * @throws CommandError - it is no user schema
 */
export function attributesOf(schema: unknown, where: string): Attribute[] {
  const definitions = isObject(schema) ? schema["definitions"] : undefined;
  if (!isObject(definitions)) throw new CommandError(`${where} is no user schema: it has no "definitions"`);
  const base = attributesIn(definitions, "base", where).filter(
    ({ name, required }) => required || !isBaseAttribute(name),
  );
  const custom = attributesIn(definitions, "custom", where);
  return [...base, ...custom].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function attributesIn(definitions: JsonObject, part: string, where: string): Attribute[] {
  const { [part]: definition = {} } = definitions;
  const wrong = (at: string) => new CommandError(`${where} is no user schema: its "${at}" is no object`);
  if (!isObject(definition)) throw wrong(`definitions.${part}`);
  const { properties = {}, required } = definition;
  if (!isObject(properties)) throw wrong(`definitions.${part}.properties`);
  return Object.entries(properties).map(([name, schema]) => {
    if (!isObject(schema)) throw wrong(`definitions.${part}.properties.${name}`);
    // Okta says it in both places; a schema that a person wrote may say it in one
    const listed = Array.isArray(required) && required.includes(name);
    return { name, schema, required: listed || schema["required"] === true };
  });
}
