// Calls every operation of a fake org by plain requests, and keeps requests and responses.

import type { Interaction } from "../../scripts/traffic/recording.js";
import type { FakeOkta } from "../../src/testing/index.js";
import { Walker } from "./walker.js";

const ADA = "ada@example.com";
const CLIENT = "0oa1payroll000000001";
const PHONE = { phoneNumber: "+447700900123" };
const SIDE = (name: string) => ({ name, title: name, type: "USER" });

/** Visits every operation, so that each succeeds at least once. */
export async function walk(org: FakeOkta): Promise<readonly Interaction[]> {
  const walker = new Walker(org);
  const users = await walkUsers(walker);
  await walkBelongings(walker, users.ada);
  await walkFactors(walker, users.ada);
  await walkRoles(walker, users.ada);
  await walkGrants(walker, users.ada);
  await walkSessions(walker, users.ada);
  await walkTypes(walker);
  await walkRelations(walker, users);
  await walkLifecycle(walker, users.grace);
  return walker.steps;
}

const personOf = (login: string) => ({ login, email: login, firstName: "Ada", lastName: "Lovelace" });

async function walkUsers(walker: Walker) {
  const credentials = {
    password: { value: "Analytical-1843" },
    recovery_question: { question: "Which engine?", answer: "Analytical" },
  };
  const ada = await walker.make("POST /users", { profile: personOf(ADA), credentials });
  const grace = await walker.make("POST /users?activate=false", { profile: personOf("grace@example.com") });
  await walker.go("GET /users?limit=1");
  await walker.go(`GET /users?search=${encodeURIComponent(`profile.login eq "${ADA}"`)}`);
  await walker.go(`GET /users/${ada}`);
  await walker.go(`POST /users/${ada}`, { profile: { title: "Countess" } });
  await walker.go(`PUT /users/${ada}`, { profile: { ...personOf(ADA), city: "London" } });
  await walker.go(`GET /users/${ADA}/groups`);
  const secret = { oldPassword: { value: "Analytical-1843" }, newPassword: { value: "Difference-1822" } };
  await walker.go(`POST /users/${ada}/credentials/change_password`, secret);
  await walker.go(`POST /users/${ada}/credentials/change_recovery_question`, {
    password: { value: "Difference-1822" },
    recovery_question: { question: "Who?", answer: "Babbage" },
  });
  await walker.go(`POST /users/${ada}/credentials/forgot_password?sendEmail=false`);
  await walker.go(`POST /users/${ada}/credentials/forgot_password_recovery_question`, {
    password: { value: "Bernoulli-1842" },
    recovery_question: { answer: "Babbage" },
  });
  return { ada, grace };
}

async function walkBelongings(walker: Walker, user: string) {
  walker.org.seed({
    appLinks: [{ user, label: "Payroll" }],
    devices: [{ user }],
    idps: [{ user, type: "GITHUB" }],
    blocks: [{ user, type: "DEVICE_BASED", appliesTo: "ANY_DEVICES" }],
  });
  for (const list of ["appLinks", "devices", "idps", "blocks", "classification", "risk", "subscriptions"]) {
    await walker.go(`GET /users/${user}/${list}`);
  }
  await walker.go(`PUT /users/${user}/classification`, { type: "LITE" });
  await walker.go(`PUT /users/${user}/risk`, { riskLevel: "HIGH" });
  await walker.go(`PUT /users/${user}/risk`, { riskLevel: "LOW", riskReason: "A false alarm." });
  await walker.go(`GET /users/${user}/risk`);
  await walker.go(`POST /users/${user}/subscriptions/APP_IMPORT/unsubscribe`);
  await walker.go(`GET /users/${user}/subscriptions/APP_IMPORT`);
  await walker.go(`POST /users/${user}/subscriptions/APP_IMPORT/subscribe`);
}

const KINDS = [
  "question OKTA",
  "token:software:totp GOOGLE",
  "token:software:totp OKTA",
  "call OKTA",
  "email OKTA",
  "webauthn FIDO",
  "u2f FIDO",
  "token:hotp CUSTOM",
  "web DUO",
];

