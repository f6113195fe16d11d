// An access token that lacks a scope: Okta describes it in WWW-Authenticate, with an empty body.

import { describe, expect, test } from "vitest";
import {
  bearer,
  isOktaError,
  OktaApiError,
  OktaAuthenticationError,
  OktaBulkError,
  OktaPermissionError,
  OktaValidationError,
} from "../../src/index.js";
import { failure, json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const SAID = "The access token provided does not contain the required scopes.";
const AS_OKTA_SAYS_IT = [
  'Bearer authorization_uri="http://acme.okta.com/oauth2/v1/authorize", realm="http://acme.okta.com"',
  `scope="okta.users.read", error="insufficient_scope", error_description="${SAID}", resource="/api/v1/users/00u1"`,
].join(", ");

const refusal = (challenge: string | string[], status = 403, body: BodyInit | null = null) =>
  new Response(body, {
    status,
    headers: [challenge].flat().map((line): [string, string] => ["WWW-Authenticate", line]),
  });
const refusedWith = (answer: Response) => errorOf(OktaApiError, oktaOf(inTurn(answer)).okta.getUser("00u1"));

describe("an error with an empty body is described by WWW-Authenticate", () => {
  test("its code, its summary, and the missing scope", async () => {
    const error = await refusedWith(refusal(AS_OKTA_SAYS_IT));
    expect(error).toBeInstanceOf(OktaPermissionError);
    expect(error).toMatchObject({ code: "insufficient_scope", summary: SAID, requiredScopes: ["okta.users.read"] });
    expect(error.message).toBe(
      `getUser failed with 403 insufficient_scope: ${SAID}; ` +
        "the access token needs the scope okta.users.read; grant it to the app, and request it",
    );
    expect(JSON.parse(JSON.stringify(error)).requiredScopes).toEqual(["okta.users.read"]);
  });

  test.each([
    [400, OktaValidationError],
    [401, OktaAuthenticationError],
    [403, OktaPermissionError],
    [418, OktaApiError],
  ])("with status %d", async (status, kind) => {
    const error = await refusedWith(refusal(AS_OKTA_SAYS_IT, status));
    expect(error.constructor).toBe(kind);
    expect(error).toMatchObject({ status, code: "insufficient_scope", requiredScopes: ["okta.users.read"] });
  });

  test.each<[string, string | string[], string[]]>([
    ["several scopes", 'Bearer error="insufficient_scope", scope="a  b a"', ["a", "b"]],
    ["the DPoP scheme", 'dpop ERROR="insufficient_scope",Scope=a', ["a"]],
    ["several challenges", 'Basic realm="x", Bearer scope="a", error="insufficient_scope"', ["a"]],
    ["several header lines", ['SSWS realm="x"', 'Bearer error="insufficient_scope", scope="a"'], ["a"]],
    ["both schemes", 'Bearer error=insufficient_scope, DPoP error=insufficient_scope, scope="a b"', ["a", "b"]],
    ["no scope named", 'Bearer error="insufficient_scope"', []],
  ])("%s", async (_, challenge, requiredScopes) => {
    const error = await refusedWith(refusal(challenge));
    expect(error).toMatchObject({ code: "insufficient_scope", requiredScopes });
    expect(error.message).toMatch(
      /the access token needs (the scope a; grant it|the scopes a b; grant them|a scope; grant it) to the app/,
    );
  });

  test("any other OAuth error, which has no missing scope", async () => {
    const challenge = 'Bearer error="invalid_token", error_description="The access token expired.", scope="a"';
    const error = await refusedWith(refusal(challenge, 401));
    expect(error).toMatchObject({ code: "invalid_token", summary: "The access token expired." });
    expect(error.requiredScopes).toBeUndefined();
  });

  test("whatever body a proxy adds", async () => {
    const error = await refusedWith(refusal(AS_OKTA_SAYS_IT, 403, "<h1>Forbidden</h1>"));
    expect(error).toMatchObject({ code: "insufficient_scope", summary: SAID });
  });
});

describe("the body takes precedence", () => {
  test("in Okta's format: its code and summary stay, and the missing scope is added", async () => {
    const body = JSON.stringify({ errorCode: "E0000006", errorSummary: "You do not have permission" });
    const error = await refusedWith(refusal(AS_OKTA_SAYS_IT, 403, body));
    expect(error).toMatchObject({ code: "E0000006", summary: "You do not have permission" });
    expect(error.requiredScopes).toEqual(["okta.users.read"]);
    expect(error.message).toContain("okta.users.read");
  });

  test("in OAuth's format: the header adds what the body omits", async () => {
    const error = await refusedWith(refusal(AS_OKTA_SAYS_IT, 403, JSON.stringify({ error: "insufficient_scope" })));
    expect(error).toMatchObject({ summary: SAID, requiredScopes: ["okta.users.read"] });
  });

  test("in OAuth's format alone: a scope is missing, but not which", async () => {
    const error = await refusedWith(json({ error: "insufficient_scope" }, { status: 403 }));
    expect(error.requiredScopes).toEqual([]);
  });
});

test.each([
  "",
  "Bearer",
  'Bearer error="',
  'Bearer error="in valid"',
  "Basic error=insufficient_scope, scope=a",
  `Bearer error="${"x".repeat(1000)}"`,
  "SSWS",
])("a challenge without an OAuth error is ignored: «%s»", async (challenge) => {
  const error = await refusedWith(refusal(challenge));
  expect(error.code).toBe("HTTP_403");
  expect(error.requiredScopes).toBeUndefined();
});

test("no text of the challenge repeats a secret", async () => {
  const token = "eyJ.secret.token";
  const challenge = `Bearer error="insufficient_scope", error_description="not ${token}", scope="a ${token}"`;
  const { okta } = oktaOf(inTurn(refusal(challenge)), { auth: bearer(token) });
  const error = await errorOf(OktaApiError, okta.getUser("00u1"));
  expect(error.requiredScopes).toHaveLength(2);
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(token);
});

test("isOktaError recognizes it by its code", async () => {
  const error: unknown = await refusedWith(refusal(AS_OKTA_SAYS_IT));
  expect(isOktaError(error, "insufficient_scope") && error.requiredScopes.join()).toBe("okta.users.read");
});

describe("a missing scope is not mistaken", () => {
  test("by a scan for a refusal of its ranges", async () => {
    const { okta, sent } = oktaOf(() => refusal(AS_OKTA_SAYS_IT, 400));
    const error = await errorOf(OktaApiError, okta.scanUsers({ concurrency: 1 }).pages().next());
    expect(error.requiredScopes).toEqual(["okta.users.read"]);
    expect(sent).toHaveLength(1);
  });

  test("by purgeUser for a user who is already deactivated", async () => {
    const { okta, sent } = oktaOf(() => refusal(AS_OKTA_SAYS_IT));
    expect((await errorOf(OktaApiError, okta.purgeUser("00u1"))).requiredScopes).toEqual(["okta.users.read"]);
    expect(sent).toHaveLength(1);
  });
});

describe("a bulk ends early, because all inputs are affected", () => {
  test.each<[string, () => Response]>([
    ["insufficient_scope", () => refusal(AS_OKTA_SAYS_IT)],
    ["insufficient_scope beside a body of Okta's", () => refusal(AS_OKTA_SAYS_IT, 403, '{"errorCode":"E0000006"}')],
    ["insufficient_scope that names no scope", () => refusal("Bearer error=insufficient_scope", 400)],
    ["invalid_token, whatever its status", () => refusal("Bearer error=invalid_token", 400)],
  ])("on %s", async (_, answer) => {
    const { okta, sent } = oktaOf(answer);
    const bulk = okta.bulk(["00u1", "00u2", "00u3"], (id) => okta.suspendUser(id), { concurrency: 1 });
    const { cause, report } = await errorOf(OktaBulkError, bulk);
    expect(cause).toBeInstanceOf(OktaApiError);
    expect(report).toMatchObject({ succeeded: 0, failed: 1 });
    expect(sent).toHaveLength(1);
  });

  test("as do shortcuts for many users, and a bulk around them", async () => {
    const { okta, sent } = oktaOf(() => refusal(AS_OKTA_SAYS_IT));
    const inner = (group: string) => okta.addUsersToGroup(group, ["00u1", "00u2"], { concurrency: 1 });
    await errorOf(OktaBulkError, okta.bulk(["00g1", "00g2"], inner, { concurrency: 1 }));
    expect(sent).toHaveLength(1);
  });

  test("but not after a missing permission for one input", async () => {
    const { okta } = oktaOf(() => failure(403, "E0000006"));
    expect((await okta.bulk(["00u1", "00u2"], (id) => okta.suspendUser(id))).failed).toBe(2);
  });
});
