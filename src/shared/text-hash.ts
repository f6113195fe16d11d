// A short number for a long text.

/** Returns a hash of 52 bits: the chance of a collision among a million texts is 1 in 9,000. */
export function hashOf(text: string): number {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0xcc9e2d51);
    low = Math.imul(low ^ code, 0x1b873593);
    high ^= low >>> 13;
    low ^= high >>> 16;
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ (low >>> 13);
  low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35) ^ (high >>> 16);
  return (high >>> 6) * 2 ** 26 + (low >>> 6);
}
