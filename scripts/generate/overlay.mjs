// Overlays: a list of changes to a document, each with its place and its reason, in the format of the OpenAPI Overlay
// Specification 1.0. Of its paths only names, indexes and `*` are understood: $.components.schemas['A.b'].enum[0]

import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { GenerateError } from "./error.mjs";

/**
 * The document with the changes of an overlay. An action that finds nothing to change is refused: what it was for is
 * put right, and it can go.
 */
export async function applyOverlay(document, file) {
  let overlay;
  try {
    overlay = parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new GenerateError(`cannot read the overlay ${file}: ${error.code ?? error.message}`);
  }
  if (!Array.isArray(overlay?.actions)) throw new GenerateError(`${file} is no overlay: it has no list of actions.`);
  const changed = structuredClone(document);
  for (const { target, update, remove } of overlay.actions) {
    const places = placesOf(changed, target, file);
    if (places.length === 0) throw new GenerateError(`${file}: ${target} is not in the document.`);
    // from behind, so that the index of what is still to be removed stays what it was
    for (const { holder, key } of places.reverse()) {
      if (!remove) holder[key] = merged(holder[key], update);
      else if (Array.isArray(holder)) holder.splice(key, 1);
      else delete holder[key];
    }
  }
  return changed;
}

function placesOf(document, target, file) {
  const steps = [...target.slice(1).matchAll(/\.([\w*-]+)|\['([^']+)'\]|\[(\d+|\*)\]/gy)];
  if (!target.startsWith("$") || steps.map(([text]) => text).join("") !== target.slice(1)) {
    throw new GenerateError(`${file}: ${target} is a path that is not understood.`);
  }
  let places = [{ holder: { $: document }, key: "$" }];
  for (const [, name, quoted, index] of steps) {
    const wanted = name ?? quoted ?? index;
    places = places.flatMap(({ holder, key }) => {
      const node = holder[key];
      if (typeof node !== "object" || node === null) return [];
      const keys = quoted === undefined && wanted === "*" ? Object.keys(node) : [wanted].filter((each) => each in node);
      return keys.map((each) => ({ holder: node, key: Array.isArray(node) ? Number(each) : each }));
    });
  }
  return places;
}

/** Objects are merged, lists joined, anything else replaced. */
function merged(old, update) {
  if (Array.isArray(old)) return [...old, ...[update].flat()];
  if (typeof old !== "object" || old === null || typeof update !== "object" || update === null) return update;
  const result = { ...old };
  for (const [key, value] of Object.entries(update)) result[key] = key in old ? merged(old[key], value) : value;
  return result;
}
