// Without options, the client reads the variables that Okta's own SDKs use.

import { afterEach, describe, expect, test, vi } from "vitest";
import { createClient, createOkta, OktaConfigError, type OktaOptions, ssws } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { KEYS, pemOf } from "../support/oauth.js";

const ORG = "https://acme.okta.com";

/** The variables of a test, by their names after OKTA_CLIENT_; no others are set. */
function environment(variables: { [name: string]: string }): void {
  for (const name of ["ORGURL", "TOKEN", "AUTHORIZATIONMODE", "CLIENTID", "SCOPES", "PRIVATEKEY", "KEYID"]) {
    vi.stubEnv(`OKTA_CLIENT_${name}`, variables[name] ?? "");
  }
}
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** The requests that a client of these options sends for one call. */
async function sentBy(options?: OktaOptions): Promise<Request[]> {
  const sent: Request[] = [];
  const okta = createOkta({
    ...options,
    fetch: async (url, init) => {
      sent.push(new Request(url, init));
      return url.endsWith("/token")
        ? json({ access_token: "eyJ.token", token_type: "Bearer", expires_in: 3600, scope: "okta.users.read" })
        : json(userOf("00u1"));
    },
  });
  await okta.getUser("00u1");
  return sent;
}

const shown = (requests: Request[]) => requests.map(({ url, headers }) => [url, headers.get("Authorization")]);
const user = `${ORG}/api/v1/users/00u1`;

describe("the environment provides", () => {
  test("an API token, by default", async () => {
    environment({ ORGURL: `${ORG}/`, TOKEN: "00token" });
    expect(shown(await sentBy())).toEqual([[user, "SSWS 00token"]]);
  });

  test.each(["Bearer", "bearer"])("an access token, in mode %s", async (mode) => {
    environment({ ORGURL: ORG, TOKEN: "eyJ.abc", AUTHORIZATIONMODE: mode });
    expect(shown(await sentBy())).toEqual([[user, "Bearer eyJ.abc"]]);
  });

  test.each(["PrivateKey", undefined])("the key of a service app, in mode %s", async (mode) => {
    environment({
      ORGURL: ORG,
      CLIENTID: "0oa1",
      SCOPES: "okta.users.read, okta.groups.read",
      PRIVATEKEY: pemOf(KEYS).replaceAll("\n", "\\n"),
      KEYID: "kid-1",
      ...(mode && { AUTHORIZATIONMODE: mode }),
    });
    const [token, call] = await sentBy();
    const form = new URLSearchParams(await token?.text());
    expect(form.get("scope")).toBe("okta.users.read okta.groups.read");
    const [header = ""] = form.get("client_assertion")?.split(".") ?? [];
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toMatchObject({ kid: "kid-1" });
    expect(call?.headers.get("Authorization")).toBe("Bearer eyJ.token");
  });
});

describe("an option takes precedence", () => {
  test("over the URL of the environment", async () => {
    environment({ ORGURL: "https://other.okta.com", TOKEN: "00token" });
    expect(shown(await sentBy({ orgUrl: ORG }))).toEqual([[user, "SSWS 00token"]]);
  });

  test.each([
    ["token", { token: "00mine" }],
    ["auth", { auth: ssws("00mine") }],
  ])("over the credentials of the environment: %s", async (_, options) => {
    environment({ ORGURL: ORG, TOKEN: "00token", AUTHORIZATIONMODE: "nonsense" });
    expect(shown(await sentBy(options))).toEqual([[user, "SSWS 00mine"]]);
  });
});

describe("missing and contradictory variables are named", () => {
  const key = { CLIENTID: "0oa1", SCOPES: "okta.users.read", PRIVATEKEY: "-----BEGIN PRIVATE KEY-----" };

  test.each<[string, RegExp, { [name: string]: string }]>([
    ["orgUrl", /OKTA_CLIENT_ORGURL is not set/, { TOKEN: "00token" }],
    ["OKTA_CLIENT_ORGURL", /https/, { ORGURL: "http://acme.okta.com", TOKEN: "00token" }],
    ["OKTA_CLIENT_ORGURL", /Admin Console/, { ORGURL: "https://acme-admin.okta.com", TOKEN: "00token" }],
    ["token", /OKTA_CLIENT_TOKEN is not set/, { ORGURL: ORG }],
    ["token", /OKTA_CLIENT_TOKEN is not set/, { ORGURL: ORG, TOKEN: "  " }],
    ["OKTA_CLIENT_TOKEN", /is not set/, { ORGURL: ORG, AUTHORIZATIONMODE: "Bearer" }],
    ["OKTA_CLIENT_TOKEN", /without its scheme/, { ORGURL: ORG, TOKEN: "SSWS 00token" }],
    ["OKTA_CLIENT_TOKEN", /invalid in a token/, { ORGURL: ORG, TOKEN: "00to ken", AUTHORIZATIONMODE: "Bearer" }],
    ["OKTA_CLIENT_CLIENTID", /is not set/, { ORGURL: ORG, ...key, CLIENTID: "" }],
    ["OKTA_CLIENT_SCOPES", /is not set/, { ORGURL: ORG, ...key, SCOPES: "" }],
    ["OKTA_CLIENT_PRIVATEKEY", /is not set/, { ORGURL: ORG, ...key, PRIVATEKEY: "", AUTHORIZATIONMODE: "PrivateKey" }],
    ["OKTA_CLIENT_AUTHORIZATIONMODE", /SSWS, Bearer or PrivateKey/, { ORGURL: ORG, AUTHORIZATIONMODE: "OAuth" }],
    ["OKTA_CLIENT_AUTHORIZATIONMODE", /TOKEN and .*PRIVATEKEY are set/, { ORGURL: ORG, TOKEN: "00token", ...key }],
  ])("%s: %s", async (option, message, variables) => {
    environment(variables);
    const error = await errorOf(OktaConfigError, () => createOkta());
    expect(error.option).toBe(option);
    expect(error.message).toMatch(message);
  });

  test("an invalid key fails the first call", async () => {
    environment({ ORGURL: ORG, CLIENTID: "0oa1", SCOPES: "okta.users.read", PRIVATEKEY: "my key" });
    const error = await errorOf(OktaConfigError, createOkta().getUser("00u1"));
    expect(error.option).toBe("OKTA_CLIENT_PRIVATEKEY");
    expect(error.message).not.toContain("my key");
  });
});

test("on a runtime without process, options are enough", async () => {
  vi.stubGlobal("process", undefined);
  const error = await errorOf(OktaConfigError, () => createOkta());
  const requests = await sentBy({ orgUrl: ORG, token: "00token" });
  vi.unstubAllGlobals();
  expect(error.option).toBe("orgUrl");
  expect(shown(requests)).toEqual([[user, "SSWS 00token"]]);
});

test("a program without permission to read its environment needs options", async () => {
  const env = new Proxy({}, { get: () => expect.fail("NotCapable: requires env access") });
  vi.stubGlobal("process", { env });
  const error = await errorOf(OktaConfigError, () => createOkta());
  vi.unstubAllGlobals();
  expect(error.option).toBe("orgUrl");
});

test("createClient does not read the environment", async () => {
  environment({ ORGURL: ORG, TOKEN: "00token" });
  expect((await errorOf(OktaConfigError, () => createClient({ orgUrl: ORG }))).option).toBe("token");
});
