// An input that is four times as long takes about four times as long, whether a caller or a malicious server sends it.
// A quadratic function would take sixteen times as long, and could block the program for seconds.

import { describe, expect, test, vi } from "vitest";
import { lastOfLink } from "../../src/cli/user-schema.js";
import { bearer, createOkta, filter, type Okta, search, ssws, where } from "../../src/index.js";
import { privateKeyJwt } from "../../src/oauth.js";
import { matchesTemplate } from "../../src/request/path.js";
import { failure, json } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { CLIENT_ID, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { type Handler, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const [SHORT, LONG, LONGER] = [4_000, 16_000, 64_000] as const;
/** Between four and sixteen. What is not quadratic may grow like that by one step, as the garbage does, but not by two. */
const TOO_MUCH = 10;
/** Nobody notices less, in milliseconds; what is quadratic takes more. */
const NOTICED = 60;

/** What patterns stumble over, again and again: what they repeat, and what they wait for in vain. */
const PARTS = [
  ...'a0 ,;=?&#/\\"<([.-_%+',
  "%25",
  "%c3%a9",
  "\\u00e9",
  "&amp;",
  "//",
  "&a=",
  "a.",
  "-admin",
  ".com",
  "https://",
  "E0000001",
  "use_",
  "-----END ",
  ", created",
  "(created",
  "🔑",
];

type Run = (text: string) => unknown;

const drop = () => undefined;
const hooks = { beforeRequest: drop, afterResponse: drop, beforeRetry: drop, onError: drop };
// time flies: what is to be waited for does not count
const answering = (handler: Handler) => oktaOf(handler, { hooks, timeout: 0, retry: 1, clock: new FlyingClock() }).okta;
const clients = new Map<string, Okta>();
let said = "";

/** One client for each way to answer: to make one takes longer than to call it. */
function okta(way: string, answer: () => Response, text: string): Okta {
  said = text;
  const client = clients.get(way) ?? answering(answer);
  clients.set(way, client);
  return client;
}

const inHeader = (text: string) => text.replace(/[^\x20-\xff]/g, "?");
const header =
  (name: string, status: number, contentOf = (text: string) => text): Run =>
  (text) => {
    const answer = () => json(status < 400 ? [] : {}, { status, headers: { [name]: inHeader(contentOf(said)) } });
    return okta(`${name} ${status} ${contentOf}`, answer, text).listUsers({}).first();
  };
const body =
  (bodyOf: (text: string) => unknown, password?: (text: string) => string): Run =>
  (text) => {
    const answer = () => json(bodyOf(said), { status: 400 });
    return okta(`${bodyOf}`, answer, text).setPassword("00u1", password?.(text) ?? "hunter2-hunter2");
  };
const fine = (text: string) => okta("fine", () => json([]), text);
const pem = (text: string) => privateKeyJwt({ clientId: CLIENT_ID, privateKey: text, scopes: SCOPES });

const FROM_CALLERS: [string, Run][] = [
  ["orgUrl", (text) => createOkta({ orgUrl: text, token: TOKEN })],
  ["the host of orgUrl", (text) => createOkta({ orgUrl: `https://a${text}.okta.com`, token: TOKEN })],
  ["the end of orgUrl's host", (text) => createOkta({ orgUrl: `https://acme.okta.com${text}x`, token: TOKEN })],
  ["the path of orgUrl", (text) => createOkta({ orgUrl: `https://acme.okta.com/${text}`, token: TOKEN })],
  ["token", (text) => ssws(`${text}!`)],
  ["a bearer token", (text) => bearer(text)],
  ["a header of the client", (text) => oktaOf(() => json({}), { headers: { "X-Team": `a${text}b` } })],
  ["a header's name", (text) => oktaOf(() => json({}), { headers: { [text]: "a" } })],
  ["clientId", (text) => privateKeyJwt({ clientId: `${text}\n`, privateKey: pemOf(KEYS), scopes: SCOPES })],
  ["scopes", (text) => privateKeyJwt({ clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: `a${text}b` })],
  ["a private key", pem],
  ["the label of a private key", (text) => pem(`-----BEGIN ${text}`)],
  ["the body of a private key", (text) => pem(`-----BEGIN PRIVATE KEY-----${text}-----END`)],
  ["all of a private key", (text) => pem(`-----BEGIN PRIVATE KEY-----${text}-----END PRIVATE KEY-----`)],
  [
    "the numbers of a private key",
    (text) => pem(`-----BEGIN PRIVATE KEY-----${btoa(`\x30\x84${encodeURI(text)}`)}-----END PRIVATE KEY-----`),
  ],
  ["a private key in JSON", (text) => pem(`{${text}`)],
  [
    "the environment",
    (text) => {
      vi.stubEnv("OKTA_CLIENT_SCOPES", text.replaceAll("\0", ""));
      vi.stubEnv("OKTA_CLIENT_CLIENTID", CLIENT_ID);
      vi.stubEnv("OKTA_CLIENT_PRIVATEKEY", pemOf(KEYS));
      createOkta({ orgUrl: ORG });
    },
  ],
  ["a user's id", (text) => fine(text).suspendUser(text)],
  ["a login", (text) => fine(text).getUser(`${text}/x`)],
  ["ifMatch", (text) => fine(text).updateUser("00u1", {}, { ifMatch: `a${text}b` })],
  ["a header of a call", (text) => fine(text).getUser("00u1", { headers: { "X-Team": `a${text}b` } })],
  ["q", (text) => fine(text).findUsers(`a${text}`).toArray()],
  ["an expression to search by", (text) => fine(text).searchUsers(`a${text}`).toArray()],
  ["an expression to parse", (text) => search.parse(text)],
  ["a condition to parse", (text) => search.parse(`profile.${text} eq "a"`)],
  ["a value to parse", (text) => filter.parse(`id eq "${text}`)],
  ["a value of an expression", (text) => search`profile.nickName eq ${text}`],
  ["many values of an expression", (text) => where("profile.nickName").eq(Array.from(text))],
  ["a property", (text) => where(`profile.${text}` as never)],
  ["a date", (text) => fine(text).listUsersUpdatedAfter(`2026-01-01T00:00:00.${text}`)],
  ["digits of a date", (text) => fine(text).listUsersUpdatedAfter(`2026-01-01T00:00:00.${"0".repeat(text.length)}x`)],
  [
    "fields of a scan",
    async (text) => {
      for await (const _ of fine(text).scanUsers({ fields: `a${text}`, concurrency: 1 }));
    },
  ],
  ["a password", (text) => fine(text).setPassword("00u1", text)],
  ["a path of okta.api", (text) => fine(text).api.GET(`/api/v1/${text}` as never)],
  ["a path value of okta.api", (text) => fine(text).api.GET("/api/v1/users/{id}", { params: { path: { id: text } } })],
  ["a header of okta.api", (text) => fine(text).api.GET("/api/v1/users", { headers: { "X-Team": `a${text}b` } })],
  ["a link in a schema", (text) => lastOfLink({ _links: { type: { href: `${text}/` } } }, "type")],
];

const FROM_SERVERS: [string, Run][] = [
  ["a Link", header("Link", 200)],
  ["the target of a Link", header("Link", 200, (text) => `<${ORG}/api/v1/users?after=${text}>; rel="next"`)],
  ["the path of a Link", header("Link", 200, (text) => `<${ORG}/api/v1/users${text}>; rel="next"`)],
  ["the host of a Link", header("Link", 200, (text) => `<https://a${text}/api/v1/users>; rel="next"`)],
  ["the relation of a Link", header("Link", 200, (text) => `<${ORG}/api/v1/users>; rel="${text}"`)],
  ["a path that should fit a template", (text) => matchesTemplate(`/api/a-${text}`, "/api/{a}-{b}-{c}x")],
  ["a challenge", header("WWW-Authenticate", 403)],
  ["an error of a challenge", header("WWW-Authenticate", 401, (text) => `Bearer error="${text}`)],
  ["a redirect", header("Location", 302)],
  ["a query of a redirect", header("Location", 302, (text) => `https://a.test/?${text}`)],
  ["a Date", header("Date", 200)],
  ["a time to wait", header("Retry-After", 429)],
  ["a rate limit", header("X-Rate-Limit-Limit", 200)],
  ["the reset of a rate limit", header("X-Rate-Limit-Reset", 429, (text) => `1, ${text}`)],
  ["the id of a request", header("X-Okta-Request-Id", 400)],
  ["a content type", header("Content-Type", 200)],
  ["any header", header("X-Debug", 200)],
  [
    "the name of a header",
    (text) =>
      okta("names", () => json([], { headers: { [`x-${said.replace(/[^\w-]/g, "-")}`]: "1" } }), text).getUser("00u1"),
  ],
  ["a summary", body((text) => ({ errorCode: "E0000001", errorSummary: text }))],
  ["a cause", body((text) => ({ errorCode: "E0000001", errorCauses: [{ errorSummary: text }] }))],
  ["many causes", body((text) => ({ errorCauses: Array.from(text, (errorSummary) => ({ errorSummary })) }))],
  ["a code", body((text) => ({ errorCode: text, errorId: text }))],
  ["an OAuth error", body((text) => ({ error: text, error_description: text }))],
  [
    "a password that is repeated",
    body(
      (text) => ({ errorSummary: text + text }),
      (text) => text,
    ),
  ],
  [
    "a password that is repeated but for its end",
    body(
      (text) => ({ errorSummary: text + text }),
      (text) => `${text}!`,
    ),
  ],
  ["a body that is not JSON", (text) => okta("text", () => new Response(said), text).getUser("00u1")],
  [
    "an error's body that is not JSON",
    (text) => okta("error text", () => new Response(said, { status: 500 }), text).getUser("00u1"),
  ],
  ["what a fetch throws", (text) => answering(() => Promise.reject(new Error(text, { cause: text }))).getUser("00u1")],
  [
    "many secrets, of which all are repeated",
    async (text) => {
      const answer = Array.from(text.slice(0, text.length / 8), (part, at) => `${part}${at}`);
      const { okta: client } = oktaOf(async (request) =>
        failure(400, "E0000001", { errorSummary: await request.text() }),
      );
      await client.verifyFactor("00u1", "f1", { answer } as never);
    },
  ],
];

async function time(run: Run, text: string): Promise<number> {
  const start = performance.now();
  try {
    await run(text);
  } catch {
    // whether it is refused or not
  }
  return performance.now() - start;
}

/** The least of some times: what else the machine does makes them longer, never shorter. */
async function least(run: Run, text: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) times.push(await time(run, text));
  return Math.min(...times);
}

const of = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));

describe.each([...FROM_CALLERS, ...FROM_SERVERS])("%s", (_, run) => {
  // what else the machine does can look like growth once, but not three times
  test("takes time in proportion to its length", { retry: 2 }, async () => {
    for (const part of PARTS) {
      const long = of(part, LONG);
      if ((await time(run, long)) < NOTICED || (await time(run, long)) < NOTICED) continue;
      const [first, second] = [await least(run, of(part, SHORT)), await least(run, long)];
      const steps = second < NOTICED ? [] : [second / first, (await least(run, of(part, LONGER))) / second];
      const grows = steps.length > 0 && steps.every((step) => step > TOO_MUCH);
      expect(grows ? `of «${part}» grows by ${steps}` : "").toBe("");
    }
    vi.unstubAllEnvs();
  });
});
