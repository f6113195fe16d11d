import { printProfiles } from "../../src/cli/print-profiles.js";
import { attributesOf, type UserTypeInfo } from "../../src/cli/user-schema.js";
import { schemaOf } from "./schemas.js";

const DEFAULT: UserTypeInfo = { id: "oty1", name: "user", title: "User", description: "", isDefault: true };

/** What is printed of a schema. */
export function printed(schema: unknown, about: Partial<UserTypeInfo> = {}): string {
  return printProfiles([{ ...DEFAULT, ...about, attributes: attributesOf(schema, "the schema") }]);
}

/** What is printed of one custom attribute, its comment and its declaration, without indentation. */
export function attribute(schema: object, { name = "it", required = false } = {}): string {
  const text = printed(schemaOf({ [name]: schema }, { base: {}, required: required ? [name] : [] }));
  const [, body = ""] = /export interface DefaultProfile \{\n(.*)\}\n/s.exec(text) ?? [];
  return body.replace(/^ {2}/gm, "").trimEnd();
}