async function walkFactors(walker: Walker, user: string) {
  const factors = `/users/${user}/factors`;
  await walker.go(`GET ${factors}/questions`);
  const sms = await walker.make(`POST ${factors}`, { factorType: "sms", provider: "OKTA", profile: PHONE });
  await walker.go(`POST ${factors}/${sms}/resend`, { factorType: "sms", provider: "OKTA", profile: PHONE });
  await walker.go(`POST ${factors}/${sms}/lifecycle/activate`, { passCode: "123456" });
  await walker.go(`POST ${factors}/${sms}/verify`);
  await walker.go(`POST ${factors}/${sms}/verify`, { passCode: "123456" });
  const push = await walker.make(`POST ${factors}`, { factorType: "push", provider: "OKTA" });
  await walker.go(`POST ${factors}/${push}/lifecycle/activate`);
  walker.org.answerPush(user, "approve");
  const waiting = await walker.go(`POST ${factors}/${push}/verify`, { useNumberMatchingChallenge: true });
  const { pathname } = new URL(String(JSON.stringify(waiting).match(/https:[^"]*transactions[^"]*/)));
  await walker.go(`GET ${pathname.replace("/api/v1", "")}`);
  walker.org.answerPush(user, "reject");
  await walker.go(`GET ${pathname.replace("/api/v1", "")}`);
  for (const kind of KINDS) {
    const [factorType, provider] = kind.split(" ");
    const profile = { question: "first_award", answer: "a medal", ...PHONE, email: ADA };
    await walker.go(`POST ${factors}`, { factorType, provider, profile });
  }
  for (const list of ["", "/catalog", `/${sms}`]) await walker.go(`GET ${factors}${list}`);
  await walkEnrollments(walker, user);
  await walker.go(`DELETE ${factors}/${push}`);
  await walker.go(`POST /users/${user}/lifecycle/reset_factors`);
}

async function walkEnrollments(walker: Walker, user: string) {
  const enrollments = `/users/${user}/authenticator-enrollments`;
  const authenticatorId = "aut1phone00000000000";
  const phone = await walker.make(`POST ${enrollments}/phone`, { authenticatorId, profile: PHONE });
  await walker.go(`POST ${enrollments}/tac`, { authenticatorId, profile: { ttl: 60 } });
  for (const list of ["", "?discloseIdentifiers=phone", `/${phone}`]) await walker.go(`GET ${enrollments}${list}`);
  await walker.go(`DELETE ${enrollments}/${phone}`);
}

async function walkRoles(walker: Walker, user: string) {
  const roles = `/users/${user}/roles`;
  const [first, second] = [await groupOf(walker, "Engines", user), await groupOf(walker, "Tables", user)];
  const admin = await walker.make(`POST ${roles}`, { type: "USER_ADMIN" });
  const app = await walker.make(`POST ${roles}`, { type: "APP_ADMIN" });
  await walker.go(`POST ${roles}`, { type: "CUSTOM", role: "cr01onboarding000001", "resource-set": "iam1set" });
  await walker.go(`POST ${roles}`, { type: "ACCESS_REQUESTS_ADMIN" });
  for (const group of [first, second]) await walker.go(`PUT ${roles}/${admin}/targets/groups/${group}`);
  const apps = `${roles}/${app}/targets/catalog/apps`;
  for (const target of ["/payroll", "/wiki/0oa1wiki000000000001", "/wiki/0oa1wiki000000000002", "/mail"]) {
    await walker.go(`PUT ${apps}${target}`);
  }
  const grant = { grantId: "gra1bundle0000000001", type: "ENTITLEMENT-BUNDLE", resources: [] } as const;
  walker.org.seed({ governance: [{ user, role: admin, ...grant }] });
  const governance = `/${admin}/governance`;
  const reads = ["", "?expand=targets/groups", "?expand=targets/catalog/apps", `/${admin}`, governance];
  const deeper = [`${governance}/${grant.grantId}`, `${governance}/${grant.grantId}/resources`];
  const targets = [`/${admin}/targets`, `/${app}/targets`, `/${admin}/targets/groups`, `/${app}/targets/catalog/apps`];
  for (const path of [...reads, ...deeper, ...targets]) await walker.go(`GET ${roles}${path}`);
  await walker.go(`DELETE ${roles}/${admin}/targets/groups/${first}`);
  await walker.go(`DELETE ${apps}/payroll`);
  await walker.go(`DELETE ${apps}/wiki/0oa1wiki000000000001`);
  await walker.go(`PUT ${apps}`);
  await walker.go(`DELETE ${roles}/${admin}`);
  await walker.go(`DELETE /groups/${first}/users/${user}`);
  await walker.go(`DELETE /groups/${first}`);
}

async function groupOf(walker: Walker, name: string, member: string): Promise<string> {
  const id = await walker.make("POST /groups", { profile: { name } });
  await walker.go(`PUT /groups/${id}`, { profile: { name, description: "Machines" } });
  await walker.go(`PUT /groups/${id}/users/${member}`);
  for (const path of ["?expand=stats", `/${id}`, `/${id}/users`]) await walker.go(`GET /groups${path}`);
  return id;
}

