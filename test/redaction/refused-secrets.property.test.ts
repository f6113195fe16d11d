// Secrets in the wrong place or the wrong form: the error names the place, not the value.

import fc from "fast-check";
import { describe, test } from "vitest";
import { bearer, ssws } from "../../src/index.js";
import { privateKeyJwt } from "../../src/oauth.js";
import { CLIENT_ID, SCOPES } from "../support/oauth.js";
import { runs } from "../support/runs.js";
import { type ClientMaker, expectSilence, type Secrets, secrets } from "../support/secrets.js";

const RUNS = runs(50);
const PROFILE = { login: "ada@acme.test", email: "ada@acme.test" };

describe("a refused argument is not shown:", () => {
  const MISTAKES: readonly (readonly [name: string, run: (clientOf: ClientMaker, secrets: Secrets) => unknown])[] = [
    ["a token with a line end", (clientOf, { token }) => clientOf({ token: `${token}\n` })],
    ["a token with its scheme", (_, { token }) => ssws(`SSWS ${token}`)],
    ["a bearer token with a line end", (_, { token }) => bearer(`${token}\n`)],
    [
      "a bearer token that a function gives with a space",
      (clientOf, { token }) => clientOf({ auth: bearer(() => `${token} `) }).getUser("00u1"),
    ],
    [
      "a password in the org's URL",
      (clientOf, { token, cookie }) => clientOf({ token, orgUrl: `https://ada:${cookie}@acme.okta.com` }),
    ],
    ["a token and auth", (clientOf, { token }) => clientOf({ token, auth: bearer(token) })],
    ["an option that there is not", (clientOf, { token }) => clientOf({ token, ...{ apiToken: token } })],
    [
      "a token among the headers",
      (clientOf, { token }) => clientOf({ token, headers: { Authorization: `SSWS ${token}` } }),
    ],
    [
      "a header with a line end",
      (clientOf, { token, cookie }) =>
        clientOf({ token }).getUser("00u1", { headers: { Cookie: `sid=${cookie}\nsecond` } }),
    ],
    [
      "a password for a user without an id",
      (clientOf, { token, password }) => clientOf({ token }).setPassword("..", password),
    ],
    [
      "a password as an option",
      (clientOf, { token, password }) => clientOf({ token }).getUser("00u1", { password } as object),
    ],
    [
      "an answer without a question",
      (clientOf, { token, password, answer }) =>
        clientOf({ token }).changeRecoveryCredential("00u1", password, { question: "", answer }),
    ],
    [
      "a password that half belongs to a body that is not JSON",
      (clientOf, { token, password }) =>
        clientOf({ token }).createUser({
          profile: { ...PROFILE, ...{ age: 7n } },
          credentials: { password: { value: password } },
        }),
    ],
    [
      "a value that is not a key",
      (_, { token }) => privateKeyJwt({ clientId: CLIENT_ID, privateKey: token, scopes: SCOPES }),
    ],
    [
      "the content of an invalid PEM",
      (_, { cookie }) => {
        const privateKey = `-----BEGIN PRIVATE KEY-----\n${cookie}\n-----END PRIVATE KEY-----`;
        return privateKeyJwt({ clientId: CLIENT_ID, privateKey, scopes: SCOPES });
      },
    ],
    [
      "a JWK that lacks a part",
      (_, { token, cookie }) =>
        privateKeyJwt({ clientId: CLIENT_ID, privateKey: { kty: "RSA", d: token, n: cookie }, scopes: SCOPES }),
    ],
  ];

  test.each(MISTAKES)("%s", async (_, run) => {
    await fc.assert(
      fc.asyncProperty(secrets, (given) => expectSilence((clientOf) => run(clientOf, given), Object.values(given))),
      RUNS,
    );
  });
});
