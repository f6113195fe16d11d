// Decides whether a change of Okta's facts breaks callers. It depends on whether the changed node is used in requests, in
// responses, or both.

import type { Json } from "../../src/generate/document/json.js";
import type { Change } from "./fact-changes.js";

/** Where a node is used. */
export interface Use {
  readonly inRequest: boolean;
  readonly inResponse: boolean;
}

/** Bounds that allow less when they grow, and bounds that allow less when they shrink. */
const LOWER = new Set(["minimum", "minLength", "minItems", "minProperties"]);
const UPPER = new Set(["maximum", "maxLength", "maxItems", "maxProperties"]);
/** Keys whose changes break no program. */
const HARMLESS = new Set([
  ...["default", "deprecated", "readOnly", "writeOnly", "tags", "x-okta-lifecycle", "path", "method", "headers"],
  ...["openIdConnectUrl", "authorizationUrl", "tokenUrl"],
]);

export function isBreaking({ owner, path, from, to }: Change, { inRequest: sent, inResponse: answered }: Use): boolean {
  const last = path.at(-1) ?? "";
  const holder = path.at(-2) ?? "";
  const [added, removed] = [from === undefined, to === undefined];
  // a change of scopes is a change of the operations that require them
  if (owner.startsWith("securitySchemes/")) return false;
  if (path.length === 0) return removed;
  if (path.some((key) => HARMLESS.has(key))) return false;
  if (path[0] === "responses" && !/^2/.test(path[1] ?? "")) return false;
  if (holder === "required") return added ? sent : answered;
  if (last === "required") return Array.isArray(from ?? to) ? (added ? sent : answered) : added;
  if (holder === "enum") return removed && sent;
  if (last === "enum") return added && sent;
  if (holder === "properties") return removed;
  if (holder === "parameters") return removed || requires(to);
  if (last === "requestBody") return removed || requires(to);
  if (holder === "mapping" || last === "nullable") return added ? answered : sent;
  if (holder === "security") return removed;
  if (LOWER.has(last)) return sent && (added || Number(to) > Number(from));
  if (UPPER.has(last)) return sent && (added || Number(to) < Number(from));
  if (last === "pattern" || last === "format") return sent && !removed;
  // everything else: responses, media types, types, references, unions
  return true;
}

const requires = (parameter: Json | undefined): boolean =>
  typeof parameter === "object" && parameter !== null && "required" in parameter && parameter["required"] === true;
