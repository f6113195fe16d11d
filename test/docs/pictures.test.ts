// The pictures that follow from files of the repository; `npm run docs:pictures` draws them again.

import { expect, it } from "vitest";
import { benchmarkPicture } from "../../scripts/pictures/benchmarks.js";
import { layersPicture } from "../../scripts/pictures/layers.js";
import { svg } from "../../scripts/pictures/svg.js";
import { filesBelow, read } from "./markdown.js";

it("the bars are those of the last benchmark", () => {
  const results = JSON.parse(read("test/bench/results.json"));
  expect(read("docs/pictures/benchmarks.svg")).toBe(svg(benchmarkPicture(results)));
});

it("the layers are those of the page on design", () => {
  expect(read("docs/pictures/layers.svg")).toBe(svg(layersPicture(read("docs/design.md"))));
});

it("every picture is shown by a page, with an alternative text", () => {
  const shown = filesBelow("docs", ".md").flatMap((page) =>
    [...read(page).matchAll(/!\[([^\]]{40,})\]\([./]*(pictures\/[\w-]+\.svg)\)/g)].map(([, , file]) => `docs/${file}`),
  );
  expect(shown.sort()).toEqual(filesBelow("docs/pictures", ".svg"));
});
