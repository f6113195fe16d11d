// Secrets are masked in errors; codes and ids, which people need, are not.

import { describe, expect, test } from "vitest";
import { isOktaError, OktaApiError, type OktaOptions } from "../../src/index.js";
import { failure, json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, oktaOf, TOKEN } from "../support/okta-of.js";

const PROFILE = { login: "ada@acme.test", email: "ada@acme.test" };
const saying = (summary: string): Handler => {
  return () => json({ errorCode: "E0000001", errorSummary: summary, errorCauses: [] }, { status: 400 });
};
const echo: Handler = async (request) =>
  failure(400, "E0000001", { errorSummary: `cannot read ${await request.text()}` });

describe("codes and ids are not masked, whatever the password is", () => {
  test.each(["0000", "000", "001", "000001", "0000001", "E0000001", "E00", "updateUser", "400", "failed"])(
    "%s",
    async (password) => {
      const { okta } = oktaOf(() => failure(400, "E0000001"));
      const error = await errorOf(OktaApiError, okta.setPassword("00u1", password));
      expect(isOktaError(error, "E0000001")).toBe(true);
      expect(error.message).toBe(
        "setPassword (updateUser) failed with 400 E0000001: what E0000001 says (request req-1)",
      );
    },
  );

  test.each([
    ["invalid_client", "invalid_client"],
    ["invalid", "invalid_client"],
    ["client", "invalid_client"],
    ["access_denied", "access_denied"],
    ["use_dpop_nonce", "use_dpop_nonce"],
  ])("of OAuth: %s", async (password, code) => {
    const { okta } = oktaOf(() => json({ error: code, error_description: "no" }, { status: 400 }));
    expect((await errorOf(OktaApiError, okta.setPassword("00u1", password))).code).toBe(code);
  });

  test.each(["HTTP_403", "HTTP", "403"])("of a response without a body: %s", async (password) => {
    const { okta } = oktaOf(() => new Response(null, { status: 403 }));
    expect(await errorOf(OktaApiError, okta.setPassword("00u1", password))).toMatchObject({
      code: "HTTP_403",
      status: 403,
    });
  });

  test.each([
    ["AAAC", "V4eRZ5aZfg4d-bTfveleagAAACYM"],
    ["4d-b", "V4eRZ5aZfg4d-bTfveleagAAACYM"],
    ["1234", "0f1e2d3c-1234-4b5a-9687-a5b4c3d2e1f0"],
  ])("of requests and errors: %s", async (password, id) => {
    const { okta } = oktaOf(() =>
      json({ errorCode: "E0000001", errorId: id }, { status: 400, headers: { "X-Okta-Request-Id": id } }),
    );
    const error = await errorOf(OktaApiError, okta.setPassword("00u1", password));
    expect(error).toMatchObject({ requestId: id, errorId: id });
    expect(error.message).toContain(id);
  });

  test("in a path with Okta's words", async () => {
    const { okta } = oktaOf(() => failure(403, "E0000014"));
    const passwords = { oldPassword: { value: "credentials" }, newPassword: { value: "change_password" } };
    const error = await errorOf(OktaApiError, okta.changePassword("00u1", passwords));
    expect(error.path).toBe("/api/v1/users/00u1/credentials/change_password");
  });
});

describe("a short secret is masked only as a whole word", () => {
  test.each([
    ["the PIN 0000 is too simple", "the PIN [redacted] is too simple"],
    ['{"value":"0000"}', '{"value":"[redacted]"}'],
    ["pin=0000&x=10000", "pin=[redacted]&x=10000"],
    ["E0000001 of 00001 at x0000", "E0000001 of 00001 at x0000"],
    ["“0000”", "“[redacted]”"],
  ])("%s", async (said, shown) => {
    const error = await errorOf(OktaApiError, oktaOf(saying(said)).okta.setPassword("00u1", "0000"));
    expect(error.summary).toBe(shown);
  });
});

