// What a user's bundle of the smaller client weighs.

import { bundleSize } from "../bundle-size.js";
import type { ToolMeasure } from "../measure.js";

const PROGRAM = `import { createClient } from "okta-fetch";
import { getUser } from "okta-fetch/operations";
console.log(await createClient({ orgUrl: "https://acme.okta.com", token: "token" }).call(getUser, { path: { id: "me" } }));
`;

export const measure: ToolMeasure = {
  title: "Bundle with `createClient` and one operation in one file, minified and gzipped",
  figures: ["bundle"],
  goals: [{ client: "okta-fetch", figure: "bundle", most: 8 }],
  take: async () => ({ "okta-fetch": { bundle: await bundleSize(PROGRAM) } }),
};
