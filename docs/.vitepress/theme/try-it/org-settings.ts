// The sliders: how large the fake org is, how many requests it allows, how slow it is.

/** The org of a run. */
export interface OrgSettings {
  readonly users: number;
  /** Requests in a window; 0: no limit. */
  readonly limit: number;
  /** Milliseconds for each request. */
  readonly latency: number;
}

/** A slider moves along these values. */
export interface Slider {
  readonly name: keyof OrgSettings;
  readonly label: string;
  readonly stops: readonly number[];
  /** The value as people read it. */
  format(value: number): string;
}

/** Okta's windows last a minute; these are short enough to watch. */
export const WINDOW_SECONDS = 5;

export const SLIDERS: readonly Slider[] = [
  {
    name: "users",
    label: "Users in the org",
    stops: [0, 10, 50, 100, 250, 500, 1000, 2000, 5000],
    format: (value) => value.toLocaleString("en"),
  },
  {
    name: "limit",
    label: "Rate limit",
    stops: [5, 10, 20, 50, 100, 200, 500, 0],
    format: (value) => (value === 0 ? "none" : `${value} in ${WINDOW_SECONDS} s`),
  },
  {
    name: "latency",
    label: "Latency",
    stops: [0, 10, 20, 40, 80, 150, 300, 600],
    format: (value) => `${value} ms`,
  },
];

export const DEFAULT_SETTINGS: OrgSettings = { users: 250, limit: 0, latency: 40 };

/** The settings that a query names, where they are values of the sliders; the defaults elsewhere. */
export function settingsOf(query: URLSearchParams): OrgSettings {
  const settings: { -readonly [name in keyof OrgSettings]: number } = { ...DEFAULT_SETTINGS };
  for (const { name, stops } of SLIDERS) {
    const named = stops.find((stop) => String(stop) === query.get(name));
    if (named !== undefined) settings[name] = named;
  }
  return settings;
}
