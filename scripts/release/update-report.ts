// Formats the findings of an update as a report.

import { formatMisfit, formatValue } from "../overlay/left-out-actions.js";
import { reportSection } from "../report-section.js";
import type { FactChange, Rename } from "./release-comparison.js";
import type { UpdateFindings } from "./update-findings.js";

export function formatReport(findings: UpdateFindings): string {
  const { before, after, comparison, missing, misfits, resolvedMisfits, undocumented } = findings;
  const { added, removed, renamed, moved, renamedComponents, changes } = comparison;
  const breaking = changes.filter((change) => change.breaking);
  const others = changes.filter((change) => !change.breaking);
  const withRoute = (id: string) => `${id}  ${after.operations[id] ?? before.operations[id] ?? ""}`;
  const sections = [
    ...reportSection("Operations added to Okta's document", added.map(withRoute)),
    ...reportSection("Operations removed from Okta's document", removed.map(withRoute)),
    ...reportSection(
      "Operations that were probably renamed",
      renamed.map((rename) => `${formatRename(rename)}  ${after.operations[rename.to]}`),
    ),
    ...reportSection(
      "Operations with another method or path",
      moved.map((id) => `${id}  ${before.operations[id]} → ${after.operations[id]}`),
    ),
    ...reportSection("Selected operations that the release does not have", missing),
    ...reportSection("Components that were probably renamed", renamedComponents.map(formatRename)),
    ...reportSection("Changes that break callers", breaking.map(formatChange)),
    ...reportSection("Other changes", others.map(formatChange)),
    ...reportSection("Overlay actions that do not fit and are left out", misfits.map(formatMisfit)),
    ...reportSection(
      "Overlay actions that fit again",
      resolvedMisfits.map(({ overlay, action, at }) => `${overlay}, action ${action}, at ${at}`),
    ),
    ...reportSection("Missing descriptions and examples", undocumented),
  ];
  if (sections.length === 0) sections.push("Nothing has changed for the selected operations.", "");
  return [`From release ${before.version} to ${after.version} of '${after.title}'.`, "", ...sections].join("\n");
}

const formatRename = ({ from, to }: Rename): string => `${from} → ${to}`;

/** `listUsers/query limit/maximum: nothing → 50`; for a component with the operations that use it. */
function formatChange({ owner, path, from, to, operations }: FactChange): string {
  const location = [owner, ...path.filter((key, index) => !isNoise(key, path[index - 1]))].join("/");
  const change = `${location}: ${formatValue(from)} → ${formatValue(to)}`;
  return owner.includes("/") ? `${change}  (${operations.join(", ") || "no operation"})` : change;
}

/** Whether a key only leads to the next one. Below `properties` and `responses` it is a name. */
function isNoise(key: string, holder: string | undefined): boolean {
  if (holder === "properties" || holder === "responses") return false;
  return ["properties", "parameters", "schema"].includes(key);
}
