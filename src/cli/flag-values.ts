// Reads the values of flags. An error names no value: it may be a secret.

import { InvalidArgumentError } from "@commander-js/extra-typings";

/** Reads a non-negative integer. */
export const nonNegativeInteger = (most?: number) => integer("non-negative", 0, most);
/** Reads a positive integer. */
export const positiveInteger = (most?: number) => integer("positive", 1, most);

function integer(kind: string, least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (/^\d+$/.test(text) && count >= least && count <= most) return count;
    const range = most === Number.MAX_SAFE_INTEGER ? "" : ` up to ${most}`;
    throw new InvalidArgumentError(`must be a ${kind} integer${range}`);
  };
}

/** Refuses the URL of an org where a file is expected. */
export function filePath(text: string): string {
  if (/^https?:/i.test(text)) throw new InvalidArgumentError("must be a file; pass the URL of an org with --org");
  return text;
}

/** Collects the values of a flag that can be repeated. */
export function files(text: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), filePath(text)];
}

/** Refuses a flag that is repeated. */
export function once(text: string, previous: string | undefined): string {
  if (previous !== undefined) throw new InvalidArgumentError("can be used only once");
  return text;
}

/** Reads one of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((one) => one === text);
    if (word === undefined)
      throw new InvalidArgumentError(`must be ${words.slice(0, -1).join(", ")} or ${words.at(-1)}`);
    return word;
  };
}

/** Collects words of a flag that are separated by commas, or repeat the flag. */
export function words(text: string, previous: readonly string[] | undefined): readonly string[] {
  const more = text.split(",").map((word) => word.trim());
  if (more.includes("")) throw new InvalidArgumentError("has an empty word");
  return [...new Set([...(previous ?? []), ...more])];
}
