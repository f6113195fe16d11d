// What a followed release means for us: the changes of Okta's facts, what no longer fits, and what is left for a person.

import type { Misfit } from "../overlay/apply.js";
import { compose } from "../overlay/compose.js";
import { compareVendors } from "./comparison.js";
import type { Followed } from "./follow.js";
import type { Findings } from "./report.js";
import { wantingIn } from "./wanting.js";

export async function findingsOf({ sources, before, after }: Followed): Promise<Findings> {
  const old = await compose(before.document, sources.overlays);
  const known = new Set(wantingIn(old.document));
  const isIn = (misfits: readonly Misfit[], misfit: Misfit) => misfits.some((each) => isSame(each, misfit));
  return {
    before: before.release,
    after: after.vendor.release,
    comparison: compareVendors(before, after.vendor),
    missing: sources.selection.operations.filter((id) => !(id in after.vendor.release.operations)),
    leftOut: after.misfits,
    fitting: old.misfits.filter((misfit) => !isIn(after.misfits, misfit)),
    wanting: wantingIn(after.document).filter((place) => !known.has(place)),
  };
}

const isSame = (a: Misfit, b: Misfit): boolean => a.overlay === b.overlay && a.action === b.action && a.at === b.at;
