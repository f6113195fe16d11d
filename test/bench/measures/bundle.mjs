// What a bundle of the package weighs, by the same tool that holds it to its limits.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export default {
  title: "Bundled with createOkta, minified and gzipped",
  figures: ["bundle"],
  goals: [],
  measure() {
    const bundles = JSON.parse(execFileSync("npx", ["size-limit", "--json"], { cwd: root, encoding: "utf8" }));
    const whole = bundles.find(({ name }) => name.startsWith("createOkta: all of it"));
    return { ours: { bundle: whole.size / 1000 } };
  },
};