describe("secrets are values of any type", () => {
  test.each<[string, object, string]>([
    ["a number", { passCode: 419059 }, '{"passCode":[redacted]}'],
    [
      "a number within a list",
      { passCode: [419059, { deep: 271828 }] },
      '{"passCode":[[redacted],{"deep":[redacted]}]}',
    ],
    ["a text", { passCode: "041905" }, '{"passCode":"[redacted]"}'],
    ["a Date, as it is sent", { answer: new Date(0) }, '{"answer":"[redacted]"}'],
    ["what toJSON gives", { answer: { toJSON: () => "hunter2" } }, '{"answer":"[redacted]"}'],
    [
      "a code of a device",
      { pinCode: 4190, otp_code: "s3cr3t", totp: 419059 },
      '{"pinCode":[redacted],"otp_code":"[redacted]","totp":[redacted]}',
    ],
    ["a code that was sent", { verificationCode: "s3cr3t" }, '{"verificationCode":"[redacted]"}'],
    ["no boolean", { answer: true, passwordChanged: "2026-01-01" }, '{"answer":true,"passwordChanged":"2026-01-01"}'],
  ])("%s", async (_, body, shown) => {
    const error = await errorOf(OktaApiError, oktaOf(echo).okta.verifyFactor("00u1", "sms1", body as never));
    expect(error.summary).toBe(`cannot read ${shown}`);
  });

  test("except the algorithm of a password hash", async () => {
    const hash = { algorithm: "SHA-256", saltOrder: "PREFIX", salt: "c2FsdA==", value: "aGFzaA==" } as const;
    const error = await errorOf(OktaApiError, oktaOf(echo).okta.createUserWithPassword(PROFILE, { hash }));
    expect(error.summary).toContain(
      '"hash":{"algorithm":"SHA-256","saltOrder":"PREFIX","salt":"[redacted]","value":"[redacted]"}',
    );
  });

  test("except the work factor of a hash and the type of a hook", async () => {
    const hash = { algorithm: "BCRYPT", workFactor: 1000, salt: "saltsaltsalt", value: "valuevalue" } as const;
    const hashed = await errorOf(OktaApiError, oktaOf(echo).okta.createUserWithPassword(PROFILE, { hash }));
    expect(hashed.summary).toContain('"algorithm":"BCRYPT","workFactor":1000,"salt":"[redacted]"');
    const hook = { type: "default" };
    const hooked = await errorOf(OktaApiError, oktaOf(echo).okta.createUserWithPassword(PROFILE, { hook }));
    expect(hooked.summary).toContain('"hook":{"type":"default"}');
  });
});

