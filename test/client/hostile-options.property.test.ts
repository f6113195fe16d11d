// For any options of a client, a layer or a provider, and any results and errors of a program's own functions, only an
// OktaError leaves the package.

import { test } from "vitest";
import {
  bearer,
  createClient,
  createOkta,
  deadline,
  hooks,
  isOktaError,
  pacing,
  retry,
  ssws,
  timeout,
} from "../../src/index.js";
import { nodeFetch } from "../../src/node/index.js";
import { privateKeyJwt } from "../../src/oauth.js";
import { json } from "../support/answers.js";
import { expectOurs, failureOf, HOSTILE } from "../support/hostile.js";
import { ORG, oktaOf, TOKEN } from "../support/okta-of.js";

test.each<[string, (value: never) => unknown]>([
  ["createOkta", (value) => createOkta(value)],
  ["orgUrl", (orgUrl) => createOkta({ orgUrl, token: TOKEN })],
  ["token", (token) => createOkta({ orgUrl: ORG, token })],
  ["auth", (auth) => createOkta({ orgUrl: ORG, auth }).getUser("00u1")],
  ["headers", (headers) => createOkta({ orgUrl: ORG, token: TOKEN, headers })],
  ["fetch", (fetch) => createOkta({ orgUrl: ORG, token: TOKEN, fetch, retry: 0, timeout: 50 })],
  ["retry of a client", (value) => createOkta({ orgUrl: ORG, token: TOKEN, retry: value })],
  ["timeout of a client", (value) => createOkta({ orgUrl: ORG, token: TOKEN, timeout: value })],
  ["deadline of a client", (value) => createOkta({ orgUrl: ORG, token: TOKEN, deadline: value })],
  ["pacing of a client", (value) => createOkta({ orgUrl: ORG, token: TOKEN, pacing: value })],
  ["hooks of a client", (value) => createOkta({ orgUrl: ORG, token: TOKEN, hooks: value })],
  ["readAhead", (readAhead) => createOkta({ orgUrl: ORG, token: TOKEN, readAhead })],
  ["createClient", (value) => createClient(value)],
  ["layers", (layers) => createClient({ orgUrl: ORG, token: TOKEN, layers })],
  ["retry", (value) => retry(value)],
  ["timeout", (value) => timeout(value)],
  ["deadline", (value) => deadline(value)],
  ["pacing", (value) => pacing(value)],
  ["hooks", (value) => hooks(value)],
  ["ssws", (value) => ssws(value)],
  ["privateKeyJwt", (value) => privateKeyJwt(value)],
  ["privateKey", (privateKey) => privateKeyJwt({ clientId: "0oa1", scopes: "a", privateKey })],
  ["scopes", (scopes) => privateKeyJwt({ clientId: "0oa1", scopes, privateKey: "a" })],
  ["nodeFetch", (value) => nodeFetch(value)],
  [
    "toArray",
    (value) =>
      oktaOf(() => json([]))
        .okta.listUsers()
        .toArray(value),
  ],
  [
    "max",
    (max) =>
      oktaOf(() => json([]))
        .okta.listUsers()
        .toArray({ max }),
  ],
  ["isOktaError", (value) => isOktaError(value, value)],
])("%s", async (place, run) => {
  for (const [name, make] of HOSTILE) expectOurs(await failureOf(() => run(make() as never)), `${place}: ${name}`);
});

test.each<[string, (value: never) => unknown]>([
  ["a provider gives", (value) => oktaOf(() => json({}), { auth: { authorize: () => value } }).okta.getUser("00u1")],
  [
    "a provider of a function gives",
    (value) => oktaOf(() => json({}), { auth: bearer(() => value) }).okta.getUser("00u1"),
  ],
  [
    "a provider throws",
    (value) => oktaOf(() => json({}), { auth: { authorize: () => Promise.reject(value) } }).okta.getUser("00u1"),
  ],
  [
    "a provider throws of an answer",
    (value) =>
      oktaOf(() => json({}), {
        auth: {
          authorize: () => ({ Authorization: "a" }),
          answered: () => {
            throw value;
          },
        },
      }).okta.getUser("00u1"),
  ],
  ["a fetch gives", (value) => oktaOf(() => value).okta.getUser("00u1")],
  ["a fetch throws", (value) => oktaOf(() => Promise.reject(value)).okta.getUser("00u1")],
  [
    "a hook throws",
    (value) =>
      oktaOf(() => json({}), {
        hooks: {
          failCalls: true,
          beforeRequest: () => {
            throw value;
          },
        },
      }).okta.getUser("00u1"),
  ],
  [
    "a signal is aborted with",
    (value) => {
      const controller = new AbortController();
      const { okta } = oktaOf(() => {
        controller.abort(value);
        return new Promise(() => undefined);
      });
      return okta.getUser("00u1", { signal: controller.signal });
    },
  ],
  [
    "a worker of a bulk throws",
    (value) => oktaOf(() => json({})).okta.bulk([1], () => Promise.reject(value), { stopOnError: true }),
  ],
  [
    "inputs of a bulk throw",
    (value) =>
      oktaOf(() => json({})).okta.bulk(
        (function* () {
          yield 1;
          throw value;
        })(),
        () => 1,
      ),
  ],
  [
    "a callback of a bulk throws",
    (value) => oktaOf(() => json({})).okta.bulk([1], () => 1, { onProgress: () => Promise.reject(value) }),
  ],
])("%s", async (place, run) => {
  for (const [name, make] of HOSTILE)
    expectOurs(await failureOf(() => run(make() as never)), `${place}: ${name}`, true);
});
