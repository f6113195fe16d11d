// Conflicts that only show once all steps are applied. The steps in conflict are rejected, and the overlays applied again.

import type { JsonObject } from "../../src/generate/document/json.js";
import { danglingReferences, referencesIn } from "../../src/generate/document/references.js";
import { ScriptError } from "../script-error.js";
import type { Mismatch } from "./action-fit.js";
import { type Step, stepKey } from "./action-steps.js";
import { type Location, valueAt } from "./json-path.js";

/** Why steps are rejected, by {@link stepKey}. */
export type Rejections = Map<string, Mismatch>;

/** Rejects a removal without the addition that replaces what it removes, and such an addition without its removal. */
export function rejectHalfReplacements(steps: readonly Step[], rejections: Rejections): void {
  const removals = steps.filter(({ action, location }) => action.remove && location.length > 0);
  const additions = steps.filter(({ action, part }) => action.update !== undefined && part === undefined);
  for (const addition of additions) {
    for (const removal of removals.filter((each) => isReplacedBy(each, addition))) {
      const [add, remove] = [addition.mismatch, removal.mismatch];
      if (add !== undefined && remove === undefined) rejections.set(stepKey(removal), add);
      if (add === undefined && remove !== undefined) rejections.set(stepKey(addition), remove);
    }
  }
}

/** Whether an addition of the same overlay, at the removal or after it, writes the removed node again. */
function isReplacedBy(removal: Step, addition: Step): boolean {
  if (removal.overlay !== addition.overlay || removal.action.number > addition.action.number) return false;
  const path = relativePath(addition.location, removal.location);
  return path !== undefined && path.length > 0 && valueAt(addition.action.update, path) !== undefined;
}

/** The path from one location to another below it. */
function relativePath(from: Location, to: Location): Location | undefined {
  return from.every((key, index) => to[index] === key) ? to.slice(from.length) : undefined;
}

/**
 * Rejects each step that adds a reference without a target, or removes the target of a reference.
 *
 * @throws ScriptError - a reference has no target, and no step is the cause
 */
export function rejectDanglingReferences(document: JsonObject, steps: readonly Step[], rejections: Rejections): void {
  const applied = steps.filter((step) => step.mismatch === undefined);
  for (const reference of danglingReferences(document)) {
    const mismatch = { at: reference, expected: "a component", found: undefined };
    const removals = applied.filter(({ action, location }) => action.remove && `#/${location.join("/")}` === reference);
    const users = applied.filter(
      ({ action: { update } }) => update !== undefined && referencesIn(update).includes(reference),
    );
    const causes = removals.length > 0 ? removals : users;
    if (causes.length === 0) throw new ScriptError(`the reference ${reference} has no target.`);
    for (const step of causes) rejections.set(stepKey(step), mismatch);
  }
}
