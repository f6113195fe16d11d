import { expect, it } from "vitest";
import { createInteractionChecker } from "../../scripts/traffic/interaction-checker.js";
import { createOperationMatcher } from "../../scripts/traffic/operation-matcher.js";
import { readDocument } from "../../src/generate/document/document-file.js";
import { createFakeOkta } from "../../src/testing/index.js";
import { DOCUMENT, operations } from "../contract/document.js";
import { walk } from "./walk.js";

const document = await readDocument(DOCUMENT);
const steps = await walk(createFakeOkta({ users: 200 }));
const matchOperation = createOperationMatcher(document);
const found = steps.map((step) => ({ step, operation: matchOperation(step) }));

it("responds to every operation of the document", () => {
  const answered = found.filter(({ step }) => step.status < 300).map(({ operation }) => operation?.id);
  expect(operations.map(({ id }) => id).filter((id) => !answered.includes(id))).toEqual([]);
});

it("accepts every valid request of the document", () => {
  expect(steps.filter(({ status }) => status >= 400)).toEqual([]);
});

it("responds by the document's schemas", () => {
  const check = createInteractionChecker(document);
  const findings = found
    .flatMap(({ step, operation }) => (operation ? check(step, operation) : []))
    // Okta says more than the document, in places
    .filter(({ kind }) => kind !== "undeclaredFields");
  expect([...new Set(findings.map((finding) => `${finding.location}: ${finding.expected ?? finding.kind}`))]).toEqual(
    [],
  );
});
