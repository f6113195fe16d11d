import { expect, it } from "vitest";
import { createFakeOkta } from "../../src/testing/index.js";
import { orgOf } from "./org.js";

it("restores in another org what was saved, area by area", async () => {
  const { org, okta } = orgOf({ users: 2 });
  const [user] = await okta.listUsers().toArray();
  const id = String(user?.id);
  const clientId = "0oa1payroll000000001";
  org.seed({
    sessions: [{ user: id }],
    grants: [{ user: id, clientId, scopeId: "okta.users.read" }],
    tokens: [{ user: id, clientId }],
    appLinks: [{ user: id, label: "Payroll" }],
  });
  await okta.assignRoleToUser(id, { type: "USER_ADMIN" });
  await okta.upsertUserRisk(id, { riskLevel: "HIGH" });
  await okta.replaceUserClassification(id, { type: "LITE" });
  await okta.unsubscribeByNotificationTypeUser(id, "APP_IMPORT");
  await okta.createTacAuthenticatorEnrollment(id, { authenticatorId: "aut1tac0000000000000" });
  const saved = JSON.parse(JSON.stringify(org.save())) as ReturnType<typeof org.save>;
  const other = createFakeOkta({ seed: 7 });
  other.load(saved);
  expect(other.save()).toEqual(saved);
});

it("removes a deleted user from every area", async () => {
  const { org, okta } = orgOf({ users: 1 });
  const [user] = await okta.listUsers().toArray();
  const id = String(user?.id);
  org.seed({
    sessions: [{ user: id }],
    grants: [{ user: id, clientId: "0oa1payroll000000001", scopeId: "okta.users.read" }],
    devices: [{ user: id }],
  });
  await okta.assignRoleToUser(id, { type: "SUPER_ADMIN" });
  await okta.upsertUserRisk(id, { riskLevel: "HIGH" });
  await okta.unsubscribeByNotificationTypeUser(id, "APP_IMPORT");
  await okta.deleteUser(id);
  await okta.deleteUser(id);
  expect(JSON.stringify(org.save())).not.toContain(id);
});
