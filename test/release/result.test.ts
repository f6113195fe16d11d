// openapi/okta.yaml is Okta's facts with our overlays, and nothing else.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type ComposedFolder, composeCurrentFolder } from "../../scripts/overlay/openapi-folder.js";

const OPENAPI = fileURLToPath(new URL("../../openapi", import.meta.url));

const result: ComposedFolder = await composeCurrentFolder(OPENAPI);

it.each(Object.entries(result.files))("%s is the composition of facts and overlays", (name, text) => {
  const path = join(OPENAPI, name);
  expect(existsSync(path) ? readFileSync(path, "utf8") : undefined).toBe(text);
});

it("the facts contain neither texts nor examples", () => {
  const text = readFileSync(join(OPENAPI, "vendor/paths.yaml"), "utf8");
  expect(text).toContain("operationId: listUsers");
  expect(text).not.toMatch(/^ +(summary|description|example|examples):/m);
});
