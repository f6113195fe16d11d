import { expect, it } from "vitest";
import { orgOf } from "./org.js";

const CLIENT = "0oa1payroll000000001";
const LOGIN = "ada@example.com";
const PROFILE = { login: LOGIN, email: LOGIN, firstName: "Ada", lastName: "Lovelace" };

async function withUser() {
  const { org, okta } = orgOf();
  const { id } = await okta.createUserWithPassword(PROFILE, "Analytical-1843");
  return { org, okta, id };
}

it("returns 404 for an unknown session", async () => {
  const { okta } = orgOf();
  await expect(okta.getSession("102nothing")).rejects.toMatchObject({
    status: 404,
    summary: "Not found: Resource not found: 102nothing (AppSession)",
  });
});

it("ends a session after two hours unless it is refreshed", async () => {
  const { org, okta } = await withUser();
  org.seed({ sessions: [{ user: LOGIN, id: "102session0000000001" }] });
  org.clock.advance(90 * 60_000);
  await okta.refreshSession("102session0000000001");
  org.clock.advance(90 * 60_000);
  expect(await okta.getSession("102session0000000001")).toMatchObject({ login: LOGIN, amr: ["pwd"] });
  org.clock.advance(90 * 60_000);
  await expect(okta.getSession("102session0000000001")).rejects.toMatchObject({ status: 404 });
});

it("ends the sessions of a user, and the tokens with oauthTokens", async () => {
  const { org, okta, id } = await withUser();
  org.seed({
    sessions: [{ user: id, id: "102session0000000001" }],
    tokens: [{ user: id, clientId: CLIENT }],
  });
  await okta.revokeUserSessions(id, { oauthTokens: true });
  await expect(okta.getSession("102session0000000001")).rejects.toMatchObject({ status: 404 });
  expect(await okta.listRefreshTokensForUserAndClient(id, CLIENT).toArray()).toEqual([]);
});

it("signs out a suspended user", async () => {
  const { org, okta, id } = await withUser();
  org.seed({ sessions: [{ user: id, id: "102session0000000001" }] });
  await okta.suspendUser(id);
  await expect(okta.getSession("102session0000000001")).rejects.toMatchObject({ status: 404 });
});

it("lists grants page by page, and the grants of a scope", async () => {
  const { org, okta, id } = await withUser();
  org.seed({ grants: Array.from({ length: 25 }, (_, n) => ({ user: id, clientId: CLIENT, scopeId: `scope.${n}` })) });
  expect(await okta.listUserGrants(id).toArray()).toHaveLength(25);
  expect(await okta.listUserGrants(id, { scopeId: "scope.7" }).toArray()).toMatchObject([{ clientId: CLIENT }]);
});

it("revokes the grants of a client, and keeps the client", async () => {
  const { org, okta, id } = await withUser();
  org.seed({
    grants: [
      { user: id, clientId: CLIENT, scopeId: "okta.users.read" },
      { user: id, clientId: "0oa1other000000000001", scopeId: "okta.users.read" },
    ],
  });
  await okta.revokeGrantsForUserAndClient(id, CLIENT);
  expect(await okta.listGrantsForUserAndClient(id, CLIENT).toArray()).toEqual([]);
  expect((await okta.listUserClients(id)).map((client) => client.client_id)).toEqual(["0oa1other000000000001"]);
  await expect(okta.listGrantsForUserAndClient(id, "0oa1nothing").toArray()).rejects.toMatchObject({
    summary: "Not found: Resource not found: 0oa1nothing (PublicClientApp)",
  });
});

it("keeps a refresh token for thirty days", async () => {
  const { org, okta, id } = await withUser();
  org.seed({ tokens: [{ user: id, clientId: CLIENT, id: "oar1token00000000001" }] });
  const token = await okta.getRefreshTokenForUserAndClient(id, CLIENT, "oar1token00000000001", { expand: "scope" });
  expect(token).toMatchObject({ scopes: ["offline_access"], _embedded: { scopes: [{ name: "offline_access" }] } });
  org.clock.advance(31 * 24 * 3_600_000);
  expect(await okta.listRefreshTokensForUserAndClient(id, CLIENT).toArray()).toEqual([]);
});

