// The folder into which the tests of a run install each example once.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export default function setup(): (() => void) | undefined {
  process.env["OKTA_EXAMPLES_RUN"] = String(Date.now());
  if (process.env["OKTA_EXAMPLES_FOLDER"]) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "okta-fetch-examples-"));
  process.env["OKTA_EXAMPLES_FOLDER"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
