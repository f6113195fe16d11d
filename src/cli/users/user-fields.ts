// The fields of users that a command prints.

import { InvalidArgumentError } from "@commander-js/extra-typings";
import { stringifyJson } from "../../shared/json.js";

/** A field of a user, such as `status`, `login` or `credentials.provider.type`. */
export interface UserField {
  /** As it is written in `--fields`, and above its column. */
  readonly name: string;
  readonly path: readonly string[];
}

/** The properties of a user; every other name is an attribute of the profile. */
const PROPERTIES = new Set([
  "id",
  "status",
  "created",
  "activated",
  "statusChanged",
  "lastLogin",
  "lastUpdated",
  "passwordChanged",
  "transitioningToStatus",
  "type",
  "realmId",
  "profile",
  "credentials",
  "_links",
  "_embedded",
]);

/** Reads `--fields`. */
export function fieldsIn(text: string): readonly UserField[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.some((name) => !/^[\w-]+(\.[\w-]+)*$/.test(name))) {
    throw new InvalidArgumentError("must be names separated by commas, such as id,status,login,profile.department");
  }
  return [...new Set(names)].map(fieldOf);
}

function fieldOf(name: string): UserField {
  const path = name.split(".");
  const [first = ""] = path;
  return { name, path: PROPERTIES.has(first) ? path : ["profile", ...path] };
}

/** What a table shows by default. */
export const TABLE_FIELDS = fieldsIn("id,status,login,firstName,lastName");
/** What a CSV file has by default. */
export const CSV_FIELDS = fieldsIn("id,status,created,lastLogin,lastUpdated,login,email,firstName,lastName");

/** The option `fields` of Okta's lists, with all that these fields need, such as `id,profile:(login,email)`. */
export function requestedFields(fields: readonly UserField[]): string {
  const properties = fields.map(({ path: [first = ""] }) => first).filter((name) => name !== "profile");
  const attributes = fields.filter(({ path: [first] }) => first === "profile").map(({ path: [, name] }) => name);
  const profile = attributes.includes(undefined) ? "profile" : `profile:(${[...new Set(attributes)].join(",")})`;
  return [...new Set(["id", ...properties]), ...(attributes.length > 0 ? [profile] : [])].join(",");
}

/** The value of a field; `undefined` if the user has none. */
export function fieldValueOf(user: unknown, { path }: UserField): unknown {
  let value = user;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as { readonly [name: string]: unknown })[name];
  }
  return value;
}

/** A value as the text of a cell. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? stringifyJson(value) : String(value);
}
