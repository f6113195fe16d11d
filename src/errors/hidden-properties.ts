/** Sets properties that loops, JSON and inspect pass over. */
export function hide(error: object, properties: { [name: string]: unknown }): void {
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(error, name, { value });
}
