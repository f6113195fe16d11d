// The options of a call of okta.api: each is honoured or refused.

import type { Middleware } from "openapi-fetch";
import { describe, expect, test } from "vitest";
import {
  bearer,
  OktaAbortError,
  OktaArgumentError,
  OktaNetworkError,
  OktaResponseError,
  OktaTimeoutError,
} from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, ORG, oktaOf, silence, TOKEN } from "../support/okta-of.js";

const PATH = "/api/v1/users/{id}";
const byId = { params: { path: { id: "00u1" } } };
const nobody: Handler = () => {
  throw new Error("the client's own fetch was called");
};

/** The error of a call with such options, of which nothing may be sent. */
async function refused(options: object) {
  const { okta, sent } = oktaOf(nobody);
  const error = await errorOf(OktaArgumentError, okta.api.GET(PATH, { ...byId, ...options } as never));
  expect(sent).toEqual([]);
  return error;
}

describe("the fetch option of a call", () => {
  test("receives the request with its credentials, instead of the client's fetch", async () => {
    const { okta, sent } = oktaOf(nobody);
    const requests: Request[] = [];
    const fetch = async (request: Request) => {
      requests.push(request);
      return json(userOf("mine"));
    };
    const { data } = await okta.api.POST(PATH, { ...byId, body: { profile: { firstName: "Ada" } }, fetch });
    expect(data?.id).toBe("mine");
    expect(sent).toEqual([]);
    const [request] = requests;
    expect(request).toBeInstanceOf(Request);
    expect(request).toMatchObject({ method: "POST", url: `${ORG}/api/v1/users/00u1`, redirect: "manual" });
    expect(request?.headers.get("Authorization")).toBe(`SSWS ${TOKEN}`);
    expect(await request?.json()).toEqual({ profile: { firstName: "Ada" } });
  });

  test("runs within the client's layers: retries and timeouts apply", async () => {
    const { okta } = oktaOf(nobody, { retry: 1, clock: new FlyingClock() });
    const answers = [failure(503, "E0000009"), json(userOf("00u1"))];
    const { data } = await okta.api.GET(PATH, { ...byId, fetch: async () => answers.shift() ?? json({}) });
    expect(data?.id).toBe("00u1");
    const fetch = async (request: Request) => silence(request);
    await errorOf(OktaTimeoutError, okta.api.GET(PATH, { ...byId, fetch }));
  });

  test("must not follow redirects, and its failures become the client's errors", async () => {
    const { okta } = oktaOf(nobody);
    const redirect = async () => new Response(null, { status: 302, headers: { Location: "https://evil.example" } });
    await errorOf(OktaResponseError, okta.api.GET(PATH, { ...byId, fetch: redirect }));
    const fault = async () => {
      throw new TypeError("no route");
    };
    await errorOf(OktaNetworkError, okta.api.GET(PATH, { ...byId, fetch: fault }));
  });

  test("receives no request that middleware sends to another origin", async () => {
    const { okta } = oktaOf(nobody);
    const called: string[] = [];
    const fetch = async ({ url }: Request) => {
      called.push(url);
      return json({});
    };
    const middleware: Middleware[] = [{ onRequest: () => new Request("https://evil.example/api/v1/users/00u1") }];
    await errorOf(OktaArgumentError, okta.api.GET(PATH, { ...byId, fetch, middleware }));
    expect(called).toEqual([]);
  });

  test("must be a function", async () => {
    expect((await refused({ fetch: "fetch" })).argument).toBe("fetch");
  });
});

describe.each(["Authorization", "authorization", "DPoP", "dpop"])(
  "credentials in a raw call are refused: %s",
  (name) => {
    test.each<[string, object]>([
      ["in headers", { headers: { [name]: "SSWS s3cr3t-token" } }],
      ["in a Headers", { headers: new Headers({ [name]: "SSWS s3cr3t-token" }) }],
      ["in a list of headers", { headers: [[name, "SSWS s3cr3t-token"]] }],
      ["in params.header", { params: { ...byId.params, header: { [name]: "SSWS s3cr3t-token" } } }],
      ["taken out", { headers: { [name]: null } }],
      [
        "by middleware that sets it",
        {
          middleware: [{ onRequest: ({ request }: { request: Request }) => request.headers.set(name, "SSWS s3cr3t") }],
        },
      ],
      [
        "by middleware that makes a request",
        {
          middleware: [
            {
              onRequest: ({ request }: { request: Request }) => new Request(request, { headers: { [name]: "s3cr3t" } }),
            },
          ],
        },
      ],
    ])("%s", async (_, options) => {
      const error = await refused(options);
      expect(error.argument).toBe("headers");
      expect(error.message).toContain("token or auth");
      expect(error.message).not.toContain("s3cr3t");
    });

    test("credentials set by middleware are refused", async () => {
      const { okta, sent } = oktaOf(nobody);
      okta.api.use({ onRequest: ({ request }) => request.headers.set(name, "SSWS s3cr3t") });
      await errorOf(OktaArgumentError, okta.api.GET(PATH, byId));
      expect(sent).toEqual([]);
    });
  },
);

