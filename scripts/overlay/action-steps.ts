// The steps of an action: one for each node that its target selects, or, if it only adds documentation, one for each text and
// example.

import { isObject, type Json, type JsonObject } from "../../src/generate/document/json.js";
import { ScriptError } from "../script-error.js";
import { findMismatch, type Mismatch } from "./action-fit.js";
import { type DocumentationPart, splitDocumentation } from "./documentation-parts.js";
import { findNodes, formatPath, type Location, nodeKindAt, valueAt } from "./json-path.js";
import type { Action, Overlay } from "./overlay-file.js";

export interface Step {
  readonly overlay: Overlay;
  readonly action: Action;
  /** The node that the step changes. */
  readonly location: Location;
  /** Which part of the action's documentation the step adds, from the node. */
  readonly part?: Location;
  /** Why the step cannot be applied. */
  readonly mismatch: Mismatch | undefined;
}

/** Identifies a step across attempts to apply the overlays. */
export const stepKey = ({ overlay, action, location, part = [] }: Step): string =>
  `${overlay.file} ${action.number} ${formatPath([...location, ...part])}`;

/**
 * Returns the steps of an action on a document.
 *
 * @throws ScriptError - the target is not a JSONPath
 */
export function findSteps(document: JsonObject, overlay: Overlay, action: Action): Step[] {
  const locations = selectLocations(document, overlay, action);
  if (locations.length === 0) return findMissingSteps(document, overlay, action);
  return locations.flatMap((location) => {
    const { update } = action;
    const parts = update === undefined ? undefined : splitDocumentation(update, nodeKindAt(location));
    if (parts !== undefined) return parts.map((part) => createPartStep(document, overlay, action, location, part));
    return [{ overlay, action, location, mismatch: findMismatch(document, location, action) }];
  });
}

function selectLocations(document: JsonObject, overlay: Overlay, { target, number }: Action): Location[] {
  try {
    return findNodes(document, target).map(({ location }) => location);
  } catch (error) {
    throw new ScriptError(`${overlay.file}, action ${number}: ${error instanceof Error ? error.message : error}`);
  }
}

/** The steps of an action that selects nothing. A removal reports the missing key below each parent that is there. */
function findMissingSteps(document: JsonObject, overlay: Overlay, action: Action): Step[] {
  const [, parent = "", name, quotedName] = /^(.*?)(?:\.(\w+)|\['([^']*)'\])$/s.exec(action.target) ?? [];
  const key = name ?? quotedName;
  const parents = action.remove && key !== undefined && parent !== "" ? findNodes(document, parent) : [];
  if (parents.length === 0) {
    return [{ overlay, action, location: [], mismatch: { at: action.target, expected: "a node", found: undefined } }];
  }
  return parents.map((node) => {
    const location = [...node.location, key ?? ""];
    const mismatch = { at: formatPath(location), expected: action.expect["@"] ?? "a value", found: undefined };
    return { overlay, action, location, mismatch };
  });
}

/** Documentation fits where there is a node to document, and nothing documents it yet. */
function createPartStep(
  document: JsonObject,
  overlay: Overlay,
  action: Action,
  location: Location,
  { path, value }: DocumentationPart,
): Step {
  const partLocation = [...location, ...path];
  const at = formatPath(partLocation);
  // a named example may be the first of its map
  const documented = valueAt(document, partLocation.slice(0, path.at(-2) === "examples" ? -2 : -1));
  const found = valueAt(document, partLocation);
  const update = path.reduceRight<Json>((inner, key) => ({ [key]: inner }), value);
  const step = { overlay, action: { ...action, update }, location, part: path };
  if (!isObject(documented) || typeof documented["$ref"] === "string") {
    return { ...step, mismatch: { at, expected: "a node to document", found: documented } };
  }
  const isFree = found === undefined || found === "";
  return { ...step, mismatch: isFree ? undefined : { at, expected: undefined, found } };
}
