// Pictures as SVG that read in a light and in a dark page, on GitHub and on the site, without scripts or fonts.

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What it shows, for people who cannot see it. */
  readonly title: string;
  readonly parts: readonly string[];
}

type Attributes = { readonly [name: string]: string | number };

/** The colours by class; the second one is that of dark pages. */
const COLOURS: { readonly [name: string]: readonly [light: string, dark: string] } = {
  panel: ["#ffffff", "#1b1b1f"],
  ink: ["#24292f", "#e6e6ea"],
  muted: ["#57606a", "#a2a2ad"],
  line: ["#d0d7de", "#3e3e46"],
  blue: ["#0969da", "#58a6ff"],
  orange: ["#bc4c00", "#f0883e"],
  green: ["#1a7f37", "#3fb950"],
  purple: ["#8250df", "#bc8cff"],
  red: ["#cf222e", "#ff7b72"],
  soft: ["#eef4fb", "#22303f"],
};

const rules = (shade: 0 | 1): string =>
  Object.entries(COLOURS)
    .map(([name, colours]) => `.${name}{fill:${colours[shade]}}.${name}-stroke{stroke:${colours[shade]}}`)
    .join("");

const STYLE = `text{font:13px system-ui,-apple-system,"Segoe UI",sans-serif}.code{font-family:ui-monospace,Menlo,Consolas,monospace}.strong{font-weight:600}${rules(0)}@media (prefers-color-scheme:dark){${rules(1)}}`;

/** The picture as a file. The panel keeps it legible where the page's theme is not the system's. */
export function svg({ width, height, title, parts }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    rectangle({ x: 0, y: 0, width, height, rx: 8, class: "panel" }),
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}

export const rectangle = (attributes: Attributes): string => `<rect${written(attributes)}/>`;

export const line = (attributes: Attributes): string => `<line${written(attributes)}/>`;

export const path = (attributes: Attributes): string => `<path fill="none"${written(attributes)}/>`;

export const text = (content: string, attributes: Attributes): string =>
  `<text${written({ class: "ink", ...attributes })}>${escaped(content)}</text>`;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? Math.round(value * 10) / 10 : escaped(value)}"`)
    .join("");

const escaped = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
