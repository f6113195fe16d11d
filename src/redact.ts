// Okta, a proxy or a runtime may repeat in an error what we sent. These keep secrets out of what we say then.

const SECRET_NAME =
  /passw|pass_?code|secret|answer|token|private_?key|assertion|^(hash|salt|authorization|cookie|dpop)$/i;
const SECRET_HEADER = /authori[sz]ation|cookie|dpop|token|secret|key/i;
const MASK = "[redacted]";

/** Shorter ones cannot be told from ordinary text: to mask them would only garble it. */
const SHORTEST = 3;

/** The strings of a request body that are secret: all below a name such as `password` or `answer`. */
export function secretsIn(body: unknown): string[] {
  const found: string[] = [];
  if (body === undefined) return found;
  const seen = new Set<object>();
  const collect = (value: unknown, secret: boolean): void => {
    if (typeof value === "string") {
      if (secret) found.push(value);
    } else if (typeof value === "object" && value !== null && !seen.has(value)) {
      seen.add(value);
      for (const [name, inner] of Object.entries(value)) {
        collect(inner, secret || SECRET_NAME.test(name));
      }
    }
  };
  collect(body, false);
  return found;
}

/** The headers, with the values of those that are secret masked. */
export function redactHeaders(
  headers: Iterable<[string, string]>,
  secrets: readonly string[],
): { [name: string]: string } {
  const shown = (name: string, value: string) => (SECRET_HEADER.test(name) ? MASK : redact(value, secrets));
  return Object.fromEntries([...headers].map(([name, value]) => [name, shown(name, value)]));
}

/** The URL, with the values of query parameters that are secret masked. */
export function redactUrl(url: string, secrets: readonly string[]): string {
  const masked = url.replace(/([?&]([^=&#]*)=)([^&#]*)/g, (all, before, name) =>
    SECRET_NAME.test(name) ? before + MASK : all,
  );
  return redact(masked, secrets);
}

/** `text` without the secrets: each is masked wherever it stands. */
export function redact(text: string, secrets: readonly string[] = []): string {
  // the longest first: one secret may be part of another
  const ordered = secrets
    .filter((secret) => secret.length >= SHORTEST)
    // within JSON, its quotes and backslashes are escaped
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .sort((a, b) => b.length - a.length);
  return ordered.reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
}
