// The error for a wrong org URL suggests a valid one, and shows no secret.

import { afterEach, describe, expect, test, vi } from "vitest";
import { bearer, createOkta, OktaConfigError, ssws } from "../../src/index.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf, TOKEN } from "../support/okta-of.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

const refusalOf = (orgUrl: string, dangerouslyAllowHttp = false) =>
  errorOf(OktaConfigError, () => oktaOf(inTurn(), { orgUrl, dangerouslyAllowHttp }));

/** The URLs that a message names. */
const hintsIn = (message: string) => [...message.matchAll(/"([^"]*)"/g)].map(([, url = ""]) => url);

const ORG = "https://acme.okta.com";

describe("the hint", () => {
  test.each([
    ["acme.okta.com", ORG],
    ["acme.okta.com/", ORG],
    ["ACME.OKTA.COM", ORG],
    ["//acme.okta.com", ORG],
    [" https://acme.okta.com\n", ORG],
    ["'https://acme.okta.com'", ORG],
    ["http://acme.okta.com", ORG],
    ["http://acme.okta.com:80/", ORG],
    ["http://acme.okta.com:8080/", "https://acme.okta.com:8080"],
    ["https://https://acme.okta.com", ORG],
    ["https://http://acme.okta.com/", ORG],
    ["https://acme.okta.com.com", ORG],
    ["https://acme.okta.com.com.com/x", ORG],
    ["https://acme.okta.com.", ORG],
    ["https://acme.okta.com../", ORG],
    ["https://acme.okta.comhttps://acme.okta.com", ORG],
    ["https://acme.okta.com/oauth2/default", ORG],
    ["https://acme.okta.com/.well-known/openid-configuration?a=b", ORG],
    ["https://acme.okta.com?x", ORG],
    ["https://acme.okta.com#/", ORG],
    ["https://id.acme.example/api", "https://id.acme.example"],
    ["https://zoë.example/api", "https://xn--zo-ija.example"],
    ["acme-admin.okta.com", ORG],
    ["http://acme-admin.okta.com/admin/dashboard", ORG],
    ["https://acme-admin.okta.com/admin/dashboard", ORG],
    ["https://acme-admin.okta.com:8443/admin/dashboard", "https://acme.okta.com:8443"],
    ["https://acme-admin-admin.okta.com", ORG],
    ["https://acme-admin.okta.com./admin", ORG],
    ["https://acme-admin.oktapreview.com.com", "https://acme.oktapreview.com"],
    ["https://acme-admin.okta.mil/admin/dashboard", "https://acme.okta.mil"],
    ["https://https://acme-admin.okta.com/admin/dashboard", ORG],
    ["ftp://acme.okta.com", undefined],
    ["acme.example", undefined],
    ["http://localhost:4010/api", undefined],
    ["https://127.0.0.1/api", undefined],
    ["https://acme/api", undefined],
  ])("for %j is %j, which is itself valid", async (orgUrl, wanted) => {
    const { message } = await refusalOf(orgUrl);
    const [hint] = hintsIn(message.replace(/is not a URL such as "[^"]*"/, ""));
    expect(hint).toBe(wanted);
    for (const url of hintsIn(message)) expect(() => oktaOf(inTurn(), { orgUrl: url })).not.toThrow();
  });

  test("keeps http where http is allowed", async () => {
    const { message } = await refusalOf("http://okta.acme.test:8080/x", true);
    const [hint] = hintsIn(message);
    expect(hint).toBe("http://okta.acme.test:8080");
    expect(() => oktaOf(inTurn(), { orgUrl: hint, dangerouslyAllowHttp: true })).not.toThrow();
  });
});

describe("a swapped org URL and token are refused, and neither is shown", () => {
  const JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwb2EifQ.c2lnbmF0dXJl";

  test.each([TOKEN, "00abc", JWT, `SSWS ${TOKEN}`, `Bearer ${JWT}`, `${TOKEN}\n`, "a".repeat(40)])(
    "a token as orgUrl: %s",
    async (token) => {
      const { message, option } = await refusalOf(token);
      expect(option).toBe("orgUrl");
      expect(message).toBe("orgUrl: looks like a token; check whether the org URL and the token are swapped");
    },
  );

  test.each([`https://${TOKEN}`, `https://${TOKEN}/`, `http://${TOKEN}.example/x`, `https://${JWT}/x`, `${TOKEN}@`])(
    "a token within orgUrl: %s",
    async (orgUrl) => {
      const [refused] = await Promise.allSettled([Promise.resolve().then(() => oktaOf(inTurn(), { orgUrl }))]);
      const message = refused?.status === "rejected" ? String(refused.reason) : "";
      for (const secret of [TOKEN, JWT]) expect(message.toLowerCase()).not.toContain(secret.toLowerCase());
    },
  );

  test.each([`https://${TOKEN}`, `https://${TOKEN}.okta.com`, `https:${TOKEN}`, `https://${JWT}`])(
    "a token as the host: %s",
    async (orgUrl) => {
      const said = "looks like a token; check whether the org URL and the token are swapped";
      expect((await refusalOf(orgUrl)).message).toBe(`orgUrl: ${said}`);
    },
  );

  test.each(["https://00acme.okta.com", "https://sso.00000000-0000-4000-8000.acme.com", "https://eyjafjalla.okta.com"])(
    "a host that only starts like a token is accepted: %s",
    (orgUrl) => {
      expect(() => oktaOf(inTurn(), { orgUrl })).not.toThrow();
    },
  );

  test.each([ORG, "http://acme.okta.com", "https:/ada:hunter22@acme.okta.com", "acme.okta.com", "acme.okta.mil/"])(
    "a URL as a token: %s",
    async (url) => {
      const said = "looks like a URL; check whether the org URL and the token are swapped";
      const token = await errorOf(OktaConfigError, () => oktaOf(inTurn(), { token: url }));
      expect([token.option, token.message]).toEqual(["token", `token: ${said}`]);
      expect((await errorOf(OktaConfigError, () => bearer(url))).message).toBe(`auth: the bearer token ${said}`);
      expect((await errorOf(OktaConfigError, () => ssws(url))).message).toBe(`token: ${said}`);
    },
  );

  test("in environment variables, named in the error", async () => {
    vi.stubEnv("OKTA_CLIENT_ORGURL", TOKEN);
    vi.stubEnv("OKTA_CLIENT_TOKEN", ORG);
    const { message, option } = await errorOf(OktaConfigError, () => createOkta());
    expect(option).toBe("OKTA_CLIENT_ORGURL");
    expect(message).not.toContain(TOKEN);
    vi.stubEnv("OKTA_CLIENT_ORGURL", ORG);
    expect((await errorOf(OktaConfigError, () => createOkta())).option).toBe("OKTA_CLIENT_TOKEN");
  });
});
