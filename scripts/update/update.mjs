// Our files follow a release: every difference that has no name is taken over.

import { compare } from "../drift/compare.mjs";
import { Document } from "../drift/document.mjs";
import { DriftError } from "../drift/error.mjs";
import { namesOf } from "../drift/names.mjs";
import { operationsOf } from "../drift/operations.mjs";
import { Adoption } from "./adopt.mjs";
import { conventionsOf } from "./conventions.mjs";
import { follow } from "./follow.mjs";
import { addOperation, removeOperation } from "./operations.mjs";
import { Sources } from "./sources.mjs";

/**
 * @param {{ root: string, names: string, file: string, selected: string[] | undefined }} options
 */
export function update({ root, names, file, selected }) {
  const [ours, theirs] = [new Document(root), new Document(file)];
  const [mine, others] = [operationsOf(ours), operationsOf(theirs)];
  const unknown = selected?.filter((id) => !others.has(id) && !mine.has(id)) ?? [];
  if (unknown.length > 0) throw new DriftError(`no such operation: ${unknown.join(", ")}`);

  const sources = new Sources();
  const adoption = new Adoption(ours, theirs, sources);
  const tools = { ours, sources, adoption, conventions: conventionsOf(ours) };
  const meant = namesOf(names, "differences");
  const unnamed = compare(ours, theirs, selected).differences.filter(({ where }) => !meant.find(where));
  for (const difference of unnamed) {
    const gone = mine.get(difference.where);
    if (gone) removeOperation(tools, gone);
    else follow(tools, difference);
  }
  const added = [...others.values()].filter(({ id }) => selected?.includes(id) && !mine.has(id));
  for (const operation of added) addOperation(tools, operation);

  const [before, after] = [ours, theirs].map((document) => document.root.info.version);
  // a part of a release is not the release
  if (!selected && before !== after) sources.set({ file: ours.file, path: ["info", "version"] }, after);
  const files = sources.write();

  // what the files say now decides what was done, and what was not
  const now = new Document(root);
  const still = namesOf(names, "differences");
  const { differences: rest, others: uncovered } = compare(now, theirs, selected);
  const left = rest.filter(({ where }) => !still.find(where));
  const open = new Set(left.map(({ where }) => where));
  return {
    before,
    after,
    files,
    taken: unnamed.filter(({ where }) => !open.has(where)),
    kept: rest.length - left.length,
    added,
    left,
    stale: selected ? [] : still.stale(),
    others: uncovered,
    noticed: compare(ours, now).differences,
  };
}
