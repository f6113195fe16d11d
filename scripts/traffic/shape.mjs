// What a schema says, however it is written: references followed, allOf merged, a mapping of subtypes read as a union.

/** What a schema states about a value, apart from its properties, items and branches. */
const FACTS = [
  ...["type", "format", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
  ...["nullable", "readOnly", "writeOnly", "deprecated", "default"],
];

/** Those that belong to the place that uses a schema, rather than to the schema. */
export const USE_FACTS = new Set(["nullable", "readOnly", "writeOnly", "deprecated", "default"]);

/**
 * @typedef {object} Shape
 * @property {string | undefined} name of the schema, if it has one
 * @property {any} node where its facts stand
 * @property {Record<string, unknown>} facts
 * @property {Record<string, unknown>} useFacts what was written around a reference to it
 * @property {unknown[] | undefined} enum
 * @property {Map<string, { schema: object, owner: string | undefined, holder: object }>} properties with the name of the schema
 *   that declares each, and the node
 * @property {Set<string>} required
 * @property {any} items
 * @property {any} additional
 * @property {{ schema: object, value: string | undefined }[]} branches with the value of the discriminator
 * @property {string | undefined} union `oneOf` or `anyOf`, if it is written so
 * @property {string | undefined} discriminator
 */

/** @returns {Shape} */
export function shapeOf(document, schema) {
  const { node, name } = document.follow(schema ?? {});
  const own = ownShape(document, node, name);
  const parents = (node.allOf ?? []).map((part) => shapeOf(document, part));
  if (parents.length === 0) return own;
  if (parents.length === 1 && saysLittle(own)) {
    const [parent] = parents;
    return { ...parent, name: parent.name ?? name, useFacts: { ...parent.useFacts, ...own.facts } };
  }
  return parents.reduceRight((child, parent) => merge(parent, child), own);
}

function ownShape(document, node, name) {
  const facts = Object.fromEntries(FACTS.filter((key) => node[key] !== undefined).map((key) => [key, node[key]]));
  for (const flag of ["nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems"]) {
    if (facts[flag] === false) delete facts[flag];
  }
  if (node.properties) facts.type ??= "object";
  if (node.items) facts.type ??= "array";
  if (node.oneOf || node.anyOf) facts.type ??= typeOfAll(document, node.oneOf ?? node.anyOf);
  if (node.enum) facts.type ??= typeof node.enum[0];
  const properties = Object.entries(node.properties ?? {}).map(([key, value]) => [
    key,
    { schema: value, owner: name, holder: node },
  ]);
  return {
    name,
    node,
    facts,
    useFacts: {},
    enum: node.enum,
    properties: new Map(properties),
    required: new Set(node.required),
    items: node.items,
    additional: node.additionalProperties,
    branches: branchesOf(document, node),
    union: node.oneOf ? "oneOf" : node.anyOf ? "anyOf" : undefined,
    discriminator: node.discriminator?.propertyName,
  };
}

/** The alternatives of oneOf or anyOf; or the subtypes that a discriminator maps its values to. */
function branchesOf(document, node) {
  const mapping = Object.entries(node.discriminator?.mapping ?? {}).map(([value, target]) => {
    const $ref = /[/.#]/.test(target) ? target : `#/components/schemas/${target}`;
    return { value, schema: document.referTo($ref, node) };
  });
  const listed = node.oneOf ?? node.anyOf;
  if (!listed) return mapping;
  const mapped = new Set(mapping.map(({ schema }) => document.follow(schema).node));
  return [
    ...mapping,
    ...listed.filter((each) => !mapped.has(document.follow(each).node)).map((schema) => ({ schema, value: undefined })),
  ];
}

/** A wrapper around one parent that adds only how it is used. */
const saysLittle = ({ facts, properties, required, additional, branches, enum: values }) =>
  properties.size === 0 &&
  required.size === 0 &&
  branches.length === 0 &&
  additional === undefined &&
  values === undefined &&
  Object.keys(facts).every((key) => key === "type" || USE_FACTS.has(key));

function merge(parent, child) {
  return {
    ...child,
    facts: { ...parent.facts, ...parent.useFacts, ...child.facts },
    enum: child.enum ?? parent.enum,
    properties: mergedProperties(parent, child),
    required: new Set([...parent.required, ...child.required]),
    items: child.items ?? parent.items,
    additional: child.additional ?? parent.additional,
    // a parent's mapping lists its children, of which this is one; its oneOf goes for this one too
    ...(child.branches.length === 0 && parent.union ? { branches: parent.branches, union: parent.union } : {}),
  };
}

/** A property that both declare has to fit both. */
function mergedProperties(parent, child) {
  const merged = new Map([...parent.properties, ...child.properties]);
  for (const [name, property] of child.properties) {
    const inherited = parent.properties.get(name);
    if (inherited) merged.set(name, { ...property, schema: { allOf: [inherited.schema, property.schema] } });
  }
  return merged;
}

/** The type that all branches of a union have, so that the union has it too. */
function typeOfAll(document, branches) {
  const types = new Set(branches.map((branch) => shapeOf(document, branch).facts.type));
  return types.size === 1 ? [...types][0] : undefined;
}