it("sets a risk level with 201 the first time, then with 200", async () => {
  const { org, okta, id } = await withUser();
  expect(await okta.getUserRisk(id)).toMatchObject({ riskLevel: "NONE" });
  await okta.upsertUserRisk(id, { riskLevel: "HIGH" });
  await okta.upsertUserRisk(id, { riskLevel: "LOW" });
  expect(await okta.getUserRisk(id)).toMatchObject({ riskLevel: "LOW" });
  const statuses = org.requests.filter(({ operation }) => operation === "upsertUserRisk").map(({ status }) => status);
  expect(statuses).toEqual([201, 200]);
});

it("includes a user's classification in lists, too", async () => {
  const { okta, id } = await withUser();
  await okta.replaceUserClassification(id, { type: "LITE" });
  const [listed] = await okta.listUsers({ expand: "classification" }).toArray();
  expect(listed?._embedded).toMatchObject({ classification: { type: "LITE" } });
});

it("remembers an unsubscribed notification", async () => {
  const { okta, id } = await withUser();
  await okta.unsubscribeByNotificationTypeUser(id, "APP_IMPORT");
  expect(await okta.getSubscriptionsNotificationTypeUser(id, "APP_IMPORT")).toMatchObject({ status: "unsubscribed" });
  await okta.subscribeByNotificationTypeUser(id, "APP_IMPORT");
  expect((await okta.listSubscriptionsUser(id)).every(({ status }) => status === "subscribed")).toBe(true);
});

it("completes seeded app links, devices, identity providers and blocks", async () => {
  const { org, okta, id } = await withUser();
  org.seed({
    appLinks: [{ user: id, label: "Payroll", appName: "payroll" }],
    devices: [{ user: id, device: { profile: { displayName: "Ada's phone", platform: "IOS" } } }],
    idps: [{ user: id, type: "GITHUB", name: "GitHub" }],
    blocks: [{ user: id, type: "DEVICE_BASED", appliesTo: "ANY_DEVICES" }],
  });
  expect(await okta.listAppLinks(id)).toMatchObject([{ label: "Payroll", hidden: false }]);
  expect(await okta.listUserDevices(id)).toMatchObject([
    { device: { status: "ACTIVE", profile: { platform: "IOS" } } },
  ]);
  expect(await okta.listUserIdentityProviders(id)).toMatchObject([{ name: "GitHub", status: "ACTIVE" }]);
  expect(await okta.listUserBlocks(id)).toEqual([{ type: "DEVICE_BASED", appliesTo: "ANY_DEVICES" }]);
});

it("shows the role behind governance grants", async () => {
  const { org, okta, id } = await withUser();
  const { id: role } = await okta.assignRoleToUser(id, { type: "USER_ADMIN" });
  const grant = {
    grantId: "gra1bundle0000000001",
    type: "ENTITLEMENT-BUNDLE",
    resources: [{ resource: "orn:okta:x" }],
  };
  org.seed({ governance: [{ user: id, role: String(role), ...grant, type: "ENTITLEMENT-BUNDLE" }] });
  expect(await okta.getUserAssignedRoleGovernance(id, String(role))).toMatchObject({
    grants: [{ grantId: "gra1bundle0000000001" }],
  });
  const resources = await okta.getRoleAssignmentGovernanceGrantResources(id, String(role), "gra1bundle0000000001");
  expect(resources).toMatchObject({ resources: [{ resource: "orn:okta:x" }] });
});

it("refuses a seed for an unknown user", () => {
  const { org } = orgOf();
  expect(() => org.seed({ sessions: [{ user: "nobody@example.com" }] })).toThrow(TypeError);
});
