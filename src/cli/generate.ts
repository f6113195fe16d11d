// The command `okta-fetch generate`. Loaded only by it: it contains the generator.

import { DocumentError } from "../generate/document/document-error.js";
import { readDocument } from "../generate/document/document-file.js";
import type { Document } from "../generate/document/openapi.js";
import { tagsIn } from "../generate/document/tags.js";
import { type GeneratedArea, generateArea } from "../generate/generated-area.js";
import { loadSchemaTools } from "../generate/schema-tools.js";
import { suggestOption } from "../shared/unknown-option.js";
import { CommandError, EXIT, usageError } from "./command-error.js";
import { counted } from "./output/counted.js";
import { differencesIn, foreignFilesIn, writeFolder } from "./output-folder.js";
import type { Outcome } from "./terminal.js";

/** The flags of `okta-fetch generate`. */
export interface GenerateFlags {
  readonly document: string;
  readonly output: string;
  readonly tag?: readonly string[] | undefined;
  readonly check?: true | undefined;
  readonly force?: true | undefined;
}

/**
 * Writes the operations of a document, or compares them with what is there.
 * @param load - loads openapi-typescript
 */
export async function generate(flags: GenerateFlags, load = loadSchemaTools): Promise<Outcome> {
  try {
    const area = await areaOf(flags, load);
    return flags.check ? await compare(flags.output, area) : await write(flags, area);
  } catch (error) {
    // its message can have several lines
    if (error instanceof DocumentError) return { exitCode: EXIT.failed, stderr: `okta-fetch: ${error.message}\n` };
    throw error;
  }
}

async function areaOf(
  { document: file, tag: tags = [] }: GenerateFlags,
  load: typeof loadSchemaTools,
): Promise<GeneratedArea> {
  const document = await readDocument(file);
  checkTags(tags, document);
  const tools = await load(process.cwd());
  if (tools) return generateArea(document, tags, file, tools);
  throw new CommandError(
    "openapi-typescript is not installed, or not with TypeScript 5, which it needs; " +
      "run `npm install --save-dev openapi-typescript typescript@5`. If the project has a newer TypeScript, run " +
      "`npm install --prefix generator okta-fetch openapi-typescript`, then " +
      "`npx --prefix generator okta-fetch generate` with the same options",
  );
}

function checkTags(tags: readonly string[], document: Document): void {
  const known = tagsIn(document);
  const unknown = tags.find((tag) => !known.includes(tag));
  if (unknown === undefined) return;
  const meant = suggestOption(unknown, known);
  const hint = meant === undefined ? "its" : `did you mean '${meant}'? Its`;
  throw usageError(`the document has no tag '${unknown}'; ${hint} tags are ${known.join(", ")}`);
}

async function compare(folder: string, { files }: GeneratedArea): Promise<Outcome> {
  const differences = await differencesIn(folder, files);
  if (differences.length === 0) return { exitCode: EXIT.done, stdout: `${folder} is up to date\n` };
  const lines = [`okta-fetch: ${folder} is outdated; run the command without --check`, ...differences];
  return { exitCode: EXIT.outdated, stderr: `${lines.join("\n")}\n` };
}

async function write({ output, force }: GenerateFlags, { files, operations, notes }: GeneratedArea): Promise<Outcome> {
  const foreign = force ? [] : await foreignFilesIn(output, files);
  if (foreign.length > 0) {
    const named = `${foreign.slice(0, 5).join(", ")}${foreign.length > 5 ? ", …" : ""}`;
    throw new CommandError(
      `${output} has files that this command did not write: ${named}; use a folder of its own, or --force`,
    );
  }
  await writeFolder(output, files);
  const done = {
    exitCode: EXIT.done,
    stdout: `Wrote ${Object.keys(files).join(", ")} to ${output}: ${counted(operations, "operation")}\n`,
  };
  if (notes.length === 0) return done;
  return { ...done, stderr: `okta-fetch: notes on the document:\n  ${notes.join("\n  ")}\n` };
}
