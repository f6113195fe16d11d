// Formats the README of a generated folder.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../../src/generate/document/openapi.js";

/**
 * Returns the README: what the folder was generated from, and with which tools.
 *
 * @param root - the folder of the repository
 */
export async function formatReadme(document: Document, root: string): Promise<string> {
  const { devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return `# Generated: do not edit

Written by \`npm run generate\` from '${document.info.title}', version ${document.info.version}.

| file | contents | written by |
|---|---|---|
| \`schema.ts\` | the types of the document: schemas, operations, paths | openapi-typescript ${devDependencies["openapi-typescript"]} |
| \`operations.ts\` | an operation object for each operation | openapi-generator (${devDependencies["openapi-generator-jar"]}) |
| \`methods.ts\` | a client method for each operation | openapi-generator, in the same run |

To change these files, change the document or \`src/generate/templates/\`, then generate again.

openapi-generator is version 5.0.0-beta2 because that is the newest JAR that a package of the OpenAPI Generator project on npm
contains, so the lock file pins it and generating downloads nothing; later versions of its package download their JAR from Maven
Central, and Debian has no package (looked up in November 2026). A private copy on npm is said to contain 7.0.0, but nothing there
ties its JAR to a release of the project, so it is not used.
`;
}
