// Two small words of every comparison.

/** How a value came to be another, undefined being none. */
export function changeOf(from, to) {
  return { change: from === undefined ? "added" : to === undefined ? "removed" : "changed", from, to };
}

/** Everything that either has, a map or an object: its key, and what each has there. */
export function* both(mine, other) {
  const [one, two] = [mapOf(mine), mapOf(other)];
  for (const key of new Set([...one.keys(), ...two.keys()])) yield [key, one.get(key), two.get(key)];
}

const mapOf = (entries) => (entries instanceof Map ? entries : new Map(Object.entries(entries ?? {})));
