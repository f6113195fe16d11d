import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../document/openapi.js";

/** The README of a generated folder: what made it, and from what. */
export async function readmeOf(document: Document, root: string, standsAlone: boolean): Promise<string> {
  const { devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const copied = "\n| `operation.ts` | the contract between these files and the client that runs them | a copy |";
  return `# Generated: do not edit

Made by \`npm run generate\` from '${document.info.title}', version ${document.info.version}.

| file | what it is | made by |
|---|---|---|
| \`schema.ts\` | the types of the document: models, operations, paths | openapi-typescript ${devDependencies["openapi-typescript"]} |
| \`operations.ts\` | a function an operation, run by openapi-fetch | openapi-generator (${devDependencies["openapi-generator-jar"]}) |
| \`methods.ts\` | a method an operation, as the client offers it | openapi-generator, the same run |${standsAlone ? copied : ""}

What is wrong here is put right in the document or in \`scripts/templates\`, then generated again.
`;
}
