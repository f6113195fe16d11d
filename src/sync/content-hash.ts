import { hashOf } from "../shared/text-hash.js";

/** Returns the hash of a value's JSON, in a few characters. */
export function contentHash(content: unknown): string {
  // a long integer is a bigint, which JSON does not have
  const text = JSON.stringify(content, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
  return hashOf(text).toString(36);
}
