// Checks all interactions of a recording, and counts the results by operation and by finding.

import type { Document } from "../../src/generate/document/openapi.js";
import { FindingCounts } from "./finding-counts.js";
import { createInteractionChecker } from "./interaction-checker.js";
import type { KnownDeviations } from "./known-deviations.js";
import { anonymizeRequest, createOperationMatcher } from "./operation-matcher.js";
import type { Interaction } from "./recording.js";

/** How many interactions of an operation fit the document, deviate in a known way, or deviate otherwise. */
export interface OperationCounts {
  valid: number;
  known: number;
  invalid: number;
}

export interface TrafficSummary {
  /** By operation id. */
  readonly operations: ReadonlyMap<string, OperationCounts>;
  readonly known: FindingCounts;
  readonly invalid: FindingCounts;
  readonly undeclaredStatuses: FindingCounts;
  readonly undeclaredFields: FindingCounts;
  /** Requests that match no operation. */
  readonly unmatched: FindingCounts;
  /** Responses whose body was not recorded. */
  readonly unrecorded: FindingCounts;
}

export function summarizeTraffic(
  document: Document,
  deviations: KnownDeviations,
  interactions: readonly Interaction[],
): TrafficSummary {
  const findOperation = createOperationMatcher(document);
  const check = createInteractionChecker(document);
  const operations = new Map<string, OperationCounts>();
  const counts = {
    known: new FindingCounts(),
    invalid: new FindingCounts(),
    undeclaredStatuses: new FindingCounts(),
    undeclaredFields: new FindingCounts(),
    unmatched: new FindingCounts(),
    unrecorded: new FindingCounts(),
  };
  for (const interaction of interactions) {
    const operation = findOperation(interaction);
    if (operation === undefined) {
      counts.unmatched.add(anonymizeRequest(interaction), interaction.source);
      continue;
    }
    let verdict: keyof OperationCounts = "valid";
    for (const { kind, location, expected } of check(interaction, operation)) {
      const deviates = kind === "invalid" || kind === "undeclaredStatuses";
      const known = deviates && deviations.has(location);
      counts[known ? "known" : kind].add(expected ? `${location}: ${expected}` : location, interaction.source);
      if (deviates && verdict !== "invalid") verdict = known ? "known" : "invalid";
    }
    const ofOperation = operations.get(operation.id) ?? { valid: 0, known: 0, invalid: 0 };
    ofOperation[verdict]++;
    operations.set(operation.id, ofOperation);
  }
  return { operations, ...counts };
}
