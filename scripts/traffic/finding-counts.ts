/** Counts equal findings, and keeps the source of the first of each. */
export class FindingCounts {
  readonly #findings = new Map<string, { count: number; readonly firstSource: string }>();

  add(finding: string, source: string): void {
    const known = this.#findings.get(finding);
    if (known) known.count++;
    else this.#findings.set(finding, { count: 1, firstSource: source });
  }

  /** How many findings were added, equal ones included. */
  get total(): number {
    return [...this.#findings.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** A line for each different finding. */
  lines(): string[] {
    return [...this.#findings].map(
      ([finding, { count, firstSource }]) => `${finding}  (${count}, first in ${firstSource})`,
    );
  }
}
