// Secrets that a server, a proxy or the runtime repeats are not shown.

import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  createOkta,
  OktaAbortError,
  OktaApiError,
  OktaConfigError,
  type OktaError,
  OktaNetworkError,
  OktaResponseError,
  OktaTimeoutError,
} from "../../src/index.js";
import { json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { oktaOf, silence, TOKEN } from "../support/okta-of.js";

const shown = (error: OktaError) => `${inspect(error, { depth: 9 })} ${JSON.stringify(error)} ${error.stack}`;
const authorization = (request: Request) => request.headers.get("Authorization") ?? "";

describe("the token is not shown", () => {
  test("as an error's id or request id", async () => {
    const { okta } = oktaOf((request) =>
      json(
        { errorCode: "E0000001", errorId: authorization(request) },
        { status: 400, headers: { "X-Okta-Request-Id": authorization(request) } },
      ),
    );
    const error = await errorOf(OktaApiError, okta.getUser("00u1"));
    expect(shown(error)).not.toContain(TOKEN);
    expect(error.requestId).toBe("[redacted]");
  });

  test("as the content type of an unreadable response", async () => {
    const { okta } = oktaOf((request) => new Response("x", { headers: { "Content-Type": authorization(request) } }));
    expect(shown(await errorOf(OktaResponseError, okta.getUser("00u1")))).not.toContain(TOKEN);
  });

  test("as the request id of a redirect", async () => {
    const { okta } = oktaOf(
      (request) => new Response(null, { status: 302, headers: { "X-Okta-Request-Id": authorization(request) } }),
    );
    expect(shown(await errorOf(OktaResponseError, okta.getUser("00u1")))).not.toContain(TOKEN);
  });
});

test("the code of a factor is not shown", async () => {
  const { okta } = oktaOf(async (request) =>
    json({ errorCode: "E0000068", errorSummary: `wrong: ${await request.text()}` }, { status: 403 }),
  );
  const error = await errorOf(OktaApiError, okta.verifyFactor("00u1", "sms1", { passCode: "041905" }));
  expect(error.summary).toBe('wrong: {"passCode":"[redacted]"}');
});

describe("a password is not shown", () => {
  const password = 'Tr0ub4dor"&\\3';

  test("within JSON that the server repeats", async () => {
    const { okta } = oktaOf(async (request) =>
      json({ errorCode: "E0000003", errorSummary: `cannot read ${await request.text()}` }, { status: 400 }),
    );
    expect((await errorOf(OktaApiError, okta.setPassword("00u1", password))).summary).toBe(
      'cannot read {"credentials":{"password":{"value":"[redacted]"}}}',
    );
  });

  test("by okta.api, for a path that is not an operation", async () => {
    const { okta } = oktaOf(async (request) => {
      throw new Error(`bad ${await request.text()}`);
    });
    const profile = { login: "ada@acme.test", email: "ada@acme.test" };
    const body = { profile, credentials: { password: { value: "Tr0ub4dor" } } };
    const error = await errorOf(OktaNetworkError, okta.api.POST("/api/v1/users", { body }));
    expect(shown(error)).not.toContain("Tr0ub4dor");
  });

  test.each([
    "ftp://ada:s3cr3t@acme.okta.com",
    "https://ada:s3cr3t@acme.okta.com ",
    "https://ada:s3cr3t@{yourOktaDomain}",
  ])("of an org URL that is also wrong in another way: %s", async (orgUrl) => {
    const error = await errorOf(OktaConfigError, () => createOkta({ orgUrl, token: TOKEN }));
    expect(error.message).not.toContain("s3cr3t");
  });
});

describe("a token in place of an id is not shown", () => {
  test("in the path of a timeout or an abort", async () => {
    const { okta } = oktaOf(silence, { timeout: 5 });
    expect(shown(await errorOf(OktaTimeoutError, okta.getUser(TOKEN)))).not.toContain(TOKEN);
    const controller = new AbortController();
    const aborting = oktaOf((request) => {
      controller.abort();
      return silence(request);
    });
    const api = aborting.okta.api.GET("/api/v1/users/{id}", {
      params: { path: { id: TOKEN } },
      signal: controller.signal,
    });
    expect(shown(await errorOf(OktaAbortError, api))).not.toContain(TOKEN);
  });

  test("if no user has that id or login", async () => {
    const { okta } = oktaOf((request) =>
      request.url.includes("search")
        ? json([])
        : json({ errorCode: "E0000007", errorSummary: `Not found: ${request.url}` }, { status: 404 }),
    );
    const byId = await errorOf(OktaApiError, okta.getUser(TOKEN));
    expect(byId.path).toBe("/api/v1/users/[redacted]");
    expect(shown(byId)).not.toContain(TOKEN);
    expect(shown(await errorOf(OktaApiError, okta.getUser(`${TOKEN}/1`)))).not.toContain(TOKEN);
  });
});
