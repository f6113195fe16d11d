// Applies overlays to the vendor's facts. openapi-format merges, as the Overlay Specification says; what is ours is the
// check that each action finds what it expects. An action that does not fit a place leaves it as it is.

import { type OpenAPIOverlayAction, openapiOverlay } from "openapi-format";
import { isObject, type Json, type JsonObject, objectOf } from "../document/json.js";
import { danglingReferences, referencesIn } from "../document/references.js";
import { ScriptError } from "../script-error.js";
import { findMismatch, type Leaf, type Mismatch, splitDocumentation } from "./action-fit.js";
import { findNodes, formatNormalizedPath, formatPath, type Location, nodeKindAt, valueAt } from "./json-path.js";
import type { Action, Overlay } from "./overlay-file.js";

/** An action, or a part of one, that does not fit the document. */
export interface Misfit extends Mismatch {
  readonly overlay: string;
  readonly action: number;
  readonly target: string;
}

export interface Applied {
  readonly document: JsonObject;
  readonly misfits: readonly Misfit[];
}

/** An action at one of its places, and what was found to speak against it. */
interface Step {
  readonly overlay: Overlay;
  readonly action: Action;
  readonly place: Location;
  /** Which of the words of an action it is, from the place. */
  readonly leaf?: Location;
  readonly mismatch: Mismatch | undefined;
}

/** Reasons against steps that only show once everything else is applied, by {@link keyOf}. */
type Vetoes = Map<string, Mismatch>;

/**
 * The facts with the overlays. What an action refers to has to be there in the end, and what one action removes for
 * another one to add anew is only removed if that one fits: where either fails, it begins again without the action.
 */
export async function applyOverlays(facts: JsonObject, overlays: readonly Overlay[]): Promise<Applied> {
  const vetoes: Vetoes = new Map();
  for (;;) {
    const { document, steps } = await attempt(facts, overlays, vetoes);
    const before = vetoes.size;
    vetoTorn(steps, vetoes);
    if (vetoes.size === before) vetoDangling(document, steps, vetoes);
    if (vetoes.size > before) continue;
    const misfits = steps.flatMap(({ overlay, action: { number, target }, mismatch }) =>
      mismatch === undefined ? [] : [{ overlay: overlay.file, action: number, target, ...mismatch }],
    );
    return { document, misfits };
  }
}

async function attempt(
  facts: JsonObject,
  overlays: readonly Overlay[],
  vetoes: Vetoes,
): Promise<{ document: JsonObject; steps: Step[] }> {
  // a copy in which no two places share a node
  const document: JsonObject = JSON.parse(JSON.stringify(facts));
  const all: Step[] = [];
  for (const overlay of overlays) {
    for (const action of overlay.actions) {
      const steps = stepsOf(document, overlay, action, vetoes);
      const fitting = steps.filter(({ mismatch }) => mismatch === undefined);
      const changes = joined(fitting).map((step) => changeOf(document, step));
      // from behind, so that removing an item of a list moves none that is still to be removed
      if (changes.length > 0) await merge(document, action.remove ? changes.reverse() : changes, overlay.file);
      all.push(...steps);
    }
  }
  return { document, steps: all };
}

/** An action at each of its places; one with words only, word by word. */
function stepsOf(document: JsonObject, overlay: Overlay, action: Action, vetoes: Vetoes): Step[] {
  let places: Location[];
  try {
    places = findNodes(document, action.target).map(({ location }) => location);
  } catch (error) {
    throw new ScriptError(
      `${overlay.file}, action ${action.number}: ${error instanceof Error ? error.message : error}`,
    );
  }
  if (places.length === 0) return missingSteps(document, overlay, action);
  return places.flatMap((place) => {
    const words = action.update === undefined ? undefined : splitDocumentation(action.update, nodeKindAt(place));
    if (words !== undefined)
      return words.map((leaf) => vetted(wordStep(document, overlay, action, place, leaf), vetoes));
    return [vetted({ overlay, action, place, mismatch: findMismatch(document, place, action) }, vetoes)];
  });
}

const vetted = (step: Step, vetoes: Vetoes): Step => ({ ...step, mismatch: step.mismatch ?? vetoes.get(keyOf(step)) });

const keyOf = ({ overlay, action, place, leaf = [] }: Omit<Step, "mismatch">) =>
  `${overlay.file} ${action.number} ${formatPath([...place, ...leaf])}`;

