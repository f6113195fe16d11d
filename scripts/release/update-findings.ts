// What a followed release means for us: the changes of Okta's facts, what no longer fits, and what is left for a person.

import type { Misfit } from "../overlay/apply-overlays.js";
import { findMissingDocumentation } from "./missing-documentation.js";
import { compareReleases } from "./release-comparison.js";
import type { UpdatePlan } from "./update-plan.js";
import type { Findings } from "./update-report.js";

export function collectFindings({ sources, before, after }: UpdatePlan): Findings {
  const known = new Set(findMissingDocumentation(before.document));
  const isIn = (misfits: readonly Misfit[], misfit: Misfit) => misfits.some((each) => isSame(each, misfit));
  return {
    before: before.vendor.release,
    after: after.vendor.release,
    comparison: compareReleases(before.vendor, after.vendor),
    missing: sources.selection.operations.filter((id) => !(id in after.vendor.release.operations)),
    unmatchedActions: after.misfits,
    matchingAgain: before.misfits.filter((misfit) => !isIn(after.misfits, misfit)),
    newlyUndocumented: findMissingDocumentation(after.document).filter((place) => !known.has(place)),
  };
}

const isSame = (a: Misfit, b: Misfit): boolean => a.overlay === b.overlay && a.action === b.action && a.at === b.at;
