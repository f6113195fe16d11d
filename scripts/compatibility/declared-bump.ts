// The version bump that the changesets declare, and whether it is large enough.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { TypeChange } from "../release/type-change.js";

const BUMPS = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof BUMPS)[number];

/** The largest bump of the changesets in a folder. */
export function declaredBump(folder: string, name: string): Bump {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /(?<!README)\.md$/.test(file)) : [];
  const levels = files.map((file) => {
    const [, head = ""] = readFileSync(join(folder, file), "utf8").split(/^---$/m);
    const bumps = parse(head) as { readonly [name: string]: Bump } | null;
    return BUMPS.indexOf(bumps?.[name] ?? "none");
  });
  return BUMPS[Math.max(0, ...levels)] ?? "none";
}

/**
 * The smallest bump that the changes allow. Before 1.0, `^0.1.2` accepts patches only: a breaking change is a minor one, as for
 * changesets and npm; from 1.0 it is a major one.
 *
 * @param version - the version of the last release
 */
export function requiredBump(changes: readonly TypeChange[], version: string): Bump {
  const isBefore1 = version.startsWith("0.");
  if (changes.some(({ breaking }) => breaking)) return isBefore1 ? "minor" : "major";
  if (changes.length > 0 && !isBefore1) return "minor";
  return changes.length > 0 ? "patch" : "none";
}

export const isEnough = (declared: Bump, required: Bump): boolean => BUMPS.indexOf(declared) >= BUMPS.indexOf(required);
