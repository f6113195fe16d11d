import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const TESTS = fileURLToPath(new URL("..", import.meta.url));

it("no test replaces a module, because test files share modules", () => {
  const replacing = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.ts$/.test(file) && !file.includes("node_modules"))
    .filter((file) => /\bvi\.(doMock|mock|hoisted)\(/.test(readFileSync(`${TESTS}${file}`, "utf8")));
  expect(replacing).toEqual([]);
});
