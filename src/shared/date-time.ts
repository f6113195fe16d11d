/**
 * Returns the time of a Date in milliseconds, NaN for an invalid one; `undefined` for any other value. Not by its class:
 * a Date of another realm, such as one of Node's in a test with Jest, is a Date too.
 */
export function timeOfDate(value: unknown): number | undefined {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return undefined;
  }
}
