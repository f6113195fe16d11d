import { describe, expect, test } from "vitest";
import { bearer, createOkta, OktaConfigError, type OktaOptions } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { ORG, TOKEN } from "../support/okta-of.js";

const refusalOf = (options: unknown) => errorOf(OktaConfigError, () => createOkta(options as OktaOptions));
const withToken = { orgUrl: ORG, token: TOKEN };

describe("invalid options throw when the client is created", () => {
  test.each<[string, unknown, string]>([
    ["no options", undefined, "orgUrl"],
    ["null", null, "options"],
    ["a text", ORG, "options"],
    ["no org", { token: TOKEN }, "orgUrl"],
    ["no credentials", { orgUrl: ORG }, "token"],
    ["an empty token", { orgUrl: ORG, token: "" }, "token"],
    ["a token that is null", { orgUrl: ORG, token: null }, "token"],
    ["a token that is not a string", { orgUrl: ORG, token: 7 }, "token"],
    ["token and auth together", { ...withToken, auth: bearer("eyJ.a.b") }, "auth"],
    ["auth that is a token", { orgUrl: ORG, auth: "eyJ.a.b" }, "auth"],
    ["auth that is null", { orgUrl: ORG, auth: null }, "auth"],
    ["auth without authorize", { orgUrl: ORG, auth: {} }, "auth"],
    ["a fetch that is not a function", { ...withToken, fetch: "fetch" }, "fetch"],
    ["a fetch that is null", { ...withToken, fetch: null }, "fetch"],
    ["a size that is negative", { ...withToken, maxResponseSize: -1 }, "maxResponseSize"],
    ["a size with its unit", { ...withToken, maxResponseSize: "10mb" }, "maxResponseSize"],
    ["half a byte", { ...withToken, maxResponseSize: 0.5 }, "maxResponseSize"],
    ["headers that are a text", { ...withToken, headers: "X-Team: identity" }, "headers"],
    ["headers that are null", { ...withToken, headers: null }, "headers"],
    ["headers that are a list", { ...withToken, headers: [["X-Team", "identity"]] }, "headers"],
    ["headers that are Headers", { ...withToken, headers: new Headers() }, "headers"],
    ["an invalid header name", { ...withToken, headers: { "X Team": "identity" } }, "headers"],
    ["an http permission that is not a boolean", { ...withToken, dangerouslyAllowHttp: "yes" }, "dangerouslyAllowHttp"],
  ])("%s", async (_, options, option) => {
    const error = await refusalOf(options);
    expect(error.option).toBe(option);
    expect(error.code).toBe("ERR_CONFIG");
    expect(error.message.startsWith(`${option}: `)).toBe(true);
  });

  test.each(["Authorization", "authorization", "DPoP"])("credentials among the default headers: %s", async (name) => {
    const error = await refusalOf({ ...withToken, headers: { [name]: "SSWS s3cr3t" } });
    expect(error.option).toBe("headers");
    expect(error.message).not.toContain("s3cr3t");
  });

  test("an invalid header value, which is not quoted", async () => {
    const error = await refusalOf({ ...withToken, headers: { "X-Key": "s3cr3t\nX-Other: 1" } });
    expect(error.option).toBe("headers");
    expect(error.message).toContain("X-Key");
    expect(error.message).not.toContain("s3cr3t");
  });

  test.each(["orgURL", "apiToken", "timeOut", "clientId"])("an unknown option, by its name: %s", async (name) => {
    const error = await refusalOf({ ...withToken, [name]: "s3cr3t" });
    expect(error.option).toBe(name);
    expect(error.message).toContain("orgUrl");
    expect(error.message).not.toContain("s3cr3t");
  });
});

describe("a token with its scheme as prefix", () => {
  test.each(["SSWS ", "ssws ", "Bearer ", "DPoP "])("«%s…» is refused, and not quoted", async (scheme) => {
    const error = await refusalOf({ orgUrl: ORG, token: scheme + TOKEN });
    expect(error.option).toBe("token");
    expect(error.message).toContain("alone");
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(TOKEN);
  });
});

describe("valid options", () => {
  test("an undefined option counts as omitted", () => {
    const options = { ...withToken, auth: undefined, fetch: undefined, headers: undefined };
    expect(() => createOkta({ ...options, dangerouslyAllowHttp: undefined })).not.toThrow();
  });

  test("later changes of the options object have no effect", async () => {
    const asked: string[] = [];
    const options: OktaOptions = {
      ...withToken,
      fetch: async (url) => {
        asked.push(url);
        return json(userOf("00u1"));
      },
    };
    const okta = createOkta(options);
    options.orgUrl = "https://evil.example";
    await okta.getUser("00u1");
    expect(asked).toEqual([`${ORG}/api/v1/users/00u1`]);
  });

  test("without the option fetch, the global one is looked up for each request", async () => {
    const okta = createOkta(withToken);
    const before = globalThis.fetch;
    try {
      globalThis.fetch = async () => json(userOf("replaced"));
      expect((await okta.getUser("00u1")).id).toBe("replaced");
    } finally {
      globalThis.fetch = before;
    }
  });

  test("methods can be destructured from the client", async () => {
    const { getUser, listUsers } = createOkta({ ...withToken, fetch: async () => json([userOf("00u1")]) });
    expect(await getUser("00u1")).toHaveLength(1);
    expect(await listUsers().toArray()).toHaveLength(1);
  });
});
