// How figures read: their names and units.

import type { FigureName } from "./measure.js";

interface FigureText {
  readonly name: string;
  format(value: number): string;
}

const milliseconds = (value: number) => (value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(0)} ms`);

export const FIGURE_TEXTS: { readonly [name in FigureName]: FigureText } = {
  time: { name: "time", format: milliseconds },
  cpu: { name: "CPU", format: milliseconds },
  memory: { name: "peak memory", format: (value) => `${value.toFixed(0)} MB` },
  growth: { name: "ratio", format: (value) => value.toFixed(2) },
  refused: { name: "answers of 429", format: String },
  size: { name: "size", format: (value) => `${value.toFixed(1)} MB` },
  packages: { name: "packages", format: String },
  bundle: { name: "size", format: (value) => `${value.toFixed(1)} kB` },
};
