// The layers of a call, as the table of docs/design.md lists them.

import { line, type Picture, path, rectangle, text } from "./svg.js";

const TOP = 56;
const STEP = 46;
const INDENT = 14;
const WIDTH = 720;

/** @param design - the text of docs/design.md */
export function layersPicture(design: string): Picture {
  const table = /^\| layer \|[\s\S]*?\n\n/m.exec(design)?.[0] ?? "";
  const layers = [...table.matchAll(/^\| ([a-z]+) \| (.*?) \|/gm)]
    .map(([, name = "", does = ""]) => ({ name, does: does.replaceAll("`", "") }))
    .filter(({ name }) => name !== "layer");
  const height = TOP + layers.length * STEP + 64;
  const bottom = height - 40;
  const boxes = layers.flatMap(({ name, does }, at) => {
    const x = 24 + at * INDENT;
    const y = TOP + at * STEP;
    return [
      rectangle({
        x,
        y,
        width: WIDTH - 2 * x,
        height: bottom - y,
        rx: 6,
        class: "soft line-stroke",
        "fill-opacity": 0.45,
      }),
      text(name, { x: x + 12, y: y + 27, class: "ink strong code" }),
      text(does, { x: x + 112, y: y + 27, class: "muted" }),
    ];
  });
  const retry = layers.findIndex(({ name }) => name === "retry");
  const turn = {
    x: WIDTH - 24 - retry * INDENT - 26,
    from: TOP + layers.length * STEP - 20,
    to: TOP + retry * STEP + 22,
  };
  return {
    width: WIDTH,
    height,
    title: `A call passes ${layers.length} layers around fetch, the outermost first: ${layers.map(({ name }) => name).join(", ")}. A retry passes again through those below it.`,
    parts: [
      text("await okta.getUser(id)", { x: 24, y: 32, class: "blue code strong" }),
      ...boxes,
      path({
        d: `M${turn.x} ${turn.from}V${turn.to}h-26`,
        class: "orange-stroke",
        "stroke-width": 2,
        "stroke-dasharray": "5 4",
      }),
      path({ d: `M${turn.x - 20} ${turn.to - 5}l-6 5l6 5`, class: "orange-stroke", "stroke-width": 2 }),
      text("again", { x: turn.x - 8, y: turn.from - 6, class: "orange", "text-anchor": "end" }),
      line({ x1: WIDTH / 2, y1: bottom - 10, x2: WIDTH / 2, y2: bottom + 12, class: "blue-stroke", "stroke-width": 2 }),
      text("fetch", { x: WIDTH / 2, y: bottom + 30, class: "blue code strong", "text-anchor": "middle" }),
    ],
  };
}
