/** The time of a header, in milliseconds. HTTP's form of it only: Date.parse takes "1.5" for one, in 2001. */
export function dateOf(text: string | null): number {
  return text && /^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/.test(text) ? Date.parse(text) : Number.NaN;
}
