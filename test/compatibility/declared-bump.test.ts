// A breaking change is a minor version before 1.0 and a major one from then on; the changesets must say so.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { declaredBump, isEnough, requiredBump } from "../../scripts/compatibility/declared-bump.js";

const BREAKING = [{ place: "Client.get", text: "was removed", breaking: true }];
const HARMLESS = [{ place: "Client.get", text: "is new", breaking: false }];

it.each([
  ["0.1.0", BREAKING, "minor"],
  ["0.1.0", HARMLESS, "patch"],
  ["0.1.0", [], "none"],
  ["1.2.0", BREAKING, "major"],
  ["1.2.0", HARMLESS, "minor"],
] as const)("after %s, %j requires a version that is at least %s", (version, changes, bump) => {
  expect(requiredBump(changes, version)).toBe(bump);
});

it("the next version is the largest that a changeset declares", () => {
  const folder = mkdtempSync(join(tmpdir(), "okta-fetch-changesets-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(declaredBump(join(folder, "none"), "okta-fetch")).toBe("none");
  writeFileSync(join(folder, "README.md"), "Changesets");
  writeFileSync(join(folder, "one.md"), '---\n"okta-fetch": patch\n---\n\nA fix.\n');
  writeFileSync(join(folder, "empty.md"), "---\n---\n");
  expect(declaredBump(folder, "okta-fetch")).toBe("patch");
  writeFileSync(join(folder, "two.md"), '---\n"okta-fetch": minor\n"another": major\n---\n\nA feature.\n\n---\n');
  expect(declaredBump(folder, "okta-fetch")).toBe("minor");
});

it("a smaller version bump than required is an error", () => {
  expect(isEnough("patch", "minor")).toBe(false);
  expect(isEnough("none", "patch")).toBe(false);
  expect(isEnough("major", "minor")).toBe(true);
  expect(isEnough("minor", "minor")).toBe(true);
});
