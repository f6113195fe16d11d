// The report on a recording: how its interactions fit the document, as text.

import { readDocument } from "../../src/generate/document/document-file.js";
import { operationsOf } from "../../src/generate/document/operations.js";
import { reportSection } from "../report-section.js";
import { ScriptError } from "../script-error.js";
import { readKnownDeviations } from "./known-deviations.js";
import { readRecording } from "./recording.js";
import { summarizeTraffic, type TrafficSummary } from "./traffic-summary.js";

/** Options for {@link reportTraffic}. */
export interface TrafficOptions {
  /** The file of the document. */
  readonly document: string;
  /** The file of known deviations. */
  readonly known: string;
  /** Whether to list the known deviations, and the operations without a recording. */
  readonly all: boolean;
}

export interface TrafficReport {
  readonly text: string;
  /** Whether every deviation is known. */
  readonly passed: boolean;
}

/**
 * Checks a recording. The report contains no value of it.
 *
 * @throws ScriptError - a file cannot be read, or the recording is empty
 */
export async function reportTraffic(
  file: string,
  { document: path, known, all }: TrafficOptions,
): Promise<TrafficReport> {
  const document = await readDocument(path);
  const interactions = readRecording(file);
  if (interactions.length === 0) throw new ScriptError(`${file} contains no request with a response.`);
  const summary = summarizeTraffic(document, readKnownDeviations(known), interactions);
  const matched = interactions.length - summary.unmatched.total;
  const unrecorded = operationsOf(document).filter(({ id }) => !summary.operations.has(id));
  const lines = [
    `${file}: ${interactions.length} interactions, ${matched} of them with ${summary.operations.size} operations of the document.`,
    "",
    ...formatOperations(summary),
    ...reportSection("Known deviations", all ? summary.known.lines() : []),
    ...reportSection("Invalid", summary.invalid.lines()),
    ...reportSection("Undeclared statuses", summary.undeclaredStatuses.lines()),
    ...reportSection("Undeclared fields", summary.undeclaredFields.lines()),
    ...reportSection("Requests that match no operation", summary.unmatched.lines()),
    ...reportSection("Responses without a recorded body", summary.unrecorded.lines()),
    ...reportSection("Operations without a recording", all ? unrecorded.map(({ id }) => id) : []),
  ];
  const passed = summary.invalid.total + summary.undeclaredStatuses.total === 0;
  return { text: `${lines.join("\n").trimEnd()}\n`, passed };
}

function formatOperations({ operations }: TrafficSummary): string[] {
  if (operations.size === 0) return [];
  const rows = [...operations].map(([id, { valid, known, invalid }]) => [id, `${valid}`, `${known}`, `${invalid}`]);
  const table = [["operation", "valid", "known", "invalid"], ...rows.sort()];
  const width = Math.max(...table.map(([name = ""]) => name.length));
  return [
    ...table.map(([name = "", ...cells]) => name.padEnd(width) + cells.map((cell) => cell.padStart(9)).join("")),
    "",
  ];
}
