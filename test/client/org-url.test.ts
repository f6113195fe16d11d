import { describe, expect, test } from "vitest";
import { OktaConfigError } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const refusalOf = (orgUrl: unknown, dangerouslyAllowHttp = false) =>
  errorOf(OktaConfigError, () => oktaOf(inTurn(), { orgUrl: orgUrl as string, dangerouslyAllowHttp }));

describe("a valid org URL", () => {
  test.each<[string, string | URL, string]>([
    ["an org", "https://acme.okta.com", "https://acme.okta.com"],
    ["a slash at the end", "https://acme.okta.com/", "https://acme.okta.com"],
    ["a preview org", "https://acme.oktapreview.com", "https://acme.oktapreview.com"],
    ["a custom domain", "https://id.acme.example", "https://id.acme.example"],
    ["a custom domain with -admin in it", "https://id-admin.acme.example", "https://id-admin.acme.example"],
    ["one with okta in it, too", "https://sso-admin.okta.acme.com", "https://sso-admin.okta.acme.com"],
    ["one that begins like Okta's own", "https://sso-admin.okta.com.acme.dev", "https://sso-admin.okta.com.acme.dev"],
    ["one that ends like Okta's own", "https://sso-admin.myokta.com", "https://sso-admin.myokta.com"],
    ["one of another top-level domain", "https://sso-admin.okta.dev", "https://sso-admin.okta.dev"],
    ["one with -admin further down", "https://a-admin.b.okta.com", "https://a-admin.b.okta.com"],
    [
      "an org whose name begins with -admin",
      "https://acme-administration.okta.com",
      "https://acme-administration.okta.com",
    ],
    ["an org whose name has admin in it", "https://admin-acme.okta.com", "https://admin-acme.okta.com"],
    ["upper case", "HTTPS://ACME.Okta.com", "https://acme.okta.com"],
    ["a port", "https://acme.okta.com:8443", "https://acme.okta.com:8443"],
    ["the default port", "https://acme.okta.com:443", "https://acme.okta.com"],
    ["a URL object", new URL("https://acme.okta.com"), "https://acme.okta.com"],
    ["letters of any language", "https://zoë.example", "https://xn--zo-ija.example"],
    ["http to localhost", "http://localhost:4010", "http://localhost:4010"],
    ["http below localhost", "http://acme.localhost:4010", "http://acme.localhost:4010"],
    ["http to 127.0.0.1", "http://127.0.0.1:4010", "http://127.0.0.1:4010"],
    ["http to another 127", "http://127.8.9.1", "http://127.8.9.1"],
    ["http to [::1]", "http://[::1]:4010", "http://[::1]:4010"],
  ])("%s", async (_, orgUrl, origin) => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))), { orgUrl });
    await okta.getUser("00u1");
    expect(sent[0]?.url).toBe(`${origin}/api/v1/users/00u1`);
  });

  test("may use http for any host with dangerouslyAllowHttp", async () => {
    const options = { orgUrl: "http://okta.test:8080", dangerouslyAllowHttp: true };
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))), options);
    await okta.getUser("00u1");
    expect(sent[0]?.url).toBe("http://okta.test:8080/api/v1/users/00u1");
  });
});

describe("an invalid org URL is refused with a specific reason", () => {
  test.each<[string, unknown, RegExp]>([
    ["undefined", undefined, /is missing/],
    ["null", null, /is not a URL/],
    ["empty", "", /is not a URL/],
    ["a number", 7, /is not a URL/],
    ["an object", {}, /is not a URL/],
    ["a placeholder of Okta's docs", "https://{yourOktaDomain}", /placeholder/],
    ["the placeholder without braces", "https://yourOktaDomain.okta.com", /placeholder/],
    ["a placeholder in angle brackets", "https://<acme>.okta.com", /placeholder/],
    ["a space at the end", "https://acme.okta.com ", /is not a URL/],
    ["a line break", "https://acme.okta.com\n", /is not a URL/],
    ["a domain alone", "acme.okta.com", /not a URL/],
    ["no host", "https://", /not a URL/],
    ["another scheme", "ftp://acme.okta.com", /https:\/\//],
    ["plain http", "http://acme.okta.com", /https:\/\//],
    ["http to a host that begins like this machine", "http://localhost.evil.example", /https:\/\//],
    ["http to a host that begins like 127", "http://127.0.0.1.evil.example", /https:\/\//],
    ["http to every interface", "http://0.0.0.0", /https:\/\//],
    ["a path", "https://acme.okta.com/api/v1", /"https:\/\/acme\.okta\.com"/],
    ["an authorization server", "https://acme.okta.com/oauth2/default", /"https:\/\/acme\.okta\.com"/],
    ["a query", "https://acme.okta.com?x=1", /"https:\/\/acme\.okta\.com"/],
    ["an empty query", "https://acme.okta.com/?", /"https:\/\/acme\.okta\.com"/],
    ["a fragment", "https://acme.okta.com/#users", /"https:\/\/acme\.okta\.com"/],
    ["two schemes", "https://https://acme.okta.com", /repeated/],
    ["the Admin Console", "https://acme-admin.okta.com", /the API is at "https:\/\/acme\.okta\.com"/],
    ["that of a preview org", "https://acme-admin.oktapreview.com", /the API is at "https:\/\/acme\.oktapreview\.com"/],
    ["that of a European org", "https://acme-admin.okta-emea.com", /the API is at "https:\/\/acme\.okta-emea\.com"/],
    ["that of a military org", "https://acme-admin.okta.mil", /the API is at "https:\/\/acme\.okta\.mil"/],
    ["its dashboard", "https://acme-admin.okta.com/admin/dashboard", /the API is at "https:\/\/acme\.okta\.com"$/],
    ["its dashboard with a query", "https://acme-admin.okta.com/admin/users?x=1#y", /"https:\/\/acme\.okta\.com"$/],
    ["a path over http", "http://acme.okta.com/login", /https:\/\/, .* "https:\/\/acme\.okta\.com"\?$/],
    ["a domain with a path", "acme.okta.com/app/UserHome", /mean "https:\/\/acme\.okta\.com"\?$/],
    ["quotation marks", '"https://acme.okta.com"', /mean "https:\/\/acme\.okta\.com"\?$/],
    [".com twice", "https://acme.okta.com.com", /repeated/],
    ["a scheme at the end", "https://acme.okta.comhttps", /after the domain/],
    ["a dot at the end", "https://acme.okta.com.", /after the domain/],
  ])("%s", async (_, orgUrl, reason) => {
    const error = await refusalOf(orgUrl);
    expect(error.option).toBe("orgUrl");
    expect(error.code).toBe("ERR_CONFIG");
    expect(error.message).toMatch(reason);
  });

  test.each(["okta", "oktapreview", "okta-emea", "okta-gov", "okta-miltest", "trexcloud", "trex-gov", "trex-govcloud"])(
    "the Admin Console at %s.com",
    async (domain) => {
      const { message } = await refusalOf(`https://acme-ADMIN.${domain}.com`);
      expect(message).toBe(`orgUrl: is the Admin Console: the API is at "https://acme.${domain}.com"`);
    },
  );

  test("a value that cannot be converted to a string", async () => {
    const orgUrl = Object.create(null);
    expect((await refusalOf(orgUrl)).message).toMatch(/is not a URL/);
  });

  test("other mistakes, even where http is allowed", async () => {
    expect((await refusalOf("http://acme.okta.com/path", true)).message).toContain("path");
    expect((await refusalOf("ftp://acme.okta.com", true)).option).toBe("orgUrl");
  });
});
