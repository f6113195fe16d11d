// Applies an overlay in the format of the OpenAPI Overlay Specification 1.0 to an input document. openapi-format applies the
// actions; this module reports those that match nothing.

import { readFile } from "node:fs/promises";
import { type OpenAPIOverlayAction, openapiOverlay } from "openapi-format";
import { parse } from "yaml";
import { describeFileError } from "../../src/generate/document/file-error.js";
import type { Json } from "../../src/generate/document/json.js";
import type { Document } from "../../src/generate/document/openapi.js";
import { findNodes, formatNormalizedPath } from "../overlay/json-path.js";
import { ScriptError } from "../script-error.js";

/**
 * Returns a copy of the document with the changes of an overlay, and a note for each action that was skipped because its
 * target matches nothing.
 *
 * @throws ScriptError - the file is not an overlay, or a target is not a JSONPath
 */
export async function applyInputOverlay(
  document: Document,
  file: string,
): Promise<{ document: Document; notes: string[] }> {
  const actions = await readActions(file);
  const changed = structuredClone(document);
  const notes: string[] = [];
  for (const action of actions) {
    const targets = resolveTarget(changed, action.target, file);
    if (targets.length === 0) notes.push(`${file}: skipped an action: ${action.target} matches nothing.`);
    // from the last one, so that removing an item of a list does not move the next target
    const resolved = targets.reverse().map((target) => ({ ...action, target }));
    await openapiOverlay(changed as unknown as Record<string, unknown>, {
      overlaySet: { overlay: "1.0.0", actions: resolved },
    });
  }
  return { document: changed, notes };
}

async function readActions(file: string): Promise<readonly OpenAPIOverlayAction[]> {
  let overlay: { actions?: readonly OpenAPIOverlayAction[] } | undefined;
  try {
    overlay = parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new ScriptError(`cannot read the overlay ${file}: ${describeFileError(error)}`);
  }
  if (!Array.isArray(overlay?.actions)) {
    throw new ScriptError(`${file} is not an overlay: it has no list of actions.`);
  }
  return overlay.actions;
}

function resolveTarget(document: Document, target: string, file: string): string[] {
  try {
    return findNodes(document as unknown as Json, target).map(({ location }) => formatNormalizedPath(location));
  } catch (error) {
    throw new ScriptError(`${file}: ${target} is not a JSONPath: ${error instanceof Error ? error.message : error}`);
  }
}
