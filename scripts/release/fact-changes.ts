// Finds the changes between the facts of two releases.

import {
  isEqual,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  textOf,
} from "../../src/generate/document/json.js";
import { METHODS, operationsOf } from "../../src/generate/document/operations.js";
import { type Child, childAt, type NodeKind } from "../document/node-kinds.js";

/** One change of a fact. */
export interface Change {
  /** The operation or component that contains the fact: `listUsers`, `schemas/User`. */
  readonly owner: string;
  /** The keys from the owner. The key of a parameter is `query limit`, the key of a value in a set is the value itself. */
  readonly path: readonly string[];
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

/** Finds all changes. An operation or component that only one of the documents contains is a single change. */
export function findChanges(before: JsonObject, after: JsonObject): Change[] {
  const [old, now] = [findOwners(before), findOwners(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((owner) => {
    const [from, to] = [old.get(owner), now.get(owner)];
    if (from === undefined || to === undefined) return [{ owner, path: [], from: from?.node, to: to?.node }];
    return compareNodes(from.node, to.node, from.kind, [], owner);
  });
}

interface Owner {
  readonly node: Json;
  readonly kind: NodeKind;
}

/** The operations of a document, merged with what their paths declare, and its components. */
function findOwners(document: JsonObject): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const { id, path, method, item, operation } of operationsOf(document)) {
    const shared = Object.fromEntries(Object.entries(item).filter(([key]) => !METHODS.some((each) => each === key)));
    const parameters = [...listOf(item["parameters"]), ...listOf(operation["parameters"])];
    const node = { ...shared, ...operation, ...(parameters.length > 0 && { parameters }), path, method };
    owners.set(id, { node, kind: "operation" });
  }
  for (const [group, members] of Object.entries(objectOf(document["components"]))) {
    const kind = childAt("components", group)?.kind ?? "plain";
    for (const [name, node] of Object.entries(objectOf(members))) owners.set(`${group}/${name}`, { node, kind });
  }
  return owners;
}

function compareNodes(from: Json, to: Json, kind: NodeKind, path: readonly string[], owner: string): Change[] {
  if (isEqual(from, to)) return [];
  if (!isObject(from) || !isObject(to) || "$ref" in from !== "$ref" in to) return [{ owner, path, from, to }];
  return keysOfBoth(from, to).flatMap((key) => {
    const [old, now] = [from[key], to[key]];
    const child = childAt(kind, key);
    const at = [...path, key];
    if (old === undefined || now === undefined) {
      // an added or removed map or list of parameters is a change for each of its members
      if (child === undefined || (child.holder !== "map" && key !== "parameters")) {
        return [{ owner, path: at, from: old, to: now }];
      }
      return compareChildren(child, old ?? {}, now ?? {}, at, owner);
    }
    if (child !== undefined) return compareChildren(child, old, now, at, owner);
    if (Array.isArray(old) && Array.isArray(now)) return compareSets(old, now, at, owner);
    return isEqual(old, now) ? [] : [{ owner, path: at, from: old, to: now }];
  });
}

function compareChildren(
  { kind, holder }: Child,
  from: Json,
  to: Json,
  path: readonly string[],
  owner: string,
): Change[] {
  if (holder === undefined) return compareNodes(from, to, kind, path, owner);
  const [old, now] = [membersOf(from), membersOf(to)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [one, other] = [old.get(name), now.get(name)];
    if (one !== undefined && other !== undefined) return compareNodes(one, other, kind, [...path, name], owner);
    return [{ owner, path: [...path, name], from: one, to: other }];
  });
}

/** The members of a map by name; the items of a list by reference, name or index. */
function membersOf(holder: Json): Map<string, Json> {
  if (!Array.isArray(holder)) return new Map(Object.entries(objectOf(holder)));
  const members = new Map<string, Json>();
  holder.forEach((item, index) => {
    const { $ref, in: place, name } = objectOf(item);
    const key = textOf($ref)?.split("/").at(-1) ?? (textOf(name) === undefined ? `${index}` : `${place} ${name}`);
    members.set(members.has(key) ? `${key} ${index}` : key, item);
  });
  return members;
}

function compareSets(from: readonly Json[], to: readonly Json[], path: readonly string[], owner: string): Change[] {
  const removed = from.filter((value) => !to.some((each) => isEqual(each, value)));
  const added = to.filter((value) => !from.some((each) => isEqual(each, value)));
  const at = (value: Json) => [...path, typeof value === "string" ? value : JSON.stringify(value)];
  return [
    ...removed.map((value) => ({ owner, path: at(value), from: value, to: undefined })),
    ...added.map((value) => ({ owner, path: at(value), from: undefined, to: value })),
  ];
}

const keysOfBoth = (from: JsonObject, to: JsonObject): string[] => [
  ...new Set([...Object.keys(from), ...Object.keys(to)]),
];
