// The body of a response of a custom fetch.

import { describe, expect, test } from "vitest";
import { OktaResponseError } from "../../src/index.js";
import { readText } from "../../src/request/response-body.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const textOf = (response: Response) => readText(response, Number.POSITIVE_INFINITY, { secrets: [] });

describe("a Response of another class", () => {
  test("is read by its own text()", async () => {
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

describe("a Response of another class is measured after it was read", () => {
  const bareOf = (text: string) =>
    ({ ok: true, status: 200, headers: new Headers(), text: async () => text }) as unknown as Response;

  test.each([
    ["ASCII", "x".repeat(20)],
    ["what takes two bytes", "é".repeat(10)],
    ["what takes three", "漢".repeat(6)],
    ["what takes four", "🔑".repeat(5)],
  ])("in bytes: %s", async (_, city) => {
    const body = JSON.stringify({ city });
    const size = Buffer.byteLength(body);
    expect(await oktaOf(() => bareOf(body), { maxResponseSize: size }).okta.getUser("00u1")).toEqual({ city });
    const run = oktaOf(() => bareOf(body), { maxResponseSize: size - 1 }).okta.getUser("00u1");
    expect((await errorOf(OktaResponseError, run)).code).toBe("ERR_RESPONSE_TOO_LARGE");
  });
});

test("a used body rejects with a TypeError, as on the platform", async () => {
  const response = json({});
  await response.text();
  await expect(textOf(response)).rejects.toThrow(TypeError);
});

test("a body can be read once", async () => {
  const response = json({});
  expect(await textOf(response)).toBe("{}");
  expect(response.bodyUsed).toBe(true);
});

test("a null body is an empty string", async () => {
  expect(await textOf(new Response(null))).toBe("");
});