describe("a secret is masked in each form in which it occurs", () => {
  const password = `Tr0ub4dor"&\\3 é+🔑/%41'`;
  const units = Array.from(password, (character) =>
    Array.from({ length: character.length }, (_, at) => character.charCodeAt(at)),
  );
  const hex = (code: number) => code.toString(16).padStart(4, "0");

  test.each<[string, string]>([
    ["JSON", JSON.stringify(password).slice(1, -1)],
    [
      "JSON in ASCII",
      units
        .flat()
        .map((unit) => `\\u${hex(unit)}`)
        .join(""),
    ],
    [
      "JSON in ASCII, in upper case",
      units
        .flat()
        .map((unit) => `\\u${hex(unit).toUpperCase()}`)
        .join(""),
    ],
    ["JSON with its slash escaped", JSON.stringify(password).slice(1, -1).replaceAll("/", "\\/")],
    ["JSON within JSON", JSON.stringify(JSON.stringify(password)).slice(3, -3)],
    ["a URL", encodeURIComponent(password)],
    ["a URL in lower case hex", encodeURIComponent(password).replace(/%../g, (code) => code.toLowerCase())],
    ["a URL, strictly", encodeURIComponent(password).replaceAll("'", "%27")],
    ["a URL, loosely", encodeURI(password)],
    ["a URL within a URL", encodeURIComponent(encodeURIComponent(password))],
    ["a URL within JSON", JSON.stringify(encodeURIComponent(JSON.stringify(password))).slice(4, -4)],
    ["a form", new URLSearchParams({ p: password }).toString().slice(2)],
    ["HTML", password.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;")],
    ["Latin-1", Buffer.from(password).toString("latin1")],
  ])("%s", async (_, written) => {
    const error = await errorOf(OktaApiError, oktaOf(saying(`<${written}>`)).okta.setPassword("00u1", password));
    expect(error.summary).toBe("<[redacted]>");
  });

  test("a form value that a server repeats decoded", async () => {
    const said = saying("<correct horse battery>");
    const error = await errorOf(OktaApiError, oktaOf(said).okta.setPassword("00u1", "correct+horse+battery"));
    expect(error.summary).toBe("<[redacted]>");
  });

  test("a truncated token", async () => {
    const token = `${TOKEN}${TOKEN}${TOKEN}`;
    const error = await errorOf(
      OktaApiError,
      oktaOf(saying(`SSWS ${token.slice(0, 50)}…`), { token }).okta.getUser("00u1"),
    );
    expect(error.summary).toBe("[redacted]…");
  });

  test("the password of Basic credentials from a custom provider", async () => {
    const auth = { authorize: () => ({ Authorization: `Basic ${btoa("svc:hunter2-hunter2")}` }) };
    const error = await errorOf(OktaApiError, oktaOf(saying("no user hunter2-hunter2"), { auth }).okta.getUser("00u1"));
    expect(error.summary).toBe("no user [redacted]");
  });

  test("encoded Basic credentials", async () => {
    const encoded = btoa("svc:hunter2-hunter2");
    const headers = { "Proxy-Authorization": `Basic ${encoded}` };
    const { okta } = oktaOf(saying(`no user ${encoded}`), { headers });
    expect((await errorOf(OktaApiError, okta.getUser("00u1"))).summary).toBe("no user [redacted]");
  });

  test("a custom header that can contain a credential", async () => {
    const headers = { "X-Gateway-Key": "g4t3w4y-k3y", "X-Team": "identity-team" };
    const { okta } = oktaOf(saying("g4t3w4y-k3y of identity-team is refused"), { headers });
    expect((await errorOf(OktaApiError, okta.getUser("00u1"))).summary).toBe("[redacted] of identity-team is refused");
    const ofCall = oktaOf(saying("g4t3w4y-k3y of identity-team is refused")).okta.getUser("00u1", { headers });
    expect((await errorOf(OktaApiError, ofCall)).summary).toBe("[redacted] of identity-team is refused");
  });
});

describe("hooks mask headers that can contain a credential", () => {
  async function headersSeen(headers: { [name: string]: string }, options: Partial<OktaOptions> = {}) {
    const seen: { readonly [name: string]: string }[] = [];
    const hooks = { afterResponse: (view: { headers: { [name: string]: string } }) => void seen.push(view.headers) };
    const { okta } = oktaOf(() => json({ id: "00u1" }, { headers }), { ...options, hooks });
    await okta.setPassword("00u1", "0000");
    return seen[0] ?? {};
  }

  test.each([
    "X-Password",
    "X-Auth-Token",
    "X-Api-Key",
    "Api-Key",
    "apikey",
    "X-Authorization",
    "Proxy-Authorization",
    "Set-Cookie",
    "X-Amz-Security-Token",
    "X-Amzn-Oidc-Accesstoken",
    "X-Forwarded-Access-Token",
    "Authentication-Info",
    "Cf-Access-Jwt-Assertion",
    "X-Csrf-Token",
    "X-Session-Id",
    "X-Client-Secret",
    "X-Passcode",
    "X-Pin",
    "X-Pin-Code",
    "X-TOTP",
    "X-OTP-Code",
    "X-MFA",
    "X-Verification-Code",
    "X-Signature",
    "DPoP-Nonce",
  ])("%s", async (name) => {
    expect(await headersSeen({ [name]: "s3cr3t" })).toMatchObject({ [name.toLowerCase()]: "[redacted]" });
  });

  test.each([
    ["X-Rate-Limit-Remaining", "0000"],
    ["X-Rate-Limit-Reset", "1767225600"],
    ["X-Okta-Request-Id", "V4eRZ5aZfg4d-bTfveleagAAACYM"],
    ["Content-Type", "application/json"],
    ["ETag", 'W/"0000"'],
    ["WWW-Authenticate", 'Bearer error="insufficient_scope", scope="okta.users.read"'],
    ["X-Author", "ada"],
    ["Content-Security-Policy", "default-src 'self'"],
    ["Access-Control-Allow-Credentials", "true"],
  ])("but not: %s", async (name, value) => {
    expect(await headersSeen({ [name]: value })).toMatchObject({ [name.toLowerCase()]: value });
  });

  test("and secrets in URLs of other headers", async () => {
    const location = "https://ada:hunter2@acme.test/a?b=1&sessionToken=20111s3cr3t&c=2#access_token=eyJ0";
    expect(await headersSeen({ Location: location, Link: `<${location}>; rel="next"` })).toMatchObject({
      location: "https://[redacted]@acme.test/a?b=1&sessionToken=[redacted]&c=2#access_token=[redacted]",
      link: '<https://[redacted]@acme.test/a?b=1&sessionToken=[redacted]&c=2#access_token=[redacted]>; rel="next"',
    });
  });

  test("and a password that another header repeats", async () => {
    expect(await headersSeen({ "X-Debug": "p=0000" })).toMatchObject({ "x-debug": "p=[redacted]" });
  });
});
