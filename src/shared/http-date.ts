// Parses dates in headers. A date contains a comma, which also joins several header lines.

/** The three date formats of RFC 9110. Date.parse alone is too lenient: it parses "1.5" as a day in 2001. */
const DATES =
  /[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} [\d:]{8} GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d [\d:]{8} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4}/g;

/** Parses the dates of a header, in milliseconds and in order. */
export function datesIn(text: string): number[] {
  const found = text.match(DATES) ?? [];
  // the format without a zone is in GMT too
  return found
    .map((date) => Date.parse(date.endsWith("GMT") ? date : `${date} GMT`))
    .filter((time) => !Number.isNaN(time));
}

/** Parses the first date of a header, in milliseconds; NaN without one. */
export function dateOf(text: string | null): number {
  return datesIn(text ?? "")[0] ?? Number.NaN;
}

/** Removes the dates from a header. */
export function withoutDates(text: string): string {
  return text.replace(DATES, "");
}
