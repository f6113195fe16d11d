import assert from "node:assert/strict";
import { test } from "node:test";
import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";
import { pino } from "pino";

const lines = [];
const logger = pino({ level: "debug" }, { write: (line) => lines.push(JSON.parse(line)) });
const afterCall = ({ callId, operation, outcome, status, requestId, attempts, held, milliseconds }) =>
  logger.info({ callId, operation, outcome, status, requestId, attempts, held, milliseconds }, "Okta was called");

test("each call is a line with fields, and its response is a line of text", async () => {
  const org = createFakeOkta({ users: 1 });
  const options = { orgUrl: org.url, token: org.token, fetch: org.fetch };
  const okta = createOkta({ ...options, logger, logLevel: "debug", hooks: { afterCall } });
  await okta.listUsers().toArray();
  assert.match(lines[0].msg, /GET \/api\/v1\/users 200 in \d+ ms/);
  assert.ok(lines.some(({ operation, outcome }) => operation === "listUsers" && outcome === "succeeded"));
});
