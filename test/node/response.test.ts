// The response of okta-fetch/node has every working member of a Response.

import { describe, expect, test } from "vitest";
import type { Fields } from "../../src/node/raw-headers.js";
import { WholeResponse } from "../../src/node/response.js";

const fields = {
  "content-type": "text/plain",
  link: ["</a>; rel=one", "</b>; rel=two"],
  "set-cookie": ["a=1", "b=2"],
};

function answerOf(text = "Zürich", head: { status?: number; fields?: Fields } = {}) {
  const cancelled: unknown[] = [];
  const source = {
    body: async () => Buffer.from(text),
    cancel: (reason: unknown) => void cancelled.push(reason),
  };
  const parts = { method: "GET", url: "https://acme.okta.com/any", status: 200, statusText: "OK", fields, ...head };
  return { response: new WholeResponse(parts, source), cancelled };
}

describe("the head of the response", () => {
  test("has the members of a Response", () => {
    const { response } = answerOf();
    expect(response).toBeInstanceOf(Response);
    expect([
      response.url,
      response.status,
      response.statusText,
      response.ok,
      response.type,
      response.redirected,
    ]).toEqual(["https://acme.okta.com/any", 200, "OK", true, "default", false]);
  });

  test.each([199, 300, 404])("of status %d is not ok", (status) => {
    expect(answerOf("", { status }).response.ok).toBe(false);
  });

  test("has no member of Response that does not work", () => {
    const members = Object.getOwnPropertyNames(Response.prototype);
    expect(members.filter((name) => !Object.hasOwn(WholeResponse.prototype, name))).toEqual([]);
  });
});

describe("the headers of the response", () => {
  test("are an instance of Headers, whose members all work", () => {
    const { headers } = answerOf().response;
    expect(headers).toBeInstanceOf(Headers);
    const members = Object.getOwnPropertyNames(Headers.prototype);
    expect(members.filter((name) => !Object.hasOwn(Object.getPrototypeOf(headers), name))).toEqual([]);
  });

  test("are case-insensitive, and joined", () => {
    const { headers } = answerOf().response;
    expect([headers.get("Content-Type"), headers.get("LINK")]).toEqual(["text/plain", "</a>; rel=one, </b>; rel=two"]);
    expect([headers.has("link"), headers.has("Date"), headers.get("Date")]).toEqual([true, false, null]);
  });

  test("have no names from Object.prototype", () => {
    const { headers } = answerOf().response;
    expect(["constructor", "__proto__", "toString"].map((name) => headers.get(name))).toEqual([null, null, null]);
  });

  test("iterate like the platform's", () => {
    const { headers } = answerOf().response;
    const platform = new Headers();
    for (const [name, lines] of Object.entries(fields)) for (const line of [lines].flat()) platform.append(name, line);
    expect([...headers]).toEqual([...platform]);
    expect([...headers.entries()]).toEqual([...platform.entries()]);
    expect([...headers.keys()]).toEqual([...platform.keys()]);
    expect([...headers.values()]).toEqual([...platform.values()]);
    expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect([...new Headers(headers)]).toEqual([...platform]);
    const seen: unknown[] = [];
    headers.forEach((value, name, from) => {
      seen.push([name, value, from === headers]);
    });
    expect(seen).toEqual([...platform].map(([name, value]) => [name, value, true]));
  });

  test("can be changed", () => {
    const { headers } = answerOf().response;
    headers.set("X-A", "1");
    headers.append("X-A", "2");
    headers.delete("Link");
    expect([headers.get("x-a"), headers.has("Link"), headers.get("Content-Type")]).toEqual([
      "1, 2",
      false,
      "text/plain",
    ]);
  });
});

describe("the body of the response", () => {
  test("of a clone can be cancelled independently", async () => {
    const { response, cancelled } = answerOf();
    const { body } = response;
    const clone = response.clone();
    await response.clone().body?.cancel();
    await body?.cancel();
    expect(cancelled).toEqual([]);
    expect(await clone.text()).toBe("Zürich");
  });

  test.each([204, 205, 304])("is null with status %d, whatever its Content-Length", async (status) => {
    const { response } = answerOf("never read", { status });
    const clone = response.clone();
    expect([response.body, clone.body]).toEqual([null, null]);
    expect(await response.text()).toBe("");
    expect(await clone.arrayBuffer()).toHaveProperty("byteLength", 0);
    expect([response.bodyUsed, response.body, await response.text()]).toEqual([false, null, ""]);
  });

  test("can be read as bytes, as a form, or from a clone", async () => {
    expect(Buffer.from(await answerOf().response.bytes()).toString()).toBe("Zürich");
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect((await answerOf("a=1", { fields: form }).response.formData()).get("a")).toBe("1");
    const { response } = answerOf();
    const clone = response.clone();
    expect([await response.text(), await clone.text()]).toEqual(["Zürich", "Zürich"]);
  });

  test("cannot be read twice", async () => {
    const { response } = answerOf();
    await response.text();
    expect(response.bodyUsed).toBe(true);
    await expect(response.arrayBuffer()).rejects.toThrow(TypeError);
    const other = answerOf().response;
    await other.arrayBuffer();
    expect(other.bodyUsed).toBe(true);
    await expect(other.text()).rejects.toThrow(TypeError);
  });

  test("ends the exchange when it is cancelled", async () => {
    const { response, cancelled } = answerOf();
    await response.body?.cancel("enough");
    expect(cancelled).toEqual(["enough"]);
  });
});