async function walkGrants(walker: Walker, user: string) {
  const scopes = ["okta.users.read", "okta.groups.read"];
  walker.org.seed({
    grants: scopes.map((scopeId) => ({ user, clientId: CLIENT, scopeId, id: `oag1${scopeId}` })),
    tokens: [{ user, clientId: CLIENT, id: "oar1token00000000001" }],
  });
  const client = `/users/${user}/clients/${CLIENT}`;
  const reads = [
    `/users/${user}/clients`,
    `/users/${user}/grants?expand=scope`,
    `/users/${user}/grants/oag1${scopes[0]}`,
  ];
  const more = [`${client}/grants`, `${client}/tokens?expand=scope`, `${client}/tokens/oar1token00000000001`];
  for (const path of [...reads, ...more]) await walker.go(`GET ${path}`);
  await walker.go(`DELETE /users/${user}/grants/oag1${scopes[0]}`);
  await walker.go(`DELETE ${client}/tokens/oar1token00000000001`);
  for (const path of [`${client}/tokens`, `${client}/grants`, `/users/${user}/grants`])
    await walker.go(`DELETE ${path}`);
}

async function walkSessions(walker: Walker, user: string) {
  const id = "102session0000000000000001";
  walker.org.seed({ sessions: [{ user, id, amr: ["pwd", "mfa"] }] });
  await walker.go(`GET /sessions/${id}`);
  await walker.go(`POST /sessions/${id}/lifecycle/refresh`);
  await walker.go(`DELETE /sessions/${id}`);
  await walker.go(`DELETE /users/${user}/sessions?oauthTokens=true`);
  await walker.go("GET /logs?limit=2");
  await walker.go("GET /logs?sortOrder=DESCENDING&limit=1000");
}

async function walkTypes(walker: Walker) {
  const type = await walker.make("POST /meta/types/user", { name: "contractor", displayName: "Contractor" });
  const types = "/meta/types/user";
  for (const path of ["", "/default", `/${type}`]) await walker.go(`GET ${types}${path}`);
  await walker.go(`POST ${types}/${type}`, { displayName: "Contractors" });
  await walker.go(`PUT ${types}/${type}`, { name: "contractor", displayName: "Contractor", description: "Others" });
  const badge = { title: "Badge", type: "string", unique: "UNIQUE_VALIDATED" };
  const custom = { id: "#custom", type: "object", properties: { badge } };
  await walker.go("POST /meta/schemas/user/default", { definitions: { custom } });
  for (const schema of ["default", `osc${type.slice(3)}`]) await walker.go(`GET /meta/schemas/user/${schema}`);
  await walker.go(`DELETE ${types}/${type}`);
}

async function walkRelations(walker: Walker, { ada, grace }: { readonly ada: string; readonly grace: string }) {
  const definitions = "/meta/schemas/user/linkedObjects";
  await walker.go(`POST ${definitions}`, { primary: SIDE("manager"), associated: SIDE("subordinate") });
  await walker.go(`GET ${definitions}`);
  await walker.go(`GET ${definitions}/manager`);
  await walker.go(`PUT /users/${grace}/linkedObjects/manager/${ada}`);
  await walker.go(`GET /users/${ada}/linkedObjects/subordinate`);
  await walker.go(`DELETE /users/${grace}/linkedObjects/manager`);
  await walker.go(`DELETE ${definitions}/manager`);
}

async function walkLifecycle(walker: Walker, user: string) {
  const act = (action: string) => walker.go(`POST /users/${user}/lifecycle/${action}`);
  await act("activate?sendEmail=false");
  await act("reactivate?sendEmail=false");
  await walker.go(`POST /users/${user}`, { credentials: { password: { value: "Compiler-1952" } } });
  await act("expire_password");
  await act("reset_password?sendEmail=false");
  const { tempPassword } = await act("expire_password_with_temp_password");
  await walker.go(`POST /users/${user}/credentials/change_password`, {
    oldPassword: { value: tempPassword },
    newPassword: { value: "Cobol-1959x" },
  });
  await act("suspend");
  await act("unsuspend");
  const locked = (await walker.go(
    `GET /users?filter=${encodeURIComponent('status eq "LOCKED_OUT"')}&limit=1`,
  )) as unknown;
  const [{ id }] = locked as [{ readonly id: string }];
  await walker.go(`POST /users/${id}/lifecycle/unlock`);
  await act("deactivate");
  await walker.go(`DELETE /users/${user}`);
}