test("a list in which one value is not middleware is refused", async () => {
  const error = await refused({ middleware: [{ onRequest: () => undefined }, { onRequest: "no function" }] });
  expect(error.argument).toBe("middleware");
});

test("middleware does not see the client's credentials", async () => {
  const seen: unknown[] = [];
  const look = ({ request }: { request: Request }) => void seen.push(request.headers.get("Authorization"));
  const { okta } = oktaOf(inTurn(json(userOf("00u1")), new Response(null, { status: 302 })));
  const middleware: Middleware[] = [{ onRequest: look, onResponse: look, onError: look }];
  await okta.api.GET(PATH, { ...byId, middleware });
  await errorOf(OktaResponseError, okta.api.GET(PATH, { ...byId, middleware }));
  expect(seen).toEqual([null, null, null, null]);
});

describe("headers of a raw call", () => {
  test.each<[string, unknown]>([
    ["an object", { "X-Team": "identity" }],
    ["a Headers", new Headers({ "X-Team": "identity" })],
    ["a list", [["X-Team", "identity"]]],
    ["a Map", new Map([["X-Team", "identity"]])],
  ])("are sent from %s", async (_, headers) => {
    const { okta, sent } = oktaOf(() => json({}));
    await okta.api.GET(PATH, { ...byId, headers: headers as HeadersInit });
    expect(sent[0]?.headers.get("X-Team")).toBe("identity");
    expect(sent[0]?.headers.get("User-Agent")).toMatch(/^okta-fetch/);
  });

  test("can remove one of the client's default headers", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    await okta.api.GET(PATH, { ...byId, headers: { "User-Agent": null, "X-Team": undefined } });
    expect([sent[0]?.headers.has("User-Agent"), sent[0]?.headers.has("X-Team")]).toEqual([false, false]);
  });

  test.each<[string, unknown]>([
    ["a value of two lines", { "X-Key": "s3cr3t\nX-Other: 1" }],
    ["a value among several", { "X-Key": ["fine", "s3cr3t\0"] }],
    ["an invalid name", { "X Key": "s3cr3t" }],
    ["a text", "X-Key: s3cr3t"],
    ["a list without pairs", ["X-Key: s3cr3t"]],
  ])("that cannot be sent are refused: %s", async (_, headers) => {
    const error = await refused({ headers });
    expect(error.argument).toBe("headers");
    expect(error.message).not.toContain("s3cr3t");
  });
});

describe("the option baseUrl", () => {
  test.each([ORG, `${ORG}/`])("may be the org's own URL: %s", async (baseUrl) => {
    const { okta, sent } = oktaOf(() => json({}));
    await okta.api.GET(PATH, { ...byId, baseUrl });
    expect(sent[0]?.url).toBe(`${ORG}/api/v1/users/00u1`);
  });

  test.each([
    "https://evil.example",
    "http://acme.okta.com",
    "https://acme.okta.com:444",
    "https://acme.okta.com.evil.example",
    `${ORG}/api/v1/sessions`,
    "https://user:s3cr3t@acme.okta.com",
    "//evil.example",
    "",
  ])("is refused if it is another URL: %s", async (baseUrl) => {
    const error = await refused({ baseUrl });
    expect(error.argument).toBe("baseUrl");
    expect(error.message).toContain(ORG);
    expect(error.message).not.toContain("s3cr3t");
  });
});

test.each(["manual", "follow", "error"] as const)(
  "a redirect is an error, whatever the option redirect says: %s",
  async (redirect) => {
    const requests: Request[] = [];
    const { okta } = oktaOf((request) => {
      requests.push(request);
      return new Response(null, { status: 302, headers: { Location: "https://evil.example" } });
    });
    const error = await errorOf(OktaResponseError, okta.api.GET(PATH, { ...byId, redirect }));
    expect(error.code).toBe("ERR_REDIRECT");
    expect(requests.map(({ redirect }) => redirect)).toEqual(["manual"]);
  },
);

