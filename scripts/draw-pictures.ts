// npm run docs:pictures
//
// Draws the pictures of docs/pictures: from the results of the benchmark, from docs/design.md, and from runs of the package
// against the fake org. Takes a quarter of a minute.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { benchmarkPicture } from "./pictures/benchmarks.js";
import { layersPicture } from "./pictures/layers.js";
import { pacingPicture } from "./pictures/pacing.js";
import { scanPicture } from "./pictures/scan.js";
import { type Picture, svg } from "./pictures/svg.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(root + file, "utf8");

const pictures: { readonly [name: string]: Picture } = {
  layers: layersPicture(read("docs/design.md")),
  benchmarks: benchmarkPicture(JSON.parse(read("test/bench/results.json"))),
  scan: await scanPicture(),
  pacing: await pacingPicture(),
};
for (const [name, picture] of Object.entries(pictures)) {
  writeFileSync(`${root}docs/pictures/${name}.svg`, svg(picture));
  console.log(`${name}: ${picture.title}`);
}
