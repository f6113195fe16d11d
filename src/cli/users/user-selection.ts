// Which users a command reads.

import { InvalidArgumentError } from "@commander-js/extra-typings";
import type { NamedStatus } from "../../models/user-status.js";
import { literal } from "../../search/literal.js";

const STATUSES = {
  STAGED: true,
  PROVISIONED: true,
  ACTIVE: true,
  RECOVERY: true,
  PASSWORD_EXPIRED: true,
  LOCKED_OUT: true,
  SUSPENDED: true,
  DEPROVISIONED: true,
} as const satisfies Record<NamedStatus, true>;

/** Reads `--status`. */
export function statusesIn(text: string): readonly string[] {
  const statuses = text.split(",").map((status) => status.trim().toUpperCase());
  if (statuses.every((status) => Object.hasOwn(STATUSES, status))) return [...new Set(statuses)];
  throw new InvalidArgumentError(`must be statuses separated by commas: ${Object.keys(STATUSES).join(", ")}`);
}

/** The expression for users with one of some statuses. */
export const filterOf = (statuses: readonly string[]): string =>
  statuses.map((status) => `status eq ${literal(status)}`).join(" or ");

/** The expression for users that match another one and have one of some statuses; `undefined` for all users. */
export function searchOf(expression: string | undefined, statuses: readonly string[] | undefined): string | undefined {
  if (statuses === undefined) return expression;
  return expression === undefined ? filterOf(statuses) : `(${expression}) and (${filterOf(statuses)})`;
}
