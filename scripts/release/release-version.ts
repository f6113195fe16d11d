// Versions of Okta's releases: 2026.06.3, by year and month. Before 2026 some were called 5.1.0.

/** Whether a release is older than another. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [numbersIn(version), numbersIn(than)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const numbersIn = (version: string): number[] => version.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0);
