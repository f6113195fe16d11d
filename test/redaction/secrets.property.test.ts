// No error, hook or log shows a secret, whatever fails, and whatever repeats the request.

import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bearer, type Fetch, type Okta } from "../../src/index.js";
import { privateKeyJwt } from "../../src/oauth.js";
import { ECHOES, type Echo } from "../support/echoes.js";
import { CLIENT_ID, type Keys, pemOf, SCOPES } from "../support/oauth.js";
import { fetchOf, type Handler, silence } from "../support/okta-of.js";
import { runs } from "../support/runs.js";
import { expectSilence, type Secrets, secrets } from "../support/secrets.js";

const RUNS = runs(30);
const RECOVERY = { question: "Who plays a major role?" };
const PROFILE = { login: "ada@acme.test", email: "ada@acme.test" };

/** A fetch that answers each request by an echo of all that was sent so far. */
const echoing = (echo: Echo, cookie: string): Fetch => fetchOf(echoingHandler(echo, cookie));

function echoingHandler(echo: Echo, cookie: string): Handler {
  const sent: string[] = [];
  return async (request) => {
    sent.push(...[...request.headers].flat(), await request.text());
    const response = echo(sent.join(" "));
    response.headers.append("Set-Cookie", `sid=${cookie}; Secure`);
    return response;
  };
}

const CALLS: readonly ((okta: Okta, secrets: Secrets) => unknown)[] = [
  (okta) => okta.getUser("00u1"),
  (okta) => okta.listUsers().toArray(),
  (okta, { password }) => okta.setPassword("00u1", password),
  (okta, { password }) => okta.createUserWithPassword(PROFILE, password),
  (okta, { password: value, answer: salt }) =>
    okta.createUserWithPassword(PROFILE, { hash: { algorithm: "SHA-512", value, salt } }),
  (okta, { password, answer }) => okta.changeRecoveryCredential("00u1", password, { ...RECOVERY, answer }),
];

describe.each(ECHOES)("%s", (_, echo) => {
  const call = fc.constantFrom(...CALLS);

  test("shows no API token, password, answer or cookie", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, call, async (given, run) => {
        const fetch = echoing(echo, given.cookie);
        await expectSilence((clientOf) => run(clientOf({ token: given.token, fetch }), given), Object.values(given));
      }),
      RUNS,
    );
  });

  test("shows no bearer token of any attempt", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, call, async (given, run) => {
        const tokens = [`${given.token}1st`, `${given.token}2nd`];
        const left = [...tokens];
        const auth = bearer(async () => left.shift() ?? "");
        const fetch = echoing(echo, given.cookie);
        const retry = { retries: 1, maxWait: 0, post: true };
        await expectSilence(
          (clientOf) => run(clientOf({ auth, fetch, retry }), given),
          [...Object.values(given), ...tokens],
        );
      }),
      RUNS,
    );
  });

  test.each([
    ["of the token endpoint", false],
    ["of the API", true],
  ])("%s shows no secret of a service app", async (_, granted) => {
    const keys = fc.constant(undefined).map((): Keys => generateKeyPairSync("ec", { namedCurve: "P-256" }));
    await fc.assert(
      fc.asyncProperty(secrets, keys, async (given, pair) => {
        const privateKey = pemOf(pair);
        const auth = privateKeyJwt({ clientId: CLIENT_ID, privateKey, scopes: SCOPES, dpop: true });
        const hidden = [...Object.values(given), ...privateKey.split("\n").filter((line) => line.length > 40)];
        const known = hidden.length;
        const repeat = echoingHandler(echo, given.cookie);
        const token = { access_token: given.token, token_type: "DPoP", expires_in: 60 };
        const fetch = fetchOf(async (request) => {
          // what is signed is made on the way: the assertion, and the proofs
          const sent = `${request.headers.get("DPoP")} ${await request.clone().text()}`;
          hidden.push(...(sent.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? []));
          return granted && request.url.endsWith("/token") ? Response.json(token) : repeat(request);
        });
        await expectSilence((clientOf) => clientOf({ auth, fetch }).setPassword("00u1", given.password), hidden);
        expect(hidden.length).toBeGreaterThan(known);
      }),
      runs(8),
    );
  });
});

test("a timeout shows nothing of what it waited for", async () => {
  await fc.assert(
    fc.asyncProperty(secrets, fc.constantFrom(...CALLS), (given, run) =>
      expectSilence(
        (clientOf) => run(clientOf({ token: given.token, fetch: fetchOf(silence), timeout: 1 }), given),
        Object.values(given),
      ),
    ),
    RUNS,
  );
});

test.each(ECHOES)("%s shows no secret through the raw client", async (_, echo) => {
  await fc.assert(
    fc.asyncProperty(secrets, async (given) => {
      const fetch = echoing(echo, given.cookie);
      const credentials = {
        password: { value: given.password },
        recovery_question: { ...RECOVERY, answer: given.answer },
      };
      await expectSilence(async (clientOf) => {
        const { api } = clientOf({ token: given.token, fetch });
        const sending = { params: { path: { id: "00u1" } }, body: { credentials } };
        const { response } = await api.POST("/api/v1/users/{id}", sending);
        // it hands an answer out as it is, whatever its status
        throw new Error(`answered with ${response.status}`);
      }, Object.values(given));
    }),
    RUNS,
  );
});
