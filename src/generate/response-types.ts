// The types of request bodies and responses, as method signatures name them.

import { type Body, type Document, type Operation, resolveReference, type Schema } from "./document/openapi.js";
import { isJson } from "./media-types.js";

/** A member of a union type: a schema, or a list of it. */
export interface NamedType {
  /** The name of the schema, as a string literal. */
  readonly schema: string;
  /** `[]` for each level of lists. */
  readonly suffix: string;
}

/** The successful response of an operation. */
export interface SuccessType {
  /** The members of its type; empty if only the compiler can derive it. */
  readonly members: readonly NamedType[];
  /** Whether it is a list. */
  readonly isList: boolean;
  /** The members of the type of the list's items; empty if only the compiler can derive it. */
  readonly itemMembers: readonly NamedType[];
  /** Whether it has no content. */
  readonly isEmpty: boolean;
  /** Whether it declares the header `Link`. */
  readonly declaresLink: boolean;
  /** The media types of its bodies. */
  readonly mediaTypes: readonly string[];
}

export function findSuccessType(document: Document, operation: Operation): SuccessType {
  const bodies = Object.entries(operation.responses ?? {})
    .filter(([status]) => /^(20[0-6]|2XX)$/.test(status))
    .map(([, response]) => resolveReference(document, response));
  const contents = bodies.flatMap(contentsOf);
  const [single] =
    bodies.length === 1 && contents.length === 1 ? contents.filter(({ hasSchemaType }) => hasSchemaType) : [];
  const schema = single?.schema && resolveReference(document, single.schema);
  const isList = schema?.type === "array" && !schema.nullable;
  return {
    members: membersOf(document, bodies),
    isList,
    itemMembers: isList ? optional(nameType(schema.items)) : [],
    isEmpty: contents.every(
      (each) => each.hasSchemaType && each.schema !== undefined && hasNoContent(document, each.schema),
    ),
    declaresLink: bodies.some(({ headers = {} }) => Object.keys(headers).some((name) => /^link$/i.test(name))),
    mediaTypes: contents.map(({ mediaType }) => mediaType),
  };
}

/** The members of the type of a request body; empty if only the compiler can derive it. */
export function findBodyMembers(body: Body): NamedType[] {
  const [single, ...others] = contentsOf(body);
  return others.length > 0 || !single?.hasSchemaType ? [] : optional(nameType(single.schema));
}

/** A body in one of its media types. */
interface Content {
  readonly mediaType: string;
  readonly schema: Schema | undefined;
  /** Whether its type is that of the schema: it is JSON. */
  readonly hasSchemaType: boolean;
}

function contentsOf({ content = {} }: Body): Content[] {
  return Object.entries(content).map(([mediaType, media]) => ({
    mediaType,
    schema: media?.schema,
    hasSchemaType: isJson(mediaType),
  }));
}

export const mediaTypesOf = ({ content = {} }: Body): string[] => Object.keys(content);

/** The types of all bodies, each once; empty unless each of them has a name. */
function membersOf(document: Document, bodies: readonly Body[]): NamedType[] {
  const members = new Map<string, NamedType>();
  for (const body of bodies) {
    const [content, ...others] = contentsOf(body);
    const isNamed = content?.schema && content.hasSchemaType && others.length === 0;
    const type = isNamed && !hasNoContent(document, content.schema) ? nameType(content.schema) : undefined;
    if (type === undefined) return [];
    members.set(type.schema + type.suffix, type);
  }
  return [...members.values()];
}

/** Whether a schema is an object without properties. */
function hasNoContent(document: Document, schema: Schema): boolean {
  const resolved = resolveReference(document, schema);
  const { type, properties = {}, additionalProperties = false, allOf, oneOf, anyOf, enum: values } = resolved;
  return (
    type === "object" &&
    Object.keys(properties).length === 0 &&
    additionalProperties === false &&
    !(allOf || oneOf || anyOf || values)
  );
}

/** The type of a schema; undefined unless it is a reference or a list of references. */
function nameType(schema: Schema | undefined): NamedType | undefined {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(schema?.$ref ?? "")?.[1];
  if (name) {
    return { schema: JSON.stringify(decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~")), suffix: "" };
  }
  if (schema?.type !== "array" || schema.nullable) return undefined;
  const item = nameType(schema.items);
  return item && { ...item, suffix: `${item.suffix}[]` };
}

const optional = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);
