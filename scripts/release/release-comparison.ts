// Compares two releases: operations that were added, removed or renamed, and the changes of the operations that we offer.

import { isEqual, type Json, type JsonObject, objectOf } from "../../src/generate/document/json.js";
import { operationsOf } from "../../src/generate/document/operations.js";
import { reachableComponents } from "../../src/generate/document/references.js";
import type { VendoredFacts } from "../vendor/vendored-facts.js";
import { isBreaking, type Use } from "./breaking-changes.js";
import { type Change, findChanges } from "./fact-changes.js";

export interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface FactChange extends Change {
  readonly breaking: boolean;
  /** The ids of the operations that use the changed node. */
  readonly operations: readonly string[];
}

export interface ReleaseComparison {
  /** The ids of operations of the whole release, selected or not. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Operations with another id at the same method and path. */
  readonly renamed: readonly Rename[];
  /** Operations with another method or path. */
  readonly moved: readonly string[];
  /** Removed components, and added ones with the same facts. */
  readonly renamedComponents: readonly Rename[];
  readonly changes: readonly FactChange[];
}

export function compareReleases(before: VendoredFacts, after: VendoredFacts): ReleaseComparison {
  const [old, now] = [before.release.operations, after.release.operations];
  const removed = Object.keys(old).filter((id) => !(id in now));
  const added = Object.keys(now).filter((id) => !(id in old));
  const renamed = removed.flatMap((from) => {
    const to = added.find((id) => routeOf(now[id]) === routeOf(old[from]));
    return to === undefined ? [] : [{ from, to }];
  });
  const renamedComponents = findRenamedComponents(before.document, after.document);
  const [usesBefore, usesAfter] = [findUses(before.document), findUses(after.document)];
  const changes = findChanges(before.document, after.document)
    .filter((change) => !isRename(change, renamedComponents))
    .map((change): FactChange => {
      const [one, other] = [usesBefore.get(change.owner), usesAfter.get(change.owner)];
      const operations = [...new Set([...(one?.operations ?? []), ...(other?.operations ?? [])])].sort();
      const use = useInOperation(change) ?? {
        inRequest: Boolean(one?.inRequest || other?.inRequest),
        inResponse: Boolean(one?.inResponse || other?.inResponse),
      };
      // whatever uses an added or removed component has changed too
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

/** Method and path, without the names of path parameters. */
const routeOf = (route = ""): string => route.replace(/\{[^}]*\}/g, "{}");

/** Pairs removed components with added ones that have the same facts. */
function findRenamedComponents(before: JsonObject, after: JsonObject): Rename[] {
  const [old, now] = [objectOf(before["components"]), objectOf(after["components"])];
  return Object.keys(old).flatMap((group) => {
    const [members, others] = [objectOf(old[group]), objectOf(now[group])];
    const added = Object.keys(others).filter((name) => !(name in members));
    return Object.keys(members).flatMap((name) => {
      const to = name in others ? undefined : added.find((each) => isEqual(others[each], members[name]));
      return to === undefined ? [] : [{ from: `${group}/${name}`, to: `${group}/${to}` }];
    });
  });
}

/** Whether a change is the renaming itself, or that of a reference to the component. */
function isRename({ owner, path, from, to }: Change, renames: readonly Rename[]): boolean {
  if (path.length === 0 && renames.some((rename) => rename.from === owner || rename.to === owner)) return true;
  const name = path.at(-1);
  if (name !== "$ref") return false;
  return renames.some((rename) => from === `#/components/${rename.from}` && to === `#/components/${rename.to}`);
}

/** How a node that belongs to an operation itself is used. */
function useInOperation({ owner, path: [part] }: Change): Use | undefined {
  if (owner.includes("/")) return undefined;
  return { inRequest: part !== "responses", inResponse: part === "responses" };
}

interface OperationUse extends Use {
  readonly operations: readonly string[];
}

/** How each operation and component is used, and by which operations. */
function findUses(document: JsonObject): Map<string, OperationUse> {
  const uses = new Map<string, OperationUse>();
  for (const { id, item, operation } of operationsOf(document)) {
    uses.set(id, { inRequest: true, inResponse: true, operations: [id] });
    const { responses, ...request } = operation;
    addUse(uses, document, id, [item["parameters"] ?? null, request], { inRequest: true, inResponse: false });
    addUse(uses, document, id, [responses ?? null], { inRequest: false, inResponse: true });
  }
  return uses;
}

function addUse(
  uses: Map<string, OperationUse>,
  document: JsonObject,
  id: string,
  nodes: readonly Json[],
  use: Use,
): void {
  for (const component of reachableComponents(document, nodes)) {
    const known = uses.get(component) ?? { inRequest: false, inResponse: false, operations: [] };
    uses.set(component, {
      inRequest: known.inRequest || use.inRequest,
      inResponse: known.inResponse || use.inResponse,
      operations: known.operations.includes(id) ? known.operations : [...known.operations, id],
    });
  }
}