describe("options of the client's layers apply to the raw call", () => {
  test("retry", async () => {
    const { okta, sent } = oktaOf(() => failure(503, "E0000009"), { clock: new FlyingClock() });
    await okta.api.GET(PATH, { ...byId, retry: 2 });
    expect(sent).toHaveLength(3);
  });

  test.each(["timeout", "deadline"])("%s", async (option) => {
    const { okta } = oktaOf(silence, { clock: new FlyingClock(), timeout: 0 });
    const error = await errorOf(OktaTimeoutError, okta.api.GET(PATH, { ...byId, [option]: 1_234 }));
    expect(error.message).toContain("1234 ms");
  });

  test("and are validated", async () => {
    expect((await refused({ retry: -1 })).argument).toBe("retry");
  });
});

describe("serializers of a raw call", () => {
  test("serialize the query", async () => {
    const { okta, sent } = oktaOf(() => json([]));
    await okta.api.GET("/api/v1/users", { params: { query: { q: "ada" } }, querySerializer: () => "q=augusta" });
    expect(sent[0]?.query).toEqual({ q: "augusta" });
  });

  test("serialize the body", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    await okta.api.POST(PATH, { ...byId, body: {}, bodySerializer: () => '{"written":true}' });
    expect(sent[0]?.body).toEqual({ written: true });
  });

  test("do not replace the path's, which is checked", async () => {
    const error = await refused({ pathSerializer: () => "/api/v1/sessions/me" });
    expect(error.argument).toBe("pathSerializer");
  });

  test("throw their errors to the caller", async () => {
    const { okta } = oktaOf(nobody);
    const reason = new RangeError("mine");
    const bodySerializer = () => {
      throw reason;
    };
    await expect(okta.api.POST(PATH, { ...byId, body: {}, bodySerializer })).rejects.toBe(reason);
  });
});

describe.each<[string, unknown]>([
  ["json", userOf("00u1")],
  ["text", JSON.stringify(userOf("00u1"))],
])("parseAs: %s", (parseAs, expected) => {
  test("parseAs returns the data in that format", async () => {
    const { okta } = oktaOf(() => json(userOf("00u1")));
    expect((await okta.api.GET(PATH, { ...byId, parseAs: parseAs as "text" })).data).toEqual(expected);
  });
});

test.each<[string, object]>([
  ["parseAs", { parseAs: "xml" }],
  ["parseAs", { parseAs: "formData" }],
  ["params", { params: { ...byId.params, cookie: { sid: "1" } } }],
  ["params", { params: null }],
  ["middleware", { middleware: {} }],
  ["signal", { signal: {} }],
  ["cache", { cache: "no-store" }],
  ["credentials", { credentials: "include" }],
  ["parsAs", { parsAs: "text" }],
  ["options", { body: {} }],
])("an option that cannot be honoured is refused by name: %s in %j", async (argument, options) => {
  const error = await refused(options);
  expect(error.argument).toBe(argument);
});

test.each([
  ["a signal", new AbortController().signal],
  ["a text", "00u1"],
  ["null", null],
])("an invalid options object is refused: %s", async (_, options) => {
  const { okta, sent } = oktaOf(nobody);
  expect((await errorOf(OktaArgumentError, okta.api.GET(PATH, options as never))).argument).toBe("options");
  expect(sent).toEqual([]);
});

test("an undefined option counts as omitted", async () => {
  const { okta } = oktaOf(() => json(userOf("00u1")));
  const options = { baseUrl: undefined, fetch: undefined, headers: undefined, parseAs: undefined, redirect: undefined };
  const { data } = await okta.api.GET(PATH, { ...byId, ...options, cache: undefined, signal: undefined } as never);
  expect(data).toEqual(userOf("00u1"));
});

describe("the signal of a raw call", () => {
  test("ends the call with its reason", async () => {
    const controller = new AbortController();
    const { okta } = oktaOf((request) => {
      controller.abort(new Error("enough"));
      return silence(request);
    });
    const error = await errorOf(OktaAbortError, okta.api.GET(PATH, { ...byId, signal: controller.signal }));
    expect(error.cause).toBe(controller.signal.reason);
  });

  test("that is already aborted prevents the request", async () => {
    const { okta, sent } = oktaOf(nobody, { auth: bearer("eyJ.a.b") });
    await errorOf(OktaAbortError, okta.api.GET(PATH, { ...byId, signal: AbortSignal.abort() }));
    expect(sent).toEqual([]);
  });

  test("may be null", async () => {
    const { okta } = oktaOf(() => json(userOf("00u1")));
    expect((await okta.api.GET(PATH, { ...byId, signal: null })).data?.id).toBe("00u1");
  });
});
