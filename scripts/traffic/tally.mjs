/** Counts lines that are the same, and remembers where the first one was. */
export class Tally {
  /** @type {Map<string, { count: number, first: string }>} */
  #lines = new Map();

  add(line, label) {
    const known = this.#lines.get(line);
    if (known) known.count++;
    else this.#lines.set(line, { count: 1, first: label });
  }

  get total() {
    return [...this.#lines.values()].reduce((sum, { count }) => sum + count, 0);
  }

  lines() {
    return [...this.#lines].map(([line, { count, first }]) => `${line}  (${count}, first in ${first})`);
  }
}
