// Overlays for somebody's document: a list of changes in the format of the OpenAPI Overlay Specification 1.0. openapi-format
// applies them; what is ours is to say which do not fit.

import { readFile } from "node:fs/promises";
import { type OpenAPIOverlayAction, openapiOverlay } from "openapi-format";
import { parse } from "yaml";
import type { Json } from "../document/json.js";
import { findNodes, formatNormalizedPath } from "../overlay/json-path.js";
import { ScriptError } from "../script-error.js";
import type { Document } from "./openapi.js";

/**
 * A copy of the document with the changes of an overlay. An action whose target is not in the document is skipped and noted.
 * @throws ScriptError - the file is not an overlay, or a target is not a JSONPath
 */
export async function applyOverlay(document: Document, file: string): Promise<{ document: Document; notes: string[] }> {
  let overlay: { actions?: readonly OpenAPIOverlayAction[] } | undefined;
  try {
    overlay = parse(await readFile(file, "utf8"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ScriptError(`cannot read the overlay ${file}: ${code ?? message}`);
  }
  if (!Array.isArray(overlay?.actions)) throw new ScriptError(`${file} is no overlay: it has no list of actions.`);
  const changed = structuredClone(document);
  const notes: string[] = [];
  for (const action of overlay.actions as readonly OpenAPIOverlayAction[]) {
    const places = placesOf(changed, action.target, file);
    if (places.length === 0) notes.push(`${file}: ${action.target} is not in the document; the action was skipped.`);
    // from the end, so that removing an item leaves the other indexes as they are
    const actions = places.reverse().map((target) => ({ ...action, target }));
    await openapiOverlay(changed as unknown as Record<string, unknown>, { overlaySet: { overlay: "1.0.0", actions } });
  }
  return { document: changed, notes };
}

function placesOf(document: Document, target: string, file: string): string[] {
  try {
    return findNodes(document as unknown as Json, target).map(({ location }) => formatNormalizedPath(location));
  } catch (error) {
    throw new ScriptError(`${file}: ${target} is not a JSONPath: ${(error as Error).message}`);
  }
}
