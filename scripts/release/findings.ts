// What a followed release means for us: the changes of Okta's facts, what no longer fits, and what is left for a person.

import type { Misfit } from "../overlay/apply.js";
import { compareVendors } from "./comparison.js";
import type { Followed } from "./follow.js";
import type { Findings } from "./report.js";
import { wantingIn } from "./wanting.js";

export function findingsOf({ sources, before, after }: Followed): Findings {
  const known = new Set(wantingIn(before.document));
  const isIn = (misfits: readonly Misfit[], misfit: Misfit) => misfits.some((each) => isSame(each, misfit));
  return {
    before: before.vendor.release,
    after: after.vendor.release,
    comparison: compareVendors(before.vendor, after.vendor),
    missing: sources.selection.operations.filter((id) => !(id in after.vendor.release.operations)),
    leftOut: after.misfits,
    fitting: before.misfits.filter((misfit) => !isIn(after.misfits, misfit)),
    wanting: wantingIn(after.document).filter((place) => !known.has(place)),
  };
}

const isSame = (a: Misfit, b: Misfit): boolean => a.overlay === b.overlay && a.action === b.action && a.at === b.at;