/** An action without a place. What it would have removed was expected where the last step of its path leads. */
function missingSteps(document: JsonObject, overlay: Overlay, action: Action): Step[] {
  const [, parent = "", name, quoted] = /^(.*?)(?:\.(\w+)|\['([^']*)'\])$/s.exec(action.target) ?? [];
  const key = name ?? quoted;
  const holders = action.remove && key !== undefined && parent !== "" ? findNodes(document, parent) : [];
  if (holders.length === 0) {
    return [{ overlay, action, place: [], mismatch: { at: action.target, expected: "a place", found: undefined } }];
  }
  return holders.map(({ location }) => {
    const place = [...location, key ?? ""];
    const mismatch = { at: formatPath(place), expected: action.expect["@"] ?? "a value", found: undefined };
    return { overlay, action, place, mismatch };
  });
}

/** Words need something that they are said of, and that nothing has been said of yet. */
function wordStep(
  document: JsonObject,
  overlay: Overlay,
  action: Action,
  place: Location,
  { path, value }: Leaf,
): Step {
  const at = [...place, ...path];
  // named examples may be the first of their map
  const holder = at.slice(0, path.at(-2) === "examples" ? -2 : -1);
  const update = path.reduceRight<Json>((inner, key) => ({ [key]: inner }), value);
  const node = valueAt(document, holder);
  const found = valueAt(document, at);
  const step = { overlay, action: { ...action, update }, place, leaf: path };
  if (!isObject(node) || typeof node["$ref"] === "string") {
    return { ...step, mismatch: { at: formatPath(at), expected: "something to describe", found: node } };
  }
  const isFree = found === undefined || found === "";
  return { ...step, mismatch: isFree ? undefined : { at: formatPath(at), expected: undefined, found } };
}

/** Words for one place in one step: each is merged much faster than many. */
function joined(steps: readonly Step[]): Step[] {
  const byPlace = new Map<string, Step>();
  for (const step of steps) {
    const key = formatPath(step.place);
    const known = byPlace.get(key);
    if (known === undefined || step.leaf === undefined) byPlace.set(key, step);
    else
      byPlace.set(key, {
        ...known,
        action: { ...known.action, update: united(known.action.update, step.action.update) },
      });
  }
  return [...byPlace.values()];
}

function united(one: Json | undefined, other: Json | undefined): Json {
  if (!isObject(one) || !isObject(other)) return other ?? null;
  const result = { ...one };
  for (const [key, value] of Object.entries(other))
    result[key] = Object.hasOwn(one, key) ? united(one[key], value) : value;
  return result;
}

function changeOf(document: JsonObject, { action: { remove, update }, place }: Step): OpenAPIOverlayAction {
  const target = formatNormalizedPath(place);
  if (remove) return { target, remove };
  // to append an entry, openapi-format wants a list of it
  return { target, update: Array.isArray(valueAt(document, place)) ? [update] : update };
}

async function merge(document: JsonObject, actions: OpenAPIOverlayAction[], file: string): Promise<void> {
  const { resultData } = await openapiOverlay(document, { overlaySet: { overlay: "1.0.0", actions } });
  const { totalUsedActions } = objectOf(resultData as Json);
  if (totalUsedActions !== actions.length) {
    throw new ScriptError(`${file}: openapi-format applied ${totalUsedActions} of ${actions.length} actions.`);
  }
}

/** A removal and the action that adds in its place go together. */
function vetoTorn(steps: readonly Step[], vetoes: Vetoes): void {
  const removals = steps.filter(({ action, place }) => action.remove && place.length > 0);
  for (const addition of steps) {
    const { overlay, action, place, mismatch } = addition;
    if (action.update === undefined || addition.leaf !== undefined) continue;
    for (const removal of removals) {
      if (removal.overlay !== overlay || removal.action.number > action.number) continue;
      const path = below(place, removal.place);
      if (path === undefined || path.length === 0 || valueAt(action.update, path) === undefined) continue;
      if (mismatch !== undefined && removal.mismatch === undefined) vetoes.set(keyOf(removal), mismatch);
      if (mismatch === undefined && removal.mismatch !== undefined) vetoes.set(keyOf(addition), removal.mismatch);
    }
  }
}

/** The keys from one place to another that lies in it. */
function below(place: Location, other: Location): Location | undefined {
  return place.every((key, index) => other[index] === key) ? other.slice(place.length) : undefined;
}

/** An action whose update refers to what is not there, or that has removed what others refer to. */
function vetoDangling(document: JsonObject, steps: readonly Step[], vetoes: Vetoes): void {
  const dangling = danglingReferences(document);
  for (const reference of dangling) {
    const mismatch = { at: reference, expected: "a component", found: undefined };
    const applied = steps.filter((step) => step.mismatch === undefined);
    const removals = applied.filter(({ action, place }) => action.remove && `#/${place.join("/")}` === reference);
    const users = applied.filter(
      ({ action: { update } }) => update !== undefined && referencesIn(update).includes(reference),
    );
    const against = removals.length > 0 ? removals : users;
    for (const step of against) vetoes.set(keyOf(step), mismatch);
    if (against.length === 0) throw new ScriptError(`the reference ${reference} leads nowhere.`);
  }
}
