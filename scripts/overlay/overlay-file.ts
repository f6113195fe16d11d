// Reads our overlays: documents of the OpenAPI Overlay Specification 1.0, with extensions for our own checks.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { isObject, type Json, type JsonObject, objectOf, textOf } from "../../src/generate/document/json.js";
import { ScriptError } from "../script-error.js";

/** A change of the document. */
export interface Action {
  /** A JSONPath (RFC 9535) that selects the nodes to change. */
  readonly target: string;
  readonly update?: Json;
  readonly remove: boolean;
  /** Values that must exist before the change, by path: `@…` from the node, `$…` from the document. */
  readonly expect: Readonly<Record<string, Json>>;
  /** The ids of the differences from Okta's document that the action is part of. */
  readonly differences: readonly string[];
  /** The number of the action in its overlay, from 1. */
  readonly number: number;
}

/** A deliberate difference from Okta's document: a row of the table in openapi/README.md. */
export interface Difference {
  readonly id: string;
  readonly place: string;
  readonly okta: string;
  readonly here: string;
  readonly because: Evidence;
  readonly why: string;
}

/** What justifies a difference, by name. */
export const EVIDENCE = {
  traffic: "Recorded orgs respond like this, or accept it.",
  examples: "Okta's own examples show it.",
  descriptions: "Okta's descriptions state it, but its schemas do not.",
  types: "It is safe to state, and saves callers an optional check or a cast.",
  tools: "The mock server, the linter or a generator needs it.",
} as const;
export type Evidence = keyof typeof EVIDENCE;

export interface Overlay {
  /** The path below `openapi/overlays/`. */
  readonly file: string;
  readonly actions: readonly Action[];
  readonly differences: readonly Difference[];
}

/**
 * Reads the overlays of a folder, in the order in which they are applied: by folder and name.
 *
 * @throws ScriptError - an overlay is invalid
 */
export function readOverlays(folder: string): Overlay[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  const overlays = files.sort().map((file) => {
    const path = join(folder, file);
    let content: Json;
    try {
      content = parse(readFileSync(path, "utf8"));
    } catch (error) {
      throw new ScriptError(`${relative(process.cwd(), path)}: ${error instanceof Error ? error.message : error}`);
    }
    return parseOverlay(content, file);
  });
  checkDifferences(overlays);
  return overlays;
}

/** Checks that each action names declared differences, and that each difference has an action. */
function checkDifferences(overlays: readonly Overlay[]): void {
  const declared = new Map<string, string>();
  for (const { file, differences } of overlays) {
    for (const { id } of differences) {
      if (declared.has(id))
        throw new ScriptError(`${file}: the difference \`${id}\` is already declared in ${declared.get(id)}.`);
      declared.set(id, file);
    }
  }
  const used = new Set<string>();
  for (const { file, actions } of overlays) {
    for (const { differences, number } of actions) {
      for (const id of differences) {
        if (!declared.has(id))
          throw new ScriptError(`${file}, action ${number}: no overlay declares the difference \`${id}\`.`);
        used.add(id);
      }
    }
  }
  for (const [id, file] of declared) {
    if (!used.has(id)) throw new ScriptError(`${file}: no action names the difference \`${id}\`. Delete it.`);
  }
}

/**
 * Parses the content of an overlay's file.
 *
 * @throws ScriptError - the overlay is invalid
 */
export function parseOverlay(content: Json, file: string): Overlay {
  const { overlay, actions, ...rest } = objectOf(content);
  if (!/^1\.0\.\d+$/.test(`${overlay}`) || !Array.isArray(actions)) {
    throw new ScriptError(`${file} is not an overlay: it needs \`overlay: 1.0.0\` and a list of actions.`);
  }
  const differences = Object.entries(objectOf(rest["x-differences"])).map(([id, row]) =>
    parseDifference(id, row, file),
  );
  const parsed = actions.map((action, index) => parseAction(action, index + 1, file));
  return { file, actions: parsed, differences };
}

function parseDifference(id: string, row: Json, file: string): Difference {
  const text = (key: string): string => {
    const value = textOf(objectOf(row)[key]);
    if (value === undefined) throw new ScriptError(`${file}: the difference \`${id}\` has no \`${key}\`.`);
    return value.trim();
  };
  const because = text("because");
  if (!isEvidence(because)) {
    const known = Object.keys(EVIDENCE).join(", ");
    throw new ScriptError(`${file}: the difference \`${id}\` has \`because: ${because}\`. Use one of ${known}.`);
  }
  return { id, place: text("place"), okta: text("okta"), here: text("here"), because, why: text("why") };
}

const isEvidence = (value: string): value is Evidence => Object.hasOwn(EVIDENCE, value);

function parseAction(content: Json, number: number, file: string): Action {
  const action: JsonObject = objectOf(content);
  const target = textOf(action["target"]);
  const remove = action["remove"] === true;
  const differences = [action["x-difference"] ?? []].flat().map((each) => `${each}`);
  const expect = objectOf(action["x-expect"]);
  const fail = (reason: string): never => {
    throw new ScriptError(`${file}, action ${number}: ${reason}`);
  };
  if (target === undefined) return fail("it has no target.");
  if (remove === (action["update"] !== undefined)) fail("it needs either `update` or `remove: true`, and not both.");
  if (remove && Object.keys(expect).length === 0) fail("a removal needs `x-expect`, the value that it removes.");
  if (action["x-expect"] !== undefined && !isObject(action["x-expect"])) fail("`x-expect` is not an object.");
  const unknown = Object.keys(action).filter((key) => !ACTION_KEYS.has(key));
  if (unknown.length > 0) fail(`unknown key \`${unknown.join("`, `")}\`.`);
  const { update } = action;
  return { target, remove, expect, number, ...(update !== undefined && { update }), differences };
}

const ACTION_KEYS = new Set(["target", "description", "update", "remove", "x-expect", "x-difference"]);
