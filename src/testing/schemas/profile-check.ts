// Whether a profile fits the schema of its user type.

import { stringifyJson } from "../../shared/json.js";
import { type JsonObject, objectIn } from "../http/json-value.js";
import { BLANK, immutableAttribute, Refusal, readOnlyAttribute, validationFailed } from "../http/okta-error.js";
import type { Attribute } from "./attribute.js";
import { attributeOf, type UserSchema } from "./schema-store.js";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Attributes by which one user differs from all others. */
export interface Uniqueness {
  /** Whether another user has this value of an attribute. */
  isTaken(name: string, value: unknown): boolean;
}

/**
 * Throws the error of Okta's for the first kind of fault: unknown attributes, then missing and malformed ones.
 * @param object - how Okta names the object that is validated, such as `newUser`
 */
export function checkProfile(schema: UserSchema, profile: JsonObject, uniqueness: Uniqueness, object: string): void {
  const unknown = Object.keys(profile).filter((name) => !attributeOf(schema, name));
  if (unknown.length > 0) {
    throw validationFailed(object, ...unknown.map((name) => `Property name '${name}' is not defined in profile`));
  }
  const faults = [...missing(schema, profile), ...malformed(schema, profile), ...taken(schema, profile, uniqueness)];
  const [first] = faults;
  if (first)
    throw new Refusal(
      400,
      "E0000001",
      `Api validation failed: ${first[0]}`,
      faults.map(([name, cause]) => `${name}: ${cause}`),
    );
}

/** Throws the error of Okta's if a change touches what only another system may, or what is set once. */
export function checkMutability(schema: UserSchema, before: JsonObject, after: JsonObject): void {
  for (const [name, value] of Object.entries(after)) {
    const mutability = attributeOf(schema, name)?.["mutability"];
    if (stringifyJson(value) === stringifyJson(before[name])) continue;
    if (mutability === "READ_ONLY") throw readOnlyAttribute(name);
    if (mutability === "IMMUTABLE" && before[name] !== undefined) throw immutableAttribute(name);
  }
}

type Fault = readonly [name: string, cause: string];

/** Names of an attribute that must not be empty. */
function missing({ base, requiredCustom }: UserSchema, profile: JsonObject): Fault[] {
  const required = Object.keys(base).filter((name) => base[name]?.["required"] === true);
  const order = ["login", "firstName", "lastName", "email"];
  const names = [...required.sort((one, other) => order.indexOf(one) - order.indexOf(other)), ...requiredCustom];
  return names
    .filter((name) => profile[name] === undefined || profile[name] === null || profile[name] === "")
    .map((name) => [name, BLANK]);
}

function malformed(schema: UserSchema, profile: JsonObject): Fault[] {
  const login = profile["login"] ?? "";
  // Okta says this of a missing login, too
  const byPattern = typeof schema.base["login"]?.["pattern"] === "string";
  const faults: Fault[] =
    byPattern || EMAIL.test(String(login)) ? [] : [["login", "Username must be in the form of an email address"]];
  for (const [name, value] of Object.entries(profile)) {
    const attribute = attributeOf(schema, name);
    if (!attribute || value === null || value === undefined || value === "") continue;
    const cause = faultOf(attribute, value);
    if (cause !== undefined) faults.push([name, cause]);
  }
  return faults;
}

function faultOf(attribute: Attribute, value: unknown): string | undefined {
  const { type, format, minLength, maxLength, pattern } = attribute;
  if (!isOfType(type, value)) return `The value is not of type ${type}`;
  const { minimum, maximum } = attribute;
  if (typeof value === "number" && typeof minimum === "number" && value < minimum) return "The value is too small";
  if (typeof value === "number" && typeof maximum === "number" && value > maximum) return "The value is too large";
  if (!isAllowed(attribute, value)) return "The value is not one of the allowed ones";
  if (Array.isArray(value))
    return value.some((item) => !isItem(attribute, item)) ? "An item is not allowed" : undefined;
  if (typeof value !== "string") return undefined;
  if (format === "email" && !EMAIL.test(value)) return "Does not match required pattern";
  if (typeof minLength === "number" && value.length < minLength) return `The field is too short: at least ${minLength}`;
  if (typeof maxLength === "number" && value.length > maxLength) return `The field is too long: at most ${maxLength}`;
  if (typeof pattern === "string" && !fits(pattern, value)) return "Does not match required pattern";
  return undefined;
}

/** A pattern has to fit the whole value; "." stands for any. Of Java's, which Okta's are, any value fits what is unknown here. */
function fits(pattern: string, value: string): boolean {
  if (pattern === ".") return true;
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(value);
  } catch {
    return true;
  }
}

/** Of a list, each item has to be one of those that its items allow. */
function isAllowed({ enum: values, oneOf }: JsonObject, value: unknown): boolean {
  const constants = Array.isArray(oneOf) ? oneOf.map((each: JsonObject) => each["const"]) : undefined;
  const allowed = Array.isArray(values) ? values : constants;
  const known = new Set(allowed?.map(String));
  return allowed === undefined || [value].flat().every((each) => known.has(String(each)));
}

function isItem(attribute: Attribute, item: unknown): boolean {
  const items = objectIn(attribute, "items");
  const { type } = items;
  return (typeof type !== "string" || isOfType(type, item)) && isAllowed(items, item);
}

function isOfType(type: string, value: unknown): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return typeof value === "bigint" || Number.isInteger(value);
  if (type === "number") return typeof value === "number" || typeof value === "bigint";
  return typeof value === type;
}

function taken(schema: UserSchema, profile: JsonObject, uniqueness: Uniqueness): Fault[] {
  const unique = Object.keys(schema.custom).filter((name) =>
    /^(true|UNIQUE_VALIDATED)$/.test(String(schema.custom[name]?.["unique"])),
  );
  return ["login", ...unique]
    .filter((name) => profile[name] !== undefined && uniqueness.isTaken(name, profile[name]))
    .map((name) => [name, "An object with this field already exists in the current organization"]);
}
