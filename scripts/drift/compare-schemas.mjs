// A schema of one document against one of another, through all that it holds. A named schema is compared once, under
// its own name and not under each of its uses, so that one cause is one difference.

import { isDeepStrictEqual } from "node:util";
import { breaks } from "./breaking.mjs";
import { both, changeOf } from "./changes.mjs";
import { shapeOf, USE_FACTS } from "./shape.mjs";

/**
 * @typedef {object} SchemaPlace
 * @property {string} where
 * @property {"request" | "response"} direction
 * @property {any} holder the node of the first document that has the schema
 * @property {(string | number)[]} path where in the holder it is
 * @property {string} [tag] the property that tells the schema from the other branches of a union
 */

/**
 * @param {import("./compare.mjs").Comparison} comparison
 * @param {any} mine
 * @param {any} other
 * @param {SchemaPlace} place
 */
export function compareSchemas(comparison, mine, other, place) {
  if (mine === undefined && other === undefined) return;
  if (mine === undefined || other === undefined) {
    const change = changeOf(mine && "schema", other && "schema");
    const edit = { holder: place.holder, path: place.path, value: other };
    comparison.note({ where: place.where, ...change, breaking: mine !== undefined, edit });
    return;
  }
  const [one, two] = [shapeOf(comparison.ours, mine), shapeOf(comparison.theirs, other)];
  compareUse(comparison, one, two, mine, place);
  const { where, direction, tag } = place;
  if (two.branches.length > 0 && one.branches.length === 0) {
    comparison.note({ where: `${where}/union`, ...changeOf(undefined, "union"), breaking: true });
    // what we have may be one of the branches
    const [same] = two.branches.filter(({ schema }) => one.name && comparison.theirs.follow(schema).name === one.name);
    if (same && !sawBefore(comparison, one.node, two.node, direction))
      compareSchemas(comparison, mine, same.schema, place);
    return;
  }
  compareShapesOf({ ...comparison, where, direction, tag }, one, two);
}

function sawBefore({ seen }, mine, other, direction) {
  if (!seen.has(mine)) seen.set(mine, new Map());
  const others = seen.get(mine);
  if (!others.has(other)) others.set(other, new Set());
  const directions = others.get(other);
  if (directions.has(direction)) return true;
  directions.add(direction);
  return false;
}

/** What both say of the schema at this place. Elsewhere the same schema may be said to be something else. */
function compareUse(comparison, one, two, mine, { where, direction }) {
  if (!one.name) return;
  for (const fact of USE_FACTS) {
    const wrapped = fact in one.useFacts || fact in two.useFacts || !two.name;
    const [from, to] = [one.useFacts[fact] ?? one.facts[fact], two.useFacts[fact] ?? two.facts[fact]];
    if (!wrapped || isDeepStrictEqual(from, to)) continue;
    // a reference cannot say anything beside itself: that takes a wrapper, which a person writes
    const edit = mine.$ref === undefined ? { holder: mine, path: [fact], value: to } : undefined;
    const breaking = breaks({ fact, from, to, direction, readOnly: false });
    comparison.note({ where: `${where}/${fact}`, ...changeOf(from, to), breaking, edit });
  }
}

function compareShapes(at, one, two) {
  const [mine, others] = [one.branches.length > 0, two.branches.length > 0];
  if (mine && !others) {
    at.note({ where: `${at.where}/union`, ...changeOf("union", undefined), breaking: false });
    for (const { schema } of one.branches) {
      compareShapesOf(at, shapeOf(at.ours, schema), two);
    }
    return;
  }
  compareFacts(at, one, two);
  if (mine) compareUnions(at, one, two);
  else if (one.facts.type !== two.facts.type) return;
  compareEnums(at, one, two);
  compareBranches(at, one, two);
  // where both have branches, these have the properties
  if (!mine) compareProperties(at, one, two);
  if (one.items || two.items) {
    const place = { where: `${at.where}/items`, direction: at.direction, holder: one.node, path: ["items"] };
    compareSchemas(at, one.items, two.items, place);
  }
  compareAdditional(at, one, two);
}

/** Under the name of the first one, if it has a name. */
function compareShapesOf(at, one, two) {
  if (one.name && sawBefore(at, one.node, two.node, at.direction)) return;
  compareShapes({ ...at, where: one.name ? `schema ${one.name}` : at.where }, one, two);
}

function compareFacts({ note, where, direction }, one, two) {
  const [has, gets] = [one, two].map(({ facts, useFacts }) => (one.name ? facts : { ...facts, ...useFacts }));
  for (const [fact, from, to] of both(has, gets)) {
    // of unions the branches say it
    if (fact === "type" && one.branches.length > 0) continue;
    const atUse = one.name && USE_FACTS.has(fact) && (!two.name || fact in one.useFacts || fact in two.useFacts);
    if (atUse || isDeepStrictEqual(from, to)) continue;
    const breaking = breaks({ fact, from, to, direction, readOnly: one.facts.readOnly });
    note({
      where: `${where}/${fact}`,
      ...changeOf(from, to),
      breaking,
      edit: { holder: one.node, path: [fact], value: to },
    });
  }
}

