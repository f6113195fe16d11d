// What cannot pass somewhere, and why. Such a cell has its reason beside it in the table; once it passes, the run fails
// until the reason is gone.

import type { FeatureResult } from "../program/org-spec.js";
import type { Row } from "./row.js";

export interface Limit {
  /** The rows, by runtime, version and how. */
  readonly rows: RegExp;
  /** The features, by area and name. */
  readonly features: RegExp;
  readonly reason: string;
}

export const limits: readonly Limit[] = [
  {
    rows: /^TypeScript 5\.0.*without skipLibCheck/,
    features: /./,
    reason: "openapi-fetch's declarations need TypeScript 5.4: set `skipLibCheck` with an older version.",
  },
  {
    rows: /^Jest .*jest-fixed-jsdom/,
    features: /^(OAuth: (a service app|an unknown app)|DPoP)/,
    reason: "jsdom has no `crypto.subtle`, so nothing can be signed: test service apps in the environment node.",
  },
  {
    rows: /^Jest .*jsdom as it is/,
    features: /a call/,
    reason:
      "jsdom has no `fetch`, `Request`, `Response` and `Headers`: use the environment jest-fixed-jsdom, which has them, or node.",
  },
  {
    rows: /^vitest .*jsdom/,
    features: /^(OAuth: (a service app|an unknown app)|DPoP)/,
    reason:
      "jsdom's `ArrayBuffer` is not the one that `crypto.subtle` resolves to, and oauth4webapi compares them: test service apps in the environment node.",
  },
];

export const titleOf = ({ runtime, version, how }: Pick<Row, "runtime" | "version" | "how">): string =>
  [runtime, version, how].filter(Boolean).join(" ");

export const nameOf = ({ area, name }: FeatureResult): string => `${area}: ${name}`;

/** The limit that a feature of a row meets, if there is one. */
export function limitOf(row: Row, feature: FeatureResult): Limit | undefined {
  return limits.find(({ rows, features }) => rows.test(titleOf(row)) && features.test(nameOf(feature)));
}

export interface Fault {
  readonly name: string;
  readonly error: string;
}

/** What is wrong with a row: features that fail without a reason, and reasons of what passes. */
export function faultsOf(row: Row): Fault[] {
  if (row.failure !== undefined) return [{ name: "nothing ran", error: row.failure }];
  return row.results.flatMap((feature) => {
    const limit = limitOf(row, feature);
    const name = nameOf(feature);
    if (feature.error !== undefined) return limit ? [] : [{ name, error: feature.error }];
    return limit ? [{ name, error: "passes: delete its reason in lab/limits.ts" }] : [];
  });
}

/** How many features passed and failed, with the names that vitest has for them. A limit counts as neither. */
export function countOf(rows: readonly Row[]): { numPassedTests: number; numFailedTests: number } {
  const passed = rows.flatMap((row) =>
    row.results.filter((feature) => feature.error === undefined && !limitOf(row, feature)),
  );
  return { numPassedTests: passed.length, numFailedTests: rows.flatMap(faultsOf).length };
}
