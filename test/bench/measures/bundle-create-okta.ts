// What a user's bundle of the whole client weighs.

import { bundleSize } from "../bundle-size.js";
import type { ToolMeasure } from "../measure.js";

const PROGRAM = `import { createOkta } from "okta-fetch";
console.log(await createOkta().getUser("me"));
`;

export const measure: ToolMeasure = {
  title: "Bundle with `createOkta` in one file, minified and gzipped",
  figures: ["bundle"],
  goals: [{ client: "okta-fetch", figure: "bundle", most: 26 }],
  take: async () => ({ "okta-fetch": { bundle: await bundleSize(PROGRAM) } }),
};
