// Headers from what callers give: objects of names and values.

/**
 * The headers of all, later ones over earlier ones; `null` takes one out, `undefined` says nothing.
 * @param fail - makes the error for a header that cannot be sent; never told its value
 */
export function headersOf(all: readonly { readonly [name: string]: unknown }[], fail: (why: string) => Error): Headers {
  const headers = new Headers();
  for (const [name, value] of all.flatMap((some) => Object.entries(some))) {
    if (/^(authorization|dpop)$/i.test(name))
      throw fail(`${name} cannot be set here: credentials belong in token or auth`);
    try {
      if (value === null) headers.delete(name);
      else if (value !== undefined) headers.set(name, String(value));
    } catch {
      // the platform's message quotes the value
      throw fail(`the name or value of ${JSON.stringify(name)} cannot be a header's`);
    }
  }
  return headers;
}
