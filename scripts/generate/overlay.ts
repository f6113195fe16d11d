// Overlays: a list of changes to a document, each with its place and its reason, in the format of the OpenAPI Overlay
// Specification 1.0. Of its paths only names, indexes and `*` are understood: $.components.schemas['A.b'].enum[0]

import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { GenerateError } from "./error.js";
import type { Document } from "./openapi.js";

interface Action {
  readonly target: string;
  readonly update?: unknown;
  readonly remove?: boolean;
}

interface Place {
  readonly holder: { [key: string]: unknown } | unknown[];
  readonly key: string | number;
}

/**
 * A copy of the document with the changes of an overlay. An action whose target is not in the document is skipped and noted.
 * @throws GenerateError - the file is not an overlay, or a target is not understood
 */
export async function applyOverlay(document: Document, file: string): Promise<{ document: Document; notes: string[] }> {
  let overlay: { actions?: readonly Action[] } | undefined;
  try {
    overlay = parse(await readFile(file, "utf8"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new GenerateError(`cannot read the overlay ${file}: ${code ?? message}`);
  }
  if (!Array.isArray(overlay?.actions)) throw new GenerateError(`${file} is no overlay: it has no list of actions.`);
  const changed = structuredClone(document);
  const notes: string[] = [];
  for (const { target, update, remove } of overlay.actions as readonly Action[]) {
    const places = placesOf(changed, target, file);
    if (places.length === 0) notes.push(`${file}: ${target} is not in the document; the action was skipped.`);
    // from the end, so that removing an item leaves the other indexes as they are
    for (const { holder, key } of places.reverse()) {
      const record = holder as { [key: string]: unknown };
      if (!remove) record[key] = merged(record[key], update);
      else if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete record[key];
    }
  }
  return { document: changed, notes };
}

function placesOf(document: Document, target: string, file: string): Place[] {
  const steps = [...target.slice(1).matchAll(/\.([\w*-]+)|\['([^']+)'\]|\[(\d+|\*)\]/gy)];
  if (!target.startsWith("$") || steps.map(([text]) => text).join("") !== target.slice(1)) {
    throw new GenerateError(`${file}: ${target} is a path that is not understood.`);
  }
  let places: Place[] = [{ holder: { $: document }, key: "$" }];
  for (const [, name, quoted, index] of steps) {
    const wanted = name ?? quoted ?? index ?? "";
    places = places.flatMap(({ holder, key }) => {
      const node = (holder as { [key: string]: unknown })[key];
      if (typeof node !== "object" || node === null) return [];
      const keys = quoted === undefined && wanted === "*" ? Object.keys(node) : [wanted].filter((each) => each in node);
      return keys.map((each) => ({
        holder: node as Place["holder"],
        key: Array.isArray(node) ? Number(each) : each,
      }));
    });
  }
  return places;
}

/** Objects are merged, lists joined, anything else replaced. */
function merged(old: unknown, update: unknown): unknown {
  if (Array.isArray(old)) return [...old, ...[update].flat()];
  if (typeof old !== "object" || old === null || typeof update !== "object" || update === null) return update;
  const result: { [key: string]: unknown } = { ...old };
  for (const [key, value] of Object.entries(update)) result[key] = key in old ? merged(result[key], value) : value;
  return result;
}
