import type { ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { write } from "../okta-server/answer.js";
import { TOKEN_PATH, TokenEndpoint } from "../okta-server/token-endpoint.js";
import { CLIENT_ID, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { serve } from "../support/serve.js";
import { oktaFetch } from "./command.js";
import { schemaOf, typeOf } from "./schemas.js";

const TOKEN = "00secretTokenOfAnAdmin";
const ENV = { OKTA_CLIENT_TOKEN: TOKEN };

function answer(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

const ANSWERS: { readonly [path: string]: unknown } = {
  "/api/v1/meta/types/user": [typeOf("otyvisitor", "visitor"), typeOf("oty1", "user", { default: true })],
  "/api/v1/meta/schemas/user/default": schemaOf({ badge: { type: "string" } }),
  "/api/v1/meta/schemas/user/oscvisitor": schemaOf({ host: { type: "string" } }, { schemaId: "oscvisitor" }),
};

it("each user type of the org is read, with the token of the environment", async () => {
  const { origin, received } = await serve((request, response) => answer(response, ANSWERS[request.url ?? ""]));
  const { exitCode, stdout, stderr } = await oktaFetch(["profile-types"], { ...ENV, OKTA_CLIENT_ORGURL: origin });
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/DefaultProfile \{.*badge\?:.*VisitorProfile \{.*host\?:.*oty1: .*otyvisitor: /s);
  expect(received.map(({ path }) => path).sort()).toEqual([
    "/api/v1/meta/schemas/user/default",
    "/api/v1/meta/schemas/user/oscvisitor",
    "/api/v1/meta/types/user",
  ]);
  expect(new Set(received.map(({ headers }) => headers.authorization))).toEqual(new Set([`SSWS ${TOKEN}`]));
});

it("a service app can read them", async () => {
  const tokens = new TokenEndpoint(Date.now, KEYS.publicKey);
  tokens.demands.dpop = true;
  const { origin } = await serve(async (request, response) => {
    if (request.url === TOKEN_PATH) return write(response, await tokens.issue(request));
    const refused = await tokens.refuse(request);
    return refused ? write(response, refused) : answer(response, ANSWERS[request.url ?? ""]);
  });
  const { exitCode, stdout, stderr } = await oktaFetch(["profile-types", "--org", origin], {
    OKTA_CLIENT_CLIENTID: CLIENT_ID,
    OKTA_CLIENT_PRIVATEKEY: pemOf(KEYS),
    OKTA_CLIENT_SCOPES: SCOPES.join(" "),
  });
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("export interface VisitorProfile");
});

it("--org takes precedence over the environment", async () => {
  const { origin } = await serve((request, response) => answer(response, ANSWERS[request.url ?? ""]));
  const env = { ...ENV, OKTA_CLIENT_ORGURL: "https://elsewhere.invalid" };
  expect((await oktaFetch(["profile-types", "--org", origin], env)).exitCode).toBe(0);
});

it("the token is not sent to a link's other host", async () => {
  const _links = { schema: { href: "https://evil.example/api/v1/meta/schemas/user/oscvisitor" } };
  const { origin, received } = await serve((request, response) => {
    answer(response, request.url?.endsWith("types/user") ? [typeOf("oty2", "x", { _links })] : schemaOf({}));
  });
  expect((await oktaFetch(["profile-types", "--org", origin], ENV)).exitCode).toBe(0);
  expect(received.map(({ path }) => path)).toContain("/api/v1/meta/schemas/user/oscvisitor");
});

it.each([
  ["no permission", 403, "E0000006", 4, /okta\.userTypes\.read and okta\.schemas\.read/],
  ["a token that is not accepted", 401, "E0000011", 4, /token is invalid, expired/],
  ["another server", 404, "E0000007", 1, /Is the org URL correct\?/],
])("%s: an exit code of its own, with the required permission", async (_, status, errorCode, code, why) => {
  const said = { errorCode, errorSummary: `Refused for ${TOKEN}`, errorCauses: [] };
  const { origin } = await serve((_request, response) => answer(response, said, status));
  const { exitCode, stdout, stderr } = await oktaFetch(["profile-types", "--org", origin], ENV);
  expect([exitCode, stdout]).toEqual([code, ""]);
  expect(stderr).toMatch(why);
  expect(stderr).toContain(errorCode);
  expect(stderr).not.toContain(TOKEN);
});

it.each([400, 401, 403])("a missing scope (%d): exit code 4, with the scope", async (status) => {
  const challenge = 'Bearer error="insufficient_scope", scope="okta.userTypes.read"';
  const { origin } = await serve((_request, response) => {
    response.writeHead(status, { "WWW-Authenticate": challenge }).end();
  });
  const { exitCode, stderr } = await oktaFetch(["profile-types", "--org", origin], ENV);
  expect(exitCode).toBe(4);
  expect(stderr).toMatch(
    /the access token needs the scope okta\.userTypes\.read; grant it to the app, and request it\s/,
  );
  expect(stderr).not.toContain("token is invalid");
});

it("an HTML page, such as a proxy's: exit code 1", async () => {
  const { origin } = await serve((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<html>Sign in</html>");
  });
  const { exitCode, stderr } = await oktaFetch(["profile-types", "--org", origin], ENV);
  expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/the body is not JSON.*Is the org URL correct\?/)]);
});

it("no network connection: exit code 1", async () => {
  const { exitCode, stderr } = await oktaFetch(["profile-types", "--org", "http://127.0.0.1:1"], ENV);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/got no (answer|response).*Is the org URL correct\?/);
});

it.each([
  ["no user types", [], /the response has no user types/],
  ["a user type without an id", [typeOf("", "x")], /a user type without an id/],
  ["a user type without a schema", [typeOf("oty2", "x", { _links: {} })], /user type oty2 has no link to its schema/],
])("an org that returns %s: exit code 1", async (_, types, why) => {
  const { origin } = await serve((_request, response) => answer(response, types));
  expect(await oktaFetch(["profile-types", "--org", origin], ENV)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(why),
  });
});

it("an invalid schema: exit code 1, with its name", async () => {
  const { origin } = await serve((request, response) => {
    answer(response, request.url?.endsWith("types/user") ? ANSWERS[request.url] : {});
  });
  const { exitCode, stderr } = await oktaFetch(["profile-types", "--org", origin], ENV);
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("the schema oscvisitor is not a user schema")]);
});

it.each([
  ["no org", [], ENV, /use --org, set OKTA_CLIENT_ORGURL/],
  ["no token", ["--org", "https://acme.okta.com"], {}, /set OKTA_CLIENT_TOKEN/],
  ["an org that is not a URL", ["--org", "acme"], ENV, /--org: is not a URL/],
  [
    "an org of the environment that is not a URL",
    [],
    { ...ENV, OKTA_CLIENT_ORGURL: "acme" },
    /OKTA_CLIENT_ORGURL: is not a URL/,
  ],
  [
    "a token with its scheme",
    ["--org", "https://acme.okta.com"],
    { OKTA_CLIENT_TOKEN: "SSWS a" },
    /OKTA_CLIENT_TOKEN: must be the token alone/,
  ],
  [
    "half a service app",
    ["--org", "https://acme.okta.com"],
    { OKTA_CLIENT_PRIVATEKEY: "a" },
    /OKTA_CLIENT_CLIENTID: is not set/,
  ],
])("%s: exit code 2", async (_, args, env, why) => {
  const { exitCode, stderr } = await oktaFetch(["profile-types", ...args], env);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(why)]);
});
