/** The lines that are to go (`-`) and to come (`+`) so that one text becomes another; empty if they are the same. */
export function differenceOf(found: string, wanted: string): string {
  const old = found.split("\n");
  const own = wanted.split("\n");
  // common[i][j]: how many lines the rests from i and from j have in common
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
