import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";

const org = createFakeOkta({ users: 3 });
const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
beforeEach(() => org.reset());

test("suspends every active user", async () => {
  for await (const { id, status } of okta.listUsers()) if (status === "ACTIVE") await okta.suspendUser(id);
  const active = okta.listUsers({ filter: 'status eq "ACTIVE"' });
  assert.deepEqual(await active.toArray(), []);
});
