// Updates openapi/ and generated/ to a release of Okta's document. Everything is computed first, then written at once.

import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { writeFilesAtomically } from "../atomic-write.js";
import { readDocumentText } from "./document-source.js";
import { parseReleaseDocument } from "./release-validation.js";
import { buildTrial, type TrialBuild } from "./trial-build.js";
import { collectFindings } from "./update-findings.js";
import { planUpdate } from "./update-plan.js";
import { formatReport } from "./update-report.js";

/** Options for {@link updateSpec}. */
export interface UpdateOptions {
  /** The folder of the repository. */
  readonly root: string;
  /** Of a download, in milliseconds. */
  readonly deadline: number;
  /** Whether to write nothing. */
  readonly dryRun: boolean;
  /** Whether to accept an older release. */
  readonly force: boolean;
  /** Whether to generate code and type-check `src/` with it. */
  readonly generate: boolean;
}

export interface SpecUpdate {
  readonly report: string;
  /** The files that were written, relative to the repository; none with `dryRun`. */
  readonly written: readonly string[];
  /** Undefined if nothing was generated, because nothing has changed or `generate` is off. */
  readonly build: TrialBuild | undefined;
}

/**
 * @param source - the path or URL of the document
 * @throws ScriptError - the document is refused, nothing can be generated from it, or a file cannot be written; nothing was
 * changed
 */
export async function updateSpec(source: string, options: UpdateOptions): Promise<SpecUpdate> {
  const { root, deadline, dryRun, force, generate } = options;
  const document = parseReleaseDocument(await readDocumentText(source, deadline), source);
  const plan = await planUpdate(join(root, "openapi"), document, { source, force });
  const findings = collectFindings(plan);
  const files = inFolder("openapi", plan.after.files);
  const hasChanged = Object.entries(files).some(([path, text]) => readIfExists(join(root, path)) !== text);
  const text = plan.after.files["okta.yaml"] ?? "";
  const build = generate && hasChanged ? await buildInScratch(root, text, findings.after.version) : undefined;
  const allFiles = inFolder(root, { ...files, ...inFolder("generated", build?.files ?? {}) });
  const written = dryRun ? [] : writeFilesAtomically(allFiles).map((path) => relative(root, path));
  return { report: formatReport(findings), written, build };
}

async function buildInScratch(root: string, text: string, release: string): Promise<TrialBuild> {
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-release-"));
  try {
    return await buildTrial(root, text, release, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const readIfExists = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

const inFolder = <Text>(folder: string, files: Readonly<Record<string, Text>>): Record<string, Text> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
