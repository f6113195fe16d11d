// Polling lists: their next page returns the items that are created later.

import type { OperationInfo } from "../contract/operation.js";

/** Whether a list polls: its operation can, and no parameter bounds it. */
export function isPolling({ pollsUnless }: Pick<OperationInfo, "pollsUnless">, query: object = {}): boolean {
  const given = query as { readonly [parameter: string]: unknown };
  const bounds = ([name, value]: [string, string | true]) =>
    value === true ? (given[name] ?? undefined) !== undefined : given[name] === value;
  return pollsUnless !== undefined && !Object.entries(pollsUnless).some(bounds);
}
