// Spans of time: conversions and set operations for the ranges of a scan.

/** A range of `created`, from a time (inclusive) to another (exclusive), in ISO 8601; `null` if open on that side. */
export type CreatedRange = readonly [from: string | null, to: string | null];

/** A span from a time (inclusive) to another (exclusive), in milliseconds; infinite if open on that side. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const isoOf = (time: number | undefined): string | null =>
  time === undefined || !Number.isFinite(time) ? null : new Date(time).toISOString();
export const timeIn = (text: string | null): number | undefined => (text === null ? undefined : Date.parse(text));

/** Whether a value is a time as text. */
export const isTime = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-/.test(value) && !Number.isNaN(Date.parse(value));

export const spanOf = ([from, to]: CreatedRange): Span => ({
  from: timeIn(from) ?? Number.NEGATIVE_INFINITY,
  to: timeIn(to) ?? Number.POSITIVE_INFINITY,
});
export const rangeOf = ({ from, to }: Span): CreatedRange => [isoOf(from), isoOf(to)];

/** Whether a time is in one of the spans. */
export const within = (spans: readonly Span[], time: number): boolean =>
  spans.some(({ from, to }) => time >= from && time < to);

/** Whether no span is empty and no two overlap. */
export function areApart(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((one, other) => (one.from < other.from ? -1 : 1));
  return sorted.every(({ from, to }, at) => from < to && from >= (sorted[at - 1]?.to ?? Number.NEGATIVE_INFINITY));
}

/** Returns the overlaps of spans with others. */
export function intersection(spans: readonly Span[], others: readonly Span[]): Span[] {
  return spans.flatMap((one) =>
    others
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  );
}

/** Returns the share of the time from `begin` to `end` that is outside all spans, from 0 to 1. */
export function shareOutside(spans: readonly Span[], begin: number, end: number): number {
  const inside = intersection(spans, [{ from: begin, to: end }]).reduce((sum, { from, to }) => sum + to - from, 0);
  return 1 - Math.min(inside / (end - begin), 1);
}
