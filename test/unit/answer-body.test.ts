// The body of an answer, as a caller's fetch may give it.

import { describe, expect, test } from "vitest";
import { textOf } from "../../src/body.js";
import { json, userOf } from "../support/answers.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

describe("a Response of another kind", () => {
  test("is read in its own way", async () => {
    class Recorded extends Response {
      override text = async () => JSON.stringify(userOf("recorded"));
    }
    const { okta } = oktaOf(inTurn(new Recorded("{}")));
    expect((await okta.getUser("00u1")).id).toBe("recorded");
  });

  test("needs no stream", async () => {
    const bare = { ok: true, status: 200, headers: new Headers(), text: async () => JSON.stringify(userOf("bare")) };
    const { okta } = oktaOf(() => bare as unknown as Response);
    expect((await okta.getUser("00u1")).id).toBe("bare");
  });
});

test("a body that was read already is refused, as the platform refuses it", async () => {
  const response = json({});
  await response.text();
  await expect(textOf(response)).rejects.toThrow(TypeError);
});

test("what was read cannot be read again", async () => {
  const response = json({});
  expect(await textOf(response)).toBe("{}");
  expect(response.bodyUsed).toBe(true);
});

test("no body is an empty text", async () => {
  expect(await textOf(new Response(null))).toBe("");
});
