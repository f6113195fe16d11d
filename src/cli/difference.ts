/** The lines to remove (`-`) and to add (`+`) to turn one text into another; empty if they are equal. */
export function differenceOf(found: string, wanted: string): string {
  const all = { old: found.split("\n"), own: wanted.split("\n") };
  // time and memory grow with the product of both lengths: compare only from the first to the last change
  const start = commonLines(all.old, all.own);
  const end = commonLines(all.old.slice(start).reverse(), all.own.slice(start).reverse());
  const old = all.old.slice(start, all.old.length - end);
  const own = all.own.slice(start, all.own.length - end);
  // common[i][j]: the length of the longest common subsequence of old[i…] and own[j…]
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(own.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = own.length - 1; j >= 0; j--) {
      const row = common[i] as number[];
      row[j] = old[i] === own[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: string[] = [];
  for (let i = 0, j = 0; i < old.length || j < own.length; ) {
    if (i < old.length && old[i] === own[j]) {
      i++;
      j++;
    } else if (i < old.length && at(i + 1, j) >= at(i, j + 1)) lines.push(`- ${old[i++]}`);
    else lines.push(`+ ${own[j++]}`);
  }
  return lines.join("\n");
}

/** The number of equal lines at the start of two texts. */
function commonLines(one: readonly string[], other: readonly string[]): number {
  const first = one.findIndex((line, at) => line !== other[at]);
  return first === -1 ? one.length : first;
}
