// What an update changes: Okta's facts, the overlay actions that fit, and the texts that are missing.

import type { Misfit } from "../overlay/apply-overlays.js";
import type { Release } from "../vendor/vendored-facts.js";
import { findMissingDocumentation } from "./missing-documentation.js";
import { compareReleases, type ReleaseComparison } from "./release-comparison.js";
import type { UpdatePlan } from "./update-plan.js";

export interface UpdateFindings {
  readonly before: Release;
  readonly after: Release;
  readonly comparison: ReleaseComparison;
  /** Selected operations that the release does not have. */
  readonly missing: readonly string[];
  /** Overlay actions that do not fit. */
  readonly misfits: readonly Misfit[];
  /** Overlay actions that did not fit the release before, and fit this one. */
  readonly resolvedMisfits: readonly Misfit[];
  /** Texts that are missing, and were not missing before. */
  readonly undocumented: readonly string[];
}

export function collectFindings({ sources, before, after }: UpdatePlan): UpdateFindings {
  const missingBefore = new Set(findMissingDocumentation(before.document));
  return {
    before: before.vendor.release,
    after: after.vendor.release,
    comparison: compareReleases(before.vendor, after.vendor),
    missing: sources.selection.operations.filter((id) => !(id in after.vendor.release.operations)),
    misfits: after.misfits,
    resolvedMisfits: before.misfits.filter((misfit) => !after.misfits.some((each) => isSameStep(each, misfit))),
    undocumented: findMissingDocumentation(after.document).filter((text) => !missingBefore.has(text)),
  };
}

const isSameStep = (a: Misfit, b: Misfit): boolean => a.overlay === b.overlay && a.action === b.action && a.at === b.at;
