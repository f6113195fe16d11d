// Follows a release from its document to the files: everything is worked out first, then written in one go.

import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFilesAtomically } from "./atomic-write.js";
import { readDocumentText } from "./document-source.js";
import { parseReleaseDocument } from "./release-validation.js";
import { buildTrial, type TrialBuild } from "./trial-build.js";
import { collectFindings } from "./update-findings.js";
import { planUpdate } from "./update-plan.js";
import { formatReport } from "./update-report.js";

export interface UpdateOptions {
  /** The repository. */
  readonly root: string;
  /** For a download, in milliseconds. */
  readonly deadline: number;
  /** Write nothing. */
  readonly dryRun: boolean;
  /** Follow an older release too. */
  readonly force: boolean;
  /** Generate and type-check. */
  readonly generates: boolean;
}

export interface Update {
  readonly report: string;
  /** The files that were written, relative to the repository; with `dryRun` none. */
  readonly written: readonly string[];
  /** Undefined where nothing was generated, as nothing has changed. */
  readonly built: TrialBuild | undefined;
}

/** @throws ScriptError - the document is refused, or nothing can be made of it; nothing was written */
export async function updateSpec(source: string, options: UpdateOptions): Promise<Update> {
  const { root, deadline, dryRun, force, generates } = options;
  const document = parseReleaseDocument(await readDocumentText(source, deadline), source);
  const followed = await planUpdate(join(root, "openapi"), document, { source, force });
  const findings = collectFindings(followed);
  const files = prefixed("openapi", followed.after.files);
  const isNew = Object.entries(files).some(([path, text]) => contentOf(join(root, path)) !== text);
  const text = followed.after.files["okta.yaml"] ?? "";
  const built = generates && isNew ? await buildIn(root, text, findings.after.version) : undefined;
  const all = { ...files, ...prefixed("generated", built?.files ?? {}) };
  return { report: formatReport(findings), written: dryRun ? [] : writeFilesAtomically(root, all), built };
}

async function buildIn(root: string, text: string, release: string): Promise<TrialBuild> {
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-release-"));
  try {
    return await buildTrial(root, text, release, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const contentOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

const prefixed = <Text>(folder: string, files: Readonly<Record<string, Text>>): Record<string, Text> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
