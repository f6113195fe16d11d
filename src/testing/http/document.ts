// The operations of the document: which of them a request is.

import * as document from "../../../generated/operations.js";
import type { OperationInfo } from "../../contract/operation.js";
import { optionError } from "../../shared/option-checks.js";

type Operations = typeof document;

/** The id of an operation of the document. */
export type OperationId = keyof Operations;

/** An operation of the document, or the token endpoint, which has its own. */
export type FakeOperation = OperationId | "token";

/** An operation that a request matched, and the values in its path, decoded. */
export interface Match {
  readonly operation: OperationId;
  readonly path: { readonly [name: string]: string };
}

interface Pattern {
  readonly operation: OperationId;
  readonly method: string;
  readonly parts: readonly string[];
  readonly variables: number;
}

const OPERATIONS = Object.entries(document) as unknown as readonly (readonly [OperationId, OperationInfo])[];

/** @throws OktaConfigError - there is no such operation: what was meant for it would never happen */
export function checkOperation(option: string, operation: unknown): void {
  if (operation === "token" || Object.hasOwn(document, String(operation))) return;
  throw optionError(option, `'${String(operation)}' is not the id of an operation`);
}

/** Fixed parts take precedence over variables: `factors/catalog` is not the id of a factor. */
const PATTERNS: readonly Pattern[] = OPERATIONS.map(([operation, { method, path }]) => ({
  operation,
  method,
  parts: partsOf(path),
  variables: path.split("{").length,
})).sort((one, other) => one.variables - other.variables);

/** The operation of a request; "method" if only the path is known, `undefined` if neither is. */
export function matchOperation(method: string, pathname: string): Match | "method" | undefined {
  const parts = partsOf(pathname);
  const sameLength = PATTERNS.filter((pattern) => pattern.parts.length === parts.length && fits(pattern, parts));
  const pattern = sameLength.find((each) => each.method === method);
  if (!pattern) return sameLength.length > 0 ? "method" : undefined;
  const path: { [name: string]: string } = {};
  for (const [at, part] of pattern.parts.entries()) {
    if (part.startsWith("{")) path[part.slice(1, -1)] = decoded(parts[at] ?? "");
  }
  return { operation: pattern.operation, path };
}

/** Okta overlooks doubled and trailing slashes. */
function partsOf(path: string): readonly string[] {
  return path.split("/").filter((part) => part !== "");
}

function fits({ parts: wanted }: Pattern, parts: readonly string[]): boolean {
  return wanted.every((part, at) => part.startsWith("{") || part === parts[at]);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
