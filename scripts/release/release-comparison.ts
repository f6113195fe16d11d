// Okta's old facts and Okta's new facts: which operations came, went and were renamed, and what changed for those that we
// have.

import { isEqual, type Json, type JsonObject, objectOf } from "../document/json.js";
import { operationsOf } from "../document/operations.js";
import { reachableComponents } from "../document/references.js";
import type { VendoredFacts } from "../vendor/vendored-facts.js";
import { isBreaking, type Use } from "./breaking-changes.js";
import { type Change, findChanges } from "./fact-changes.js";

export interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface FactChange extends Change {
  readonly breaking: boolean;
  /** The ids of the operations that it reaches. */
  readonly operations: readonly string[];
}

export interface Comparison {
  /** Operations of the whole release, by id. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Operations that stand where another one stood. */
  readonly renamed: readonly Rename[];
  /** Operations with another method or path. */
  readonly moved: readonly string[];
  /** Components with the facts of one that is gone. */
  readonly renamedComponents: readonly Rename[];
  readonly changes: readonly FactChange[];
}

export function compareReleases(before: VendoredFacts, after: VendoredFacts): Comparison {
  const [old, now] = [before.release.operations, after.release.operations];
  const removed = Object.keys(old).filter((id) => !(id in now));
  const added = Object.keys(now).filter((id) => !(id in old));
  const renamed = removed.flatMap((from) => {
    const to = added.find((id) => placeOf(now[id]) === placeOf(old[from]));
    return to === undefined ? [] : [{ from, to }];
  });
  const renamedComponents = renamedIn(before.document, after.document);
  const [usesBefore, usesAfter] = [usesIn(before.document), usesIn(after.document)];
  const changes = findChanges(before.document, after.document)
    .filter((change) => !isRename(change, renamedComponents))
    .map((change): FactChange => {
      const [one, other] = [usesBefore.get(change.owner), usesAfter.get(change.owner)];
      const operations = [...new Set([...(one?.operations ?? []), ...(other?.operations ?? [])])].sort();
      const use = partOf(change) ?? {
        inRequest: Boolean(one?.inRequest || other?.inRequest),
        inResponse: Boolean(one?.inResponse || other?.inResponse),
      };
      // a component that comes or goes is used by something that has changed
      const breaking = !(change.owner.includes("/") && change.path.length === 0) && isBreaking(change, use);
      return { ...change, operations, breaking };
    });
  return {
    added: added.filter((id) => !renamed.some(({ to }) => to === id)),
    removed: removed.filter((id) => !renamed.some(({ from }) => from === id)),
    renamed,
    moved: Object.keys(old).filter((id) => id in now && old[id] !== now[id]),
    renamedComponents,
    changes,
  };
}

/** Method and path, whatever the parameters of the path are called. */
const placeOf = (place = ""): string => place.replace(/\{[^}]*\}/g, "{}");

/** Components that are gone, and others that came with the same facts. */
function renamedIn(before: JsonObject, after: JsonObject): Rename[] {
  const [old, now] = [objectOf(before["components"]), objectOf(after["components"])];
  return Object.keys(old).flatMap((group) => {
    const [members, others] = [objectOf(old[group]), objectOf(now[group])];
    const came = Object.keys(others).filter((name) => !(name in members));
    return Object.keys(members).flatMap((name) => {
      const to = name in others ? undefined : came.find((each) => isEqual(others[each], members[name]));
      return to === undefined ? [] : [{ from: `${group}/${name}`, to: `${group}/${to}` }];
    });
  });
}

/** The component itself, or a reference to it, by its old and its new name. */
function isRename({ owner, path, from, to }: Change, renames: readonly Rename[]): boolean {
  if (path.length === 0 && renames.some((rename) => rename.from === owner || rename.to === owner)) return true;
  const name = path.at(-1);
  if (name !== "$ref") return false;
  return renames.some((rename) => from === `#/components/${rename.from}` && to === `#/components/${rename.to}`);
}

/** The use of what belongs to an operation itself. */
function partOf({ owner, path: [part] }: Change): Use | undefined {
  if (owner.includes("/")) return undefined;
  return { inRequest: part !== "responses", inResponse: part === "responses" };
}

interface Uses extends Use {
  readonly operations: readonly string[];
}

/** By whom each operation and component is used. */
function usesIn(document: JsonObject): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const { id, item, operation } of operationsOf(document)) {
    uses.set(id, { inRequest: true, inResponse: true, operations: [id] });
    const { responses, ...request } = operation;
    note(uses, document, id, [item["parameters"] ?? null, request], { inRequest: true, inResponse: false });
    note(uses, document, id, [responses ?? null], { inRequest: false, inResponse: true });
  }
  return uses;
}

function note(uses: Map<string, Uses>, document: JsonObject, id: string, nodes: readonly Json[], use: Use): void {
  for (const component of reachableComponents(document, nodes)) {
    const known = uses.get(component) ?? { inRequest: false, inResponse: false, operations: [] };
    uses.set(component, {
      inRequest: known.inRequest || use.inRequest,
      inResponse: known.inResponse || use.inResponse,
      operations: known.operations.includes(id) ? known.operations : [...known.operations, id],
    });
  }
}
