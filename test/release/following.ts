// What must hold for any change of Okta's document, checked for one change.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { composeDocument } from "../../scripts/overlay/compose-document.js";
import { type ComposedFolder, composeFolder, type OpenapiSources } from "../../scripts/overlay/openapi-folder.js";
import { collectFindings } from "../../scripts/release/update-findings.js";
import { formatReport } from "../../scripts/release/update-report.js";
import { formatVendorFiles, readVendorFiles } from "../../scripts/vendor/vendor-files.js";
import { extractVendoredFacts } from "../../scripts/vendor/vendored-facts.js";
import { isEqual } from "../../src/generate/document/json.js";
import { MUTATIONS, type Pick } from "./mutations.js";
import type { Release } from "./okta.js";
import { componentsByOperation, factsByOperation } from "./oracle.js";

/** A document that is followed, and what comes of it. */
export interface Start {
  readonly sources: OpenapiSources;
  /** The document, as text. */
  readonly text: string;
  readonly result: ComposedFolder;
  /** What it says of each operation. */
  readonly facts: ReadonlyMap<string, string>;
  /** What the result says of each operation. */
  readonly resulting: ReadonlyMap<string, string>;
}

export async function startOf(sources: OpenapiSources, document: Release): Promise<Start> {
  const result = await composeFolder(sources, extractVendoredFacts(document, sources.selection));
  return {
    sources,
    text: JSON.stringify(document),
    result,
    facts: factsByOperation(document),
    resulting: factsByOperation(result.document),
  };
}

/**
 * Follows the document with a change, again, and back.
 * @param numbers - which place the change has
 * @returns whether there was a place for it
 */
export async function checkMutation(start: Start, kind: string, numbers: readonly number[]): Promise<boolean> {
  const { sources, result: before } = start;
  const document: Release = JSON.parse(start.text);
  const named = MUTATIONS[kind]?.(document, pickBy(numbers));
  if (named === undefined) return false;

  const changed = JSON.stringify(document);
  const after = await composeFolder(sources, extractVendoredFacts(document, sources.selection));
  const facts = factsByOperation(document);
  const selected = new Set(sources.selection.operations);

  // the vendor's facts are those of the document
  expect(JSON.stringify(document)).toBe(changed);
  const kept = factsByOperation(after.vendor.document);
  expect([...kept.keys()].sort()).toEqual([...facts.keys()].filter((id) => selected.has(id)).sort());
  for (const [id, text] of kept) expect(text).toBe(facts.get(id));

  // only operations have changed that the change reaches: in Okta's document, or as an overlay of ours uses a component
  // of Okta's for them
  const reached = differing(start.facts, facts);
  const components = changedComponents(before.vendor.document, after.vendor.document);
  const used = [before, after].map((result) => componentsByOperation(result.document));
  const isReached = (id: string) =>
    reached.includes(id) || used.some((each) => components.some((name) => each.get(id)?.has(name)));
  const touched = differing(start.resulting, factsByOperation(after.document));
  expect(touched.filter((id) => !isReached(id))).toEqual([]);

  // a second run finds the same facts, from which the same follows: for some, the whole way by their files
  expect(JSON.stringify(extractVendoredFacts(JSON.parse(changed), sources.selection))).toBe(
    JSON.stringify(after.vendor),
  );
  if ((numbers[0] ?? 0) % 3 === 0) {
    const again = await composeDocument(readBack(after), sources.overlays);
    expect(JSON.stringify(again)).toBe(JSON.stringify({ document: after.document, misfits: after.misfits }));
  }

  // going back restores every byte
  expect(JSON.stringify(extractVendoredFacts(JSON.parse(start.text), sources.selection))).toBe(
    JSON.stringify(before.vendor),
  );

  // the report names the change, if it is one of what we have
  const report = formatReport(collectFindings({ sources, before, after }));
  if (reached.some((id) => selected.has(id)) || /^an operation/.test(kind)) {
    const lines = report.split("\n");
    expect(
      lines.filter((line) => named.every((word) => line.includes(word))),
      `${named}\n${report}`,
    ).not.toEqual([]);
    expect(report).not.toContain("Nothing has changed");
  }
  return true;
}

/** The components whose facts differ. */
function changedComponents(before: Release, after: Release): string[] {
  return ["schemas", "responses", "parameters", "requestBodies"].flatMap((group) => {
    const [one, other] = [before.components[group] ?? {}, after.components[group] ?? {}];
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].filter((name) => !isEqual(one[name], other[name])).map((name) => `${group}/${name}`);
  });
}

/** The ids of operations that say other things, or are only in one. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((id) => one.get(id) !== other.get(id));
}

function pickBy(numbers: readonly number[]): Pick {
  let index = 0;
  return (things) => things[(numbers[index++ % numbers.length] ?? 0) % things.length];
}

/** The vendor's facts by way of their files. */
function readBack({ vendor }: ComposedFolder) {
  const folder = mkdtempSync(join(tmpdir(), "okta-fetch-vendor-"));
  try {
    for (const [name, text] of Object.entries(formatVendorFiles(vendor))) writeFileSync(join(folder, name), text);
    const read = readVendorFiles(folder);
    expect(JSON.stringify(read)).toBe(JSON.stringify(vendor));
    return read.document;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