function compareUnions({ note, where }, one, two) {
  // a base with a mapping of subtypes is a union too, and says so in no word of its own
  if (one.union && two.union && one.union !== two.union) {
    note({ where: `${where}/union`, ...changeOf(one.union, two.union), breaking: false });
  }
  if (one.discriminator !== two.discriminator) {
    note({ where: `${where}/discriminator`, ...changeOf(one.discriminator, two.discriminator), breaking: true });
  }
}

function compareEnums({ note, where, direction, tags }, one, two) {
  const path = ["enum"];
  if (!one.enum || !two.enum) {
    if (one.enum === two.enum) return;
    const change = changeOf(one.enum && "enum", two.enum && "enum");
    const breaking = breaks({ fact: "enum", from: one.enum, to: two.enum, direction });
    note({ where: `${where}/enum`, ...change, breaking, edit: { holder: one.node, path, value: two.enum } });
    return;
  }
  for (const value of new Set([...one.enum, ...two.enum])) {
    const [had, has] = [one.enum.includes(value), two.enum.includes(value)];
    if (had === has) continue;
    const edit = tags.has(one.node)
      ? undefined
      : { holder: one.node, path, ...(has ? { add: value } : { take: value }) };
    note({
      where: `${where}/enum/${value}`,
      ...changeOf(had ? value : undefined, has ? value : undefined),
      breaking: had,
      edit,
    });
  }
}

function compareProperties(at, one, two) {
  const { note, direction } = at;
  for (const [name, mine, other] of both(one.properties, two.properties)) {
    // the union says what it is in each branch, and that it is there
    if (name === at.tag) continue;
    const owner = mine ? mine.owner : one.name && (other?.owner ?? one.name);
    const where = owner ? `schema ${owner}/${name}` : `${at.where}/${name}`;
    const hidden = isHidden(at, mine, other);
    // what is never sent, or never answered, is missing from neither
    if (hidden && (!mine || !other)) continue;
    const holder = mine?.holder ?? one.node;
    const [from, to] = [mine && one.required.has(name), other && two.required.has(name)];
    if (!mine || !other) {
      const edit = { holder, path: ["properties", name], value: other?.schema };
      const breaking = mine ? true : to && direction === "request";
      note({ where, ...changeOf(mine && "property", other && "property"), breaking, edit });
    } else {
      const place = { where, direction, holder, path: ["properties", name] };
      compareSchemas(at, mine.schema, other.schema, place);
    }
    if (other && (from ?? false) !== to) {
      const breaking = mine !== undefined && (to ? direction === "request" && !hidden : direction === "response");
      const edit = { holder, path: ["required"], ...(to ? { add: name } : { take: name }) };
      note({ where: `${where}/required`, ...changeOf(from ?? false, to), breaking, edit });
    }
  }
}

/** Whether a property is for the other direction only, as either of the two says. */
function isHidden({ ours, theirs, direction }, mine, other) {
  const flag = direction === "request" ? "readOnly" : "writeOnly";
  const said = (document, property) => {
    const { facts, useFacts } = shapeOf(document, property?.schema);
    return facts[flag] === true || useFacts[flag] === true;
  };
  return other ? said(theirs, other) : said(ours, mine);
}

function compareAdditional(at, one, two) {
  const [from, to] = [one.additional, two.additional].map((each) => (isDeepStrictEqual(each, {}) ? true : each));
  const where = `${at.where}/additionalProperties`;
  const place = { where, direction: at.direction, holder: one.node, path: ["additionalProperties"] };
  if (typeof from === "object" && typeof to === "object") {
    compareSchemas(at, from, to, place);
  } else if (from !== to) {
    const said = (value) => (typeof value === "object" ? "a schema" : value);
    const edit = { holder: one.node, path: place.path, value: two.additional };
    at.note({ where, ...changeOf(said(from), said(to)), breaking: from === true || to === false, edit });
  }
}

/** Branches meet by the value that tells them apart, or by their names, or else by their place. */
function compareBranches(at, one, two) {
  const tagged = [one, two].every(({ branches }) => branches.every(({ value }) => value !== undefined));
  const tag = tagged && one.discriminator === two.discriminator ? one.discriminator : undefined;
  const byKey = (document, { branches }) =>
    new Map(
      branches.map(({ schema, value }, index) => [
        tagged ? value : (document.follow(schema).name ?? `${index}`),
        schema,
      ]),
    );
  for (const [key, mine, other] of both(byKey(at.ours, one), byKey(at.theirs, two))) {
    const where = `${at.where}/one of/${key}`;
    if (mine && other) {
      compareSchemas(at, mine, other, { where, direction: at.direction, holder: one.node, path: [], tag });
    } else {
      at.note({ where, ...changeOf(mine && "branch", other && "branch"), breaking: mine !== undefined });
    }
  }
}
