// Dates in headers. A date holds a comma itself, which also joins several header lines.

/** The three forms that RFC 9110 has recipients accept. Date.parse by itself reads "1.5" as a day in 2001. */
const DATES =
  /[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} [\d:]{8} GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d [\d:]{8} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4}/g;

/** The times of a header with one or several dates, in milliseconds, in their order. */
export function datesIn(text: string): number[] {
  const found = text.match(DATES) ?? [];
  // the form without a zone is in GMT too
  return found
    .map((date) => Date.parse(date.endsWith("GMT") ? date : `${date} GMT`))
    .filter((time) => !Number.isNaN(time));
}

/** The newest header read. Answers of the same second share it. */
let newest = { text: "", time: Number.NaN };

/** The first time in a header, in milliseconds; NaN without one. */
export function dateOf(text: string | null): number {
  if (!text) return Number.NaN;
  if (text !== newest.text) newest = { text, time: datesIn(text)[0] ?? Number.NaN };
  return newest.time;
}

/** What is left of a header without its dates. */
export function withoutDates(text: string): string {
  return text.replace(DATES, "");
}
