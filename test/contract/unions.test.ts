// A request body must fit the branch of the union that it names, by the document as well as by the types.

import { expect, it } from "vitest";
import { OktaValidationError } from "../../src/index.js";
import { errorOf } from "../support/error-of.js";
import { usePrism } from "./prism.js";
import { generatedOperation } from "./sample.js";

const prism = usePrism();

it.each([
  ["a factor of no known type", "enrollFactor", { factorType: "telepathy", provider: "OKTA" }],
  ["a text message without a phone", "enrollFactor", { factorType: "sms", provider: "OKTA" }],
  [
    "a security question without an answer",
    "enrollFactor",
    { factorType: "question", provider: "OKTA", profile: { question: "first_award" } },
  ],
  [
    "the profile of another factor",
    "enrollFactor",
    { factorType: "sms", provider: "OKTA", profile: { email: "ada.lovelace@acme.example" } },
  ],
  ["a custom role without a resource set", "assignRoleToUser", { type: "CUSTOM", role: "cr01" }],
  ["a role of no known type", "assignRoleToUser", { type: "KING" }],
])("is refused: %s", async (_, id, body) => {
  const call = prism.okta.call(generatedOperation(id), { path: { userId: "00u1" }, body });
  await errorOf(OktaValidationError, call);
  const [answer] = prism.seen();
  expect(answer?.headers.get("sl-violations")).toContain('"request"');
});
