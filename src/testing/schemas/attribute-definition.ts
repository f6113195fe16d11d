// What a request says of an attribute, checked as Okta checks definitions.

import { isObject, type JsonObject, objectIn } from "../http/json-value.js";
import { BLANK, enumMismatch, type Refusal, validationFailed } from "../http/okta-error.js";
import type { Attribute } from "./attribute.js";

const TYPES = ["string", "boolean", "number", "integer", "array"];
const ITEM_TYPES = ["string", "number", "integer"];

const NEW = {
  mutability: "READ_WRITE",
  scope: "NONE",
  permissions: [{ principal: "SELF", action: "READ_ONLY" }],
  master: { type: "PROFILE_MASTER" },
};

/**
 * The custom attribute that a request defines.
 * @param before - the attribute of that name so far: what the request does not name stays
 */
export function attributeFrom(name: string, given: unknown, before: Attribute | undefined): Attribute {
  if (!isObject(given)) throw validationFailed(name, `${name}: The attribute must be an object`);
  const { title = before?.title, type = before?.type } = given;
  if (typeof title !== "string") throw refused(name, "title", BLANK);
  if (typeof type !== "string") throw refused(name, "type", BLANK);
  if (!TYPES.includes(type)) throw refused(name, "type", `The type must be one of ${TYPES.join(", ")}`);
  const attribute = attributeWith({ ...(before ?? NEW), title, type }, given);
  if (type === "array") checkItems(name, attribute);
  checkValues(attribute);
  return attribute;
}

/**
 * An attribute with what a request changes of it. `null` takes something away, and Okta does not show that a value is not
 * required.
 */
export function attributeWith(before: Attribute, given: JsonObject): Attribute {
  const { title, type, ...details } = { ...before, ...given };
  const kept = Object.entries(details).filter(
    ([name, value]) => value !== null && !(name === "required" && value === false),
  );
  return { title: String(title), type: String(type), ...Object.fromEntries(kept) };
}

const refused = (name: string, field: string, cause: string): Refusal =>
  validationFailed(name, `${name}: ${field}: ${cause}`);

function checkItems(name: string, attribute: Attribute): void {
  const items = objectIn(attribute, "items");
  if (!ITEM_TYPES.includes(String(items["type"]))) throw refused(name, "items", "The items must have a type");
  checkValues(items);
}

/** Allowed values can be given with and without titles: both have to name the same ones. */
function checkValues({ enum: values, oneOf }: JsonObject): void {
  if (!Array.isArray(values) || !Array.isArray(oneOf)) return;
  const constants = oneOf.map((each: unknown) => (isObject(each) ? each["const"] : undefined));
  // a number may be spelled as a text on one side
  const known = new Set(constants.map(String));
  const agree = values.length === constants.length && values.every((value) => known.has(String(value)));
  if (!agree) throw enumMismatch();
}
