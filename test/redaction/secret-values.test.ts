import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { bearer, OktaApiError, OktaError, OktaNetworkError, OktaResponseError } from "../../src/index.js";
import { failure, json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf, TOKEN } from "../support/okta-of.js";

/** Everything that a log could show of an error. */
const shownOf = (error: OktaError): string =>
  [
    error.message,
    error.stack,
    String(error),
    JSON.stringify(error),
    JSON.stringify({ ...error }),
    inspect(error, { depth: 10 }),
    inspect(error.cause, { depth: 10 }),
  ].join("\n");

const PASSWORD = "Tr0ub4dor&3";
const ANSWER = "Annie Oakley";

describe("an error that repeats the request", () => {
  const echo: Handler = async (request) => {
    const sent = `${request.headers.get("Authorization")} ${await request.text()}`;
    const errorCauses = [{ errorSummary: `cause: ${sent}` }];
    return failure(400, "E0000001", { errorSummary: `Api validation failed: ${sent}`, errorCauses, echo: sent });
  };

  test("does not show the API token", async () => {
    const error = await errorOf(OktaApiError, oktaOf(echo).okta.updateProfile("00u1", { nickName: "Ada" }));
    expect(shownOf(error)).not.toContain(TOKEN);
    expect(error.message).toContain("[redacted]");
    expect(error.message).toContain("Ada");
  });

  test("does not show an OAuth token", async () => {
    const token = "eyJhbGciOi.JSUzI1NiJ9.x-y_z";
    const { okta } = oktaOf(echo, { auth: bearer(token) });
    expect(shownOf(await errorOf(OktaApiError, okta.suspendUser("00u1")))).not.toContain(token);
  });

  test("does not show a password or its hash", async () => {
    const { okta } = oktaOf(echo);
    const profile = { login: "ada@acme.test", email: "ada@acme.test" };
    const hash = { algorithm: "SHA-512", value: "aGFzaA==hash", salt: "c2FsdA==salt" } as const;
    const created = await errorOf(OktaApiError, okta.createUserWithPassword(profile, PASSWORD));
    expect(shownOf(created)).not.toContain(PASSWORD);
    expect(shownOf(created)).toContain("ada@acme.test");
    const imported = await errorOf(OktaApiError, okta.createUserWithPassword(profile, { hash }));
    expect(shownOf(imported)).not.toMatch(/aGFzaA==hash|c2FsdA==salt/);
  });

  test("does not show a recovery answer, but the question", async () => {
    const { okta } = oktaOf(echo);
    const recovery = { question: "Who plays a major role?", answer: ANSWER };
    const error = await errorOf(OktaApiError, okta.changeRecoveryCredential("00u1", PASSWORD, recovery));
    expect(shownOf(error)).not.toContain(ANSWER);
    expect(shownOf(error)).not.toContain(PASSWORD);
    expect(shownOf(error)).toContain("Who plays a major role?");
  });

  test("keeps the original only on its body, for the program", async () => {
    const error = await errorOf(OktaApiError, oktaOf(echo).okta.setPassword("00u1", PASSWORD));
    expect(JSON.stringify(error.body)).toContain(PASSWORD);
  });
});

describe("an unreadable success that repeats the request", () => {
  test("is not quoted", async () => {
    const echo: Handler = (request) => new Response(`you sent ${request.headers.get("Authorization")}`);
    expect(shownOf(await errorOf(OktaResponseError, oktaOf(echo).okta.getUser("00u1")))).not.toContain(TOKEN);
  });
});

describe("a runtime error that quotes a header", () => {
  test("is masked in the message and in the cause", async () => {
    const quoting: Handler = (request) => {
      const header = request.headers.get("Authorization");
      throw new TypeError("fetch failed", { cause: new Error(`invalid header value ${header}`) });
    };
    const error = await errorOf(OktaNetworkError, oktaOf(quoting).okta.getUser("00u1"));
    expect(shownOf(error)).not.toContain(TOKEN);
    expect(error.message).toContain("invalid header value");
    expect(error.cause).toMatchObject({ cause: { message: "invalid header value [redacted]" } });
  });

  test("of a provider is masked", async () => {
    const auth = { authorize: () => ({ Authorization: "Custom s3cr3t-value\nof two lines" }) };
    const { okta, sent } = oktaOf(inTurn(), { auth });
    const error = await errorOf(OktaError, okta.getUser("00u1"));
    expect(shownOf(error)).not.toContain("s3cr3t-value");
    expect(sent).toEqual([]);
  });
});

describe("non-enumerable properties of an error", () => {
  test("include the response and its body", async () => {
    const error = await errorOf(OktaApiError, oktaOf(inTurn(failure(403, "E0000006"))).okta.getUser("00u1"));
    expect(Object.keys(error)).not.toContain("response");
    expect(Object.keys(error)).not.toContain("body");
    expect(error.toJSON()).not.toHaveProperty("response");
    expect(error.toJSON()).not.toHaveProperty("body");
    expect(error.body).toBeDefined();
  });

  test("hide the cookies of the response", async () => {
    const headers = { "Set-Cookie": "sid=c00k1e-s3cr3t" };
    const refused = await errorOf(
      OktaApiError,
      oktaOf(inTurn(json({}, { status: 500, headers }))).okta.getUser("00u1"),
    );
    expect(shownOf(refused)).not.toContain("c00k1e-s3cr3t");
    const unread = await errorOf(OktaResponseError, oktaOf(inTurn(new Response("", { headers }))).okta.getUser("00u1"));
    expect(shownOf(unread)).not.toContain("c00k1e-s3cr3t");
  });
});

describe("an error as JSON", () => {
  test("has the class, code, message and call", async () => {
    const error = await errorOf(OktaApiError, oktaOf(inTurn(failure(404, "E0000007"))).okta.getUser("00u1"));
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "OktaNotFoundError",
      message: "getUser failed with 404 E0000007: what E0000007 says (request req-1)",
      code: "E0000007",
      operation: "getUser",
      method: "GET",
      path: "/api/v1/users/00u1",
      status: 404,
      summary: "what E0000007 says",
      causes: [],
      errorId: "oaeXyz",
      requestId: "req-1",
    });
  });
});

describe("a client", () => {
  test("does not show its token when inspected", () => {
    const { okta } = oktaOf(inTurn());
    expect(inspect(okta, { depth: 10, showHidden: true })).not.toContain(TOKEN);
    expect(JSON.stringify(okta)).not.toContain(TOKEN);
  });
});
