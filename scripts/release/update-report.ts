// What following a release means, as a person reads it.

import type { Misfit } from "../overlay/apply-overlays.js";
import { formatMisfit, formatValue } from "../overlay/left-out-actions.js";
import type { Release } from "../vendor/vendored-facts.js";
import type { Comparison, FactChange, Rename } from "./release-comparison.js";

export interface Findings {
  readonly before: Release;
  readonly after: Release;
  readonly comparison: Comparison;
  /** Selected operations that the release does not have. */
  readonly missing: readonly string[];
  readonly unmatchedActions: readonly Misfit[];
  /** Actions that were left out of the release before, and fit this one. */
  readonly matchingAgain: readonly Misfit[];
  /** Places that want words or examples and did not before. */
  readonly newlyUndocumented: readonly string[];
}

export function formatReport(findings: Findings): string {
  const {
    before,
    after,
    comparison,
    missing,
    unmatchedActions: leftOut,
    matchingAgain: fitting,
    newlyUndocumented: wanting,
  } = findings;
  const { added, removed, renamed, moved, renamedComponents, changes } = comparison;
  const breaking = changes.filter((change) => change.breaking);
  const others = changes.filter((change) => !change.breaking);
  const place = (id: string) => `${id}  ${after.operations[id] ?? before.operations[id] ?? ""}`;
  const lines = [
    `From release ${before.version} to ${after.version} of '${after.title}'.`,
    "",
    ...section("New operations of Okta's document", added.map(place)),
    ...section("Operations that are gone from Okta's document", removed.map(place)),
    ...section(
      "Operations that were probably renamed",
      renamed.map((each) => `${arrow(each)}  ${after.operations[each.to]}`),
    ),
    ...section(
      "Operations with another method or path",
      moved.map((id) => `${id}  ${before.operations[id]} → ${after.operations[id]}`),
    ),
    ...section("Selected operations that the release does not have", missing),
    ...section("Schemas and other components that were probably renamed", renamedComponents.map(arrow)),
    ...section("Changes that break callers", breaking.map(changeLine)),
    ...section("Other changes", others.map(changeLine)),
    ...section("Overlay actions that do not fit, and are left out", leftOut.map(formatMisfit)),
    ...section(
      "Overlay actions that fit again",
      fitting.map((each) => `${each.overlay}, action ${each.action}, at ${each.at}`),
    ),
    ...section("Without words or examples", wanting),
  ];
  if (lines.length === 2) lines.push("Nothing has changed for the operations that we have.", "");
  return lines.join("\n");
}

/** Lines under a heading with their number; nothing for none. */
function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading} (${lines.length}):`, ...lines.map((line) => `  ${line}`), ""];
}

const arrow = ({ from, to }: Rename): string => `${from} → ${to}`;

/** `listUsers/query limit/maximum: nothing → 50`; a component's with the operations that it reaches. */
export function changeLine({ owner, path, from, to, operations }: FactChange): string {
  const where = [owner, ...path.filter((key, index) => !isNoise(key, path[index - 1]))].join("/");
  const values = `${formatValue(from)} → ${formatValue(to)}`;
  return owner.includes("/")
    ? `${where}: ${values}  (${operations.join(", ") || "no operation"})`
    : `${where}: ${values}`;
}

/** Keys that only lead on to the next. */
function isNoise(key: string, holder: string | undefined): boolean {
  if (holder === "properties" || holder === "responses") return false;
  return ["properties", "parameters", "schema"].includes(key);
}
