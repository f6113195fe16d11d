// The program: every feature of the README, without an API of any one runtime. It is compiled once, and run everywhere.

import { type Feature, type ProgramOptions, runFeatures } from "./feature.js";
import { calls, errors } from "./features/calls.js";
import { aborts, timeouts } from "./features/ends.js";
import { badLinks, pacing, redirects, retries } from "./features/faults.js";
import { links, lists } from "./features/lists.js";
import { bulks, scans } from "./features/many.js";
import { longPages } from "./features/pages.js";
import { parts } from "./features/parts.js";
import { searches } from "./features/search.js";
import { serviceApps } from "./features/service-apps.js";
import type { FeatureResult } from "./org-spec.js";

export const features: readonly Feature[] = [
  ...lists,
  ...longPages,
  ...links,
  ...badLinks,
  ...calls,
  ...errors,
  ...searches,
  ...bulks,
  ...scans,
  ...retries,
  ...pacing,
  ...timeouts,
  ...aborts,
  ...redirects,
  ...serviceApps,
  ...parts,
];

/** Runs every feature, and tells the test server what became of them. */
export async function run(options: ProgramOptions): Promise<FeatureResult[]> {
  const results = await runFeatures(features, options);
  await (options.control ?? fetch)(`${options.server}/report`, { method: "POST", body: JSON.stringify(results) });
  return results;
}
