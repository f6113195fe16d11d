/** Defines non-enumerable properties, which loops, JSON and inspect skip. */
export function hide(error: object, properties: { [name: string]: unknown }): void {
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(error, name, { value });
}
