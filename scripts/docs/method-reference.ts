// The reference of the client's methods: a page for each member of `Okta`.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../../src/generate/document/document-file.js";
import { ScriptError } from "../script-error.js";
import { type ClientMember, clientMembers } from "./client-members.js";
import { guidePages } from "./guide-examples.js";
import { examplesOf, type MethodExample } from "./method-examples.js";
import { methodPage } from "./method-page.js";
import { methodRows } from "./method-table.js";

export interface MethodReference {
  readonly member: ClientMember;
  readonly page: string;
  readonly examples: readonly MethodExample[];
}

/**
 * Makes the pages, from the doc comments, docs/methods.md and the document.
 *
 * @param root - the repository's folder
 * @throws ScriptError - a member has no row in docs/methods.md
 */
export async function methodReference(root: string): Promise<MethodReference[]> {
  const document = await readDocument(join(root, "openapi/okta.yaml"));
  const rows = methodRows(readFileSync(join(root, "docs/methods.md"), "utf8"), document);
  const all = clientMembers(root);
  const sources = { document, guides: guidePages(join(root, "docs")), members: new Set(all.map(({ name }) => name)) };
  return all.map((member) => {
    const row = rows.get(member.name);
    if (row === undefined) throw new ScriptError(`docs/methods.md has no row for ${member.name}`);
    return { member, page: methodPage(member, row, sources), examples: examplesOf(member, row, sources) };
  });
}
