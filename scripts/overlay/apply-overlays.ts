// Applies overlays to the vendored facts. openapi-format merges, as the Overlay Specification requires; this module makes sure
// that each action finds what it expects. A step that does not fit leaves its node as it is.

import { type OpenAPIOverlayAction, openapiOverlay } from "openapi-format";
import { isObject, type Json, type JsonObject, objectOf } from "../../src/generate/document/json.js";
import { ScriptError } from "../script-error.js";
import type { Mismatch } from "./action-fit.js";
import { findSteps, type Step, stepKey } from "./action-steps.js";
import { formatNormalizedPath, formatPath, valueAt } from "./json-path.js";
import type { Overlay } from "./overlay-file.js";
import { type Rejections, rejectDanglingReferences, rejectHalfReplacements } from "./step-conflicts.js";

/** A step that does not fit the document. */
export interface Misfit extends Mismatch {
  /** The file of the overlay. */
  readonly overlay: string;
  /** The number of the action. */
  readonly action: number;
  readonly target: string;
}

export interface AppliedOverlays {
  readonly document: JsonObject;
  readonly misfits: readonly Misfit[];
}

/**
 * Applies overlays to the facts. Some conflicts show only at the end: references without a target, and replacements of which
 * only one half fits. The steps that cause them are rejected, and the overlays applied again without them.
 */
export async function applyOverlays(facts: JsonObject, overlays: readonly Overlay[]): Promise<AppliedOverlays> {
  const rejections: Rejections = new Map();
  for (;;) {
    const { document, steps } = await applyFittingSteps(facts, overlays, rejections);
    const before = rejections.size;
    rejectHalfReplacements(steps, rejections);
    if (rejections.size === before) rejectDanglingReferences(document, steps, rejections);
    if (rejections.size === before) return { document, misfits: steps.flatMap(misfitOf) };
  }
}

function misfitOf({ overlay, action: { number, target }, mismatch }: Step): Misfit[] {
  return mismatch === undefined ? [] : [{ overlay: overlay.file, action: number, target, ...mismatch }];
}

async function applyFittingSteps(
  facts: JsonObject,
  overlays: readonly Overlay[],
  rejections: Rejections,
): Promise<{ document: JsonObject; steps: Step[] }> {
  // unlike structuredClone, this copies a node that stands in two places twice
  const document: JsonObject = JSON.parse(JSON.stringify(facts));
  const steps: Step[] = [];
  for (const overlay of overlays) {
    for (const action of overlay.actions) {
      const found = findSteps(document, overlay, action).map((step) => ({
        ...step,
        mismatch: step.mismatch ?? rejections.get(stepKey(step)),
      }));
      const fitting = found.filter(({ mismatch }) => mismatch === undefined);
      const changes = joinParts(fitting).map((step) => toOverlayAction(document, step));
      // from the last one, so that removing an item of a list does not move the next target
      if (changes.length > 0) await merge(document, action.remove ? changes.reverse() : changes, overlay.file);
      steps.push(...found);
    }
  }
  return { document, steps };
}

/** Joins the documentation of a node into one step: openapi-format takes about the same time for one change as for another. */
function joinParts(steps: readonly Step[]): Step[] {
  const byLocation = new Map<string, Step>();
  for (const step of steps) {
    const key = formatPath(step.location);
    const known = byLocation.get(key);
    if (known === undefined || step.part === undefined) {
      byLocation.set(key, step);
    } else {
      const update = mergeUpdates(known.action.update, step.action.update);
      byLocation.set(key, { ...known, action: { ...known.action, update } });
    }
  }
  return [...byLocation.values()];
}

function mergeUpdates(first: Json | undefined, second: Json | undefined): Json {
  if (!isObject(first) || !isObject(second)) return second ?? null;
  const merged = { ...first };
  for (const [key, value] of Object.entries(second)) {
    merged[key] = Object.hasOwn(first, key) ? mergeUpdates(first[key], value) : value;
  }
  return merged;
}

function toOverlayAction(document: JsonObject, { action: { remove, update }, location }: Step): OpenAPIOverlayAction {
  const target = formatNormalizedPath(location);
  if (remove) return { target, remove };
  // openapi-format appends the items of a list
  return { target, update: Array.isArray(valueAt(document, location)) ? [update] : update };
}

async function merge(document: JsonObject, actions: OpenAPIOverlayAction[], file: string): Promise<void> {
  const { resultData } = await openapiOverlay(document, { overlaySet: { overlay: "1.0.0", actions } });
  const { totalUsedActions } = objectOf(resultData as Json);
  if (totalUsedActions !== actions.length) {
    throw new ScriptError(`${file}: openapi-format applied ${totalUsedActions} of ${actions.length} actions.`);
  }
}
