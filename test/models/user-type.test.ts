import { expect, it } from "vitest";
import { createOkta, isOfType } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { ORG, TOKEN } from "../support/okta-of.js";

interface UserTypes {
  oty1: { badge: string };
  oty2: { agency?: string };
}

it.each([
  ["is of the type", { type: { id: "oty1" } }, true],
  ["is of another type", { type: { id: "oty2" } }, false],
  ["has no type, as in an old org", {}, false],
])("isOfType, for a user who %s", async (_, more, expected) => {
  const fetch = () => Promise.resolve(json(userOf("00u1", more)));
  const okta = createOkta<{ userTypes: UserTypes }>({ orgUrl: ORG, token: TOKEN, fetch });
  expect(isOfType(await okta.getUser("00u1"), "oty1")).toBe(expected);
});
