// The error for an unknown option suggests the one that was probably meant.

import { describe, expect, test } from "vitest";
import { getUser, listUsers, updateUser } from "../../generated/operations.js";
import { run } from "../../src/cli/run.js";
import { createClient, createOkta, OktaArgumentError, OktaConfigError, type OktaError } from "../../src/index.js";
import { nodeFetch } from "../../src/node/index.js";
import { privateKeyJwt } from "../../src/oauth.js";
import { suggestOption } from "../../src/shared/unknown-option.js";
import { SILENT } from "../cli/command.js";
import { pageOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const whole = { orgUrl: ORG, token: TOKEN };
const { okta, sent } = oktaOf(() => pageOf([]));
const given = (options: object) => options as never;

describe("createOkta", () => {
  test.each([
    // of other clients
    ["apiToken", "token"],
    ["api_token", "token"],
    ["apiKey", "token"],
    ["ssws", "token"],
    ["baseUrl", "orgUrl"],
    ["baseURL", "orgUrl"],
    ["domain", "orgUrl"],
    ["issuer", "orgUrl"],
    ["oktaDomain", "orgUrl"],
    ["accessToken", "auth"],
    ["clientId", "auth"],
    ["privateKey", "auth"],
    ["maxRetries", "retry"],
    ["requestTimeout", "timeout"],
    ["requestExecutor", "fetch"],
    ["prefetch", "readAhead"],
    // slips of the pen
    ["orgURL", "orgUrl"],
    ["org_url", "orgUrl"],
    ["orgUlr", "orgUrl"],
    ["tokne", "token"],
    ["tokens", "token"],
    ["timeOut", "timeout"],
    ["timeoutMs", "timeout"],
    ["heders", "headers"],
    ["dangerouslyAlowHtpp", "dangerouslyAllowHttp"],
    ["allowHttp", "dangerouslyAllowHttp"],
    ["concurrency", "pacing"],
    ["retires", "retry"],
    ["clok", "clock"],
    ["pacer", "pacing"],
  ])("%s: did you mean %s?", async (name, meant) => {
    const error = await errorOf(OktaConfigError, () => createOkta(given({ ...whole, [name]: "s3cr3t" })));
    expect(error.option).toBe(name);
    expect(error.message).toContain(`${name}: unknown option; did you mean '${meant}'? The options are orgUrl, `);
    expect(error.message).not.toContain("s3cr3t");
  });

  test.each([
    { baseUrl: ORG, token: TOKEN },
    { orgUrl: ORG, apiToken: TOKEN },
    { domain: ORG, apiToken: TOKEN },
  ])("names the misspelt option instead of a missing one: %o", async (options) => {
    const { message } = await errorOf(OktaConfigError, () => createOkta(given(options)));
    expect(message).toContain("did you mean");
    expect((await errorOf(OktaConfigError, () => createClient(given(options)))).message).toBe(
      message.replace(", hooks, logger, logLevel, telemetry, deadline, retry, pacing, timeout, clock", ", layers"),
    );
  });

  test.each(["colour", "x", "", "constructor", "__proto__", "toString", "a".repeat(10_000)])(
    "suggests nothing for «%.20s»",
    async (name) => {
      const options = Object.defineProperty({ ...whole }, name, { value: 1, enumerable: true });
      const { message } = await errorOf(OktaConfigError, () => createOkta(given(options)));
      expect(message).toContain(`${name}: unknown option; the options are orgUrl, token`);
    },
  );
});

describe("a misplaced option of call or paginate is refused with its right place", () => {
  const path = { id: "00u1" };
  test.each<[string, () => unknown, string]>([
    ["a query parameter", () => okta.paginate(listUsers, given({ limit: 3 })), "listUsers: 'limit' belongs in 'query'"],
    [
      "a header",
      () => okta.call(updateUser, given({ path, body: {}, ifMatch: "x" })),
      "updateUser: 'ifMatch' belongs in 'headers', as 'If-Match'",
    ],
    [
      "an option",
      () => okta.call(getUser, given({ path, query: { timeout: 3 } })),
      "getUser: 'timeout' is a call option; it belongs beside 'query'",
    ],
  ])("%s", async (_, run, message) => {
    expect((await errorOf(OktaArgumentError, async () => run())).message).toBe(message);
    expect(sent).toEqual([]);
  });
});

describe("a similar option is suggested", () => {
  const places: [string, () => unknown, string][] = [
    ["of createClient, for a layer", () => createClient(given({ ...whole, retry: 3 })), "layers"],
    ["of createClient, as other clients have it", () => createClient(given({ ...whole, maxRetries: 3 })), "layers"],
    ["of createClient, for a time", () => createClient(given({ ...whole, timeoutMs: 3 })), "layers"],
    ["for a proxy", () => createOkta(given({ ...whole, proxy: "http://localhost" })), "fetch"],
    ["of pacing, on the client", () => createOkta(given({ ...whole, maxHold: 3 })), "pacing"],
    ["in retry", () => createOkta({ ...whole, retry: given({ maxRetries: 3 }) }), "retries"],
    ["in pacing", () => createOkta({ ...whole, pacing: given({ maxConcurrency: 3 }) }), "concurrency"],
    ["in hooks", () => createOkta({ ...whole, hooks: given({ onRequest: () => 1 }) }), "beforeRequest"],
    ["of a call", () => okta.getUser("00u1", given({ abortSignal: 1 })), "signal"],
    ["of a query", () => okta.listUsers(given({ pageSize: 3 })), "limit"],
    ["of a query with a slip", () => okta.listUsers(given({ serach: 3 })), "search"],
    ["of a lister", () => okta.searchUsers("id pr", given({ cursor: 3 })), "after"],
    ["in the retry of a call", () => okta.getUser("00u1", { retry: given({ maxDelay: 3 }) }), "maxWait"],
    [
      "of a scan",
      () =>
        okta
          .scanUsers(given({ checkpoint: 3 }))
          .pages()
          .next(),
      "from",
    ],
    ["of a bulk", () => okta.bulk([], () => 1, given({ failFast: true })), "stopOnError"],
    ["of toArray", () => okta.listUsers().toArray(given({ limit: 3 })), "max"],
    ["of privateKeyJwt", () => privateKeyJwt(given({ clientId: "0oa1", key: "s3cr3t", scopes: [] })), "privateKey"],
    ["of nodeFetch", () => nodeFetch(given({ dispacher: 3 })), "dispatcher"],
  ];

  test.each(places)("%s", async (_, run, meant) => {
    const refused = await errorOf<OktaError>(Error as never, async () => run());
    expect(refused instanceof OktaConfigError || refused instanceof OktaArgumentError).toBe(true);
    expect(refused.message).toMatch(/unknown option(?: '[\w.]+')?; /);
    expect(refused.message).toContain(`; did you mean '${meant}'? The options are `);
    expect(refused.message).not.toContain("s3cr3t");
    expect(sent).toEqual([]);
  });

  test.each([
    ["--ouput", "output"],
    ["--url", "org"],
    ["--domain", "org"],
    ["--schemas", "schema"],
    ["--file", "schema"],
    ["-o", undefined],
    ["--bogus", undefined],
  ])("on the command line: %s", async (flag, meant) => {
    const { stderr } = await run(["profile-types", flag, "s3cr3t"], SILENT);
    const hint = meant === undefined ? "; see" : `; did you mean --${meant}? See`;
    expect(stderr).toBe(`okta-fetch: unknown option '${flag}'${hint} okta-fetch profile-types --help\n`);
  });
});

test("an option in another case is suggested before a similar name", () => {
  expect(suggestOption("Limit", ["max", "limit"])).toBe("limit");
  expect(suggestOption("limit", ["max"])).toBe("max");
  expect(suggestOption("anything", [])).toBeUndefined();
});
