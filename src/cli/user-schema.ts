// Reads the attributes and the user type from a user schema, checking the parts that it uses.

import { isBaseAttribute } from "./base-attributes.js";
import { CommandError } from "./command-error.js";

/**
 * The schema of an attribute. All values are unknown: Okta deviates from its documentation, such as numbers in `enum`.
 */
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

/** The properties of a user type. */
export interface UserTypeInfo {
  readonly id: string | undefined;
  /** The name from which its interface is named, such as `contractor`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly isDefault: boolean;
}

/** A user type, and the attributes to print. */
export interface ProfileSchema extends UserTypeInfo {
  readonly attributes: readonly Attribute[];
}

/** A JSON object. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A string without surrounding whitespace; empty for any other value. */
export const trimmedText = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** The last segment of a link, such as `oty1` of `https://acme.okta.com/api/v1/meta/types/user/oty1`. */
export function lastOfLink(resource: JsonObject, name: string): string | undefined {
  const links = resource["_links"];
  const link = isObject(links) ? links[name] : undefined;
  const href = isObject(link) ? trimmedText(link["href"]) : "";
  return href.slice(href.lastIndexOf("/") + 1) || undefined;
}

/** The generic `name` of schemas to which Okta does not give the name of their user type. */
const ANY_NAME = "user";

/**
 * The properties of a schema's user type. The schema takes precedence over the type, so that a saved schema results in
 * the same interface as the org.
 * @param type - the type from the org; missing for a saved schema
 */
export function typeInfoOf(schema: unknown, type: Partial<UserTypeInfo> = {}): UserTypeInfo {
  const about = isObject(schema) ? schema : {};
  const { id = lastOfLink(about, "type") } = type;
  const title = trimmedText(about["title"]) || (type.title ?? "");
  const own = trimmedText(about["name"]);
  // from its id, or the two default names
  const { isDefault = trimmedText(about["id"]).endsWith("/default") || (own === ANY_NAME && title === "User") } = type;
  return {
    id,
    isDefault,
    name: (own === ANY_NAME ? "" : own) || title || type.name || (id ?? ""),
    title,
    description: trimmedText(about["description"]) || (type.description ?? ""),
  };
}

/**
 * The attributes of a schema to print: all custom ones, and the base attributes that the org requires or the package's
 * types lack. Sorted by name: the order in Okta's responses is not stable.
 * @param where - the name of the schema in errors
 * @throws CommandError - it is not a user schema
 */
export function attributesOf(schema: unknown, where: string): Attribute[] {
  const definitions = isObject(schema) ? schema["definitions"] : undefined;
  if (!isObject(definitions)) throw new CommandError(`${where} is not a user schema: it has no "definitions"`);
  const base = attributesIn(definitions, "base", where).filter(
    ({ name, required }) => required || !isBaseAttribute(name),
  );
  const custom = attributesIn(definitions, "custom", where);
  return [...base, ...custom].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function attributesIn(definitions: JsonObject, part: string, where: string): Attribute[] {
  const { [part]: definition = {} } = definitions;
  const wrong = (at: string) => new CommandError(`${where} is not a user schema: its "${at}" is not an object`);
  if (!isObject(definition)) throw wrong(`definitions.${part}`);
  const { properties = {}, required } = definition;
  if (!isObject(properties)) throw wrong(`definitions.${part}.properties`);
  return Object.entries(properties).map(([name, schema]) => {
    if (!isObject(schema)) throw wrong(`definitions.${part}.properties.${name}`);
    // Okta sets both; a hand-written schema may set only one
    const listed = Array.isArray(required) && required.includes(name);
    return { name, schema, required: listed || schema["required"] === true };
  });
}
