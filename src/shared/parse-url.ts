/** Parses a URL; `undefined` if it is invalid. `URL.canParse` is younger than many of the platforms. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
