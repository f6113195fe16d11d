// The properties that tell the branches of a document's unions apart. Which branch a new value of theirs belongs to, only a
// person can say.

import { shapeOf } from "./shape.mjs";

/**
 * @param {import("./document.mjs").Document} document
 * @returns {Set<any>} the schema of the property in each branch
 */
export function tagsOf(document) {
  const [tags, seen] = [new Set(), new Set()];
  const visit = (node) => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    for (const target of Object.values(node.discriminator?.mapping ?? {})) {
      const branch = shapeOf(document, document.referTo(target, node));
      const tag = branch.properties.get(node.discriminator.propertyName);
      if (tag) tags.add(document.follow(tag.schema).node);
    }
    if (typeof node.$ref === "string") visit(document.follow(node).node);
    else Object.values(node).forEach(visit);
  };
  visit(document.root);
  return tags;
}
