// Versions of Okta's releases, such as 2026.06.3 for June 2026. Some releases before 2026 have versions such as 5.1.0.

/** Whether a release is older than another one. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [numbersIn(version), numbersIn(than)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const numbersIn = (version: string): number[] => version.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0);
