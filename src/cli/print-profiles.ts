// The TypeScript of profiles: an interface for each user type.

import { choicesOf, itemsOf, literalOf, typeOf } from "./attribute-type.js";
import { docComment } from "./doc-comment.js";
import { propertyName, typeName } from "./identifier.js";
import { type Attribute, type AttributeSchema, isObject, type ProfileSchema, textOf } from "./user-schema.js";

const HEADER =
  "// Made by `npx okta-fetch profile-types`. Do not edit: run it again when the org's user schemas change.\n";

/** A module with the interfaces of the profiles, and, of several, one that has them by the ids of their types. */
export function printProfiles(schemas: readonly ProfileSchema[]): string {
  const named = withNames([...schemas].sort(byDefaultAndName));
  const interfaces = named.map(({ interfaceName, ...schema }) => printInterface(interfaceName, schema));
  if (named.length > 1) {
    const members = named.map(({ interfaceName, id = "", title }) => {
      return `${docComment([title], "  ")}  ${propertyName(id)}: ${interfaceName};\n`;
    });
    const comment = docComment(["The org's user types by id: `createOkta<{ userTypes: UserTypes }>()`."]);
    interfaces.push(`${comment}export interface UserTypes {\n${members.join("")}}\n`);
  }
  return [HEADER, ...interfaces].join("\n");
}

function byDefaultAndName(one: ProfileSchema, other: ProfileSchema): number {
  if (one.isDefault !== other.isDefault) return one.isDefault ? -1 : 1;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

const keyOf = ({ name, id = "" }: ProfileSchema): string => `${name} ${id}`;

/** Names for the interfaces: `contractor` gives ContractorProfile, and a second one ContractorProfile2. */
function withNames(schemas: readonly ProfileSchema[]) {
  const used = new Map<string, number>();
  return schemas.map((schema) => {
    const wanted = `${typeName(schema.isDefault ? "default" : schema.name)}Profile`;
    const count = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, count);
    return { ...schema, interfaceName: count === 1 ? wanted : `${wanted}${count}` };
  });
}

function printInterface(name: string, { title, description, isDefault, attributes }: ProfileSchema): string {
  const which = isDefault ? "The profile of users of the default type" : `The profile of users of the type ${title}`;
  const comment = docComment([`${which}: the base attributes that the org requires, and its own.`, description]);
  return `${comment}export interface ${name} {\n${attributes.map(printAttribute).join("")}}\n`;
}

function printAttribute({ name, required, schema }: Attribute): string {
  const readOnly = schema.mutability === "READ_ONLY";
  // an attribute that cannot be written must not be asked for on create, and one that cannot be read is not there
  const always = required && !readOnly && schema.mutability !== "WRITE_ONLY";
  const type = typeOf(schema);
  const nullable = always || type === "unknown" ? "" : " | null | undefined";
  const declaration = `${readOnly ? "readonly " : ""}${propertyName(name)}${always ? "" : "?"}: ${type}${nullable};\n`;
  return `${docComment(paragraphsOf(schema), "  ")}  ${declaration}`;
}

function paragraphsOf(schema: AttributeSchema): string[] {
  const title = textOf(schema.title);
  const description = textOf(schema.description);
  const choices = [...choicesOf(schema), ...choicesOf(itemsOf(schema))];
  const shown = choices.filter(({ value, title }) => title !== "" && title !== String(value));
  return [
    title,
    description === title ? "" : description,
    shown.map(({ value, title }) => `- \`${literalOf(value)}\`: ${title}`).join("\n"),
    marksOf(schema).join(" "),
  ];
}

function marksOf({ mutability, permissions, sensitive, unique }: AttributeSchema): string[] {
  const hidden = (Array.isArray(permissions) ? permissions : []).some(
    (one) => isObject(one) && one["principal"] === "SELF" && one["action"] === "HIDE",
  );
  const marks: [boolean, string][] = [
    [mutability === "READ_ONLY", "Read-only: Okta does not take it."],
    [mutability === "IMMUTABLE", "Write-once: it cannot be changed after it is set."],
    [mutability === "WRITE_ONLY", "Write-only: answers leave it out."],
    [sensitive === true, "Sensitive."],
    [hidden, "Hidden from the user."],
    [unique === true || unique === "UNIQUE_VALIDATED", "Unique in the org."],
  ];
  return marks.filter(([applies]) => applies).map(([, mark]) => mark);
}
