import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";
import { beforeEach, expect, it } from "vitest";

const org = createFakeOkta({ users: 3 });
const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
beforeEach(() => org.reset());

it("suspends every active user", async () => {
  for await (const { id, status } of okta.listUsers()) if (status === "ACTIVE") await okta.suspendUser(id);
  const active = okta.listUsers({ filter: 'status eq "ACTIVE"' });
  expect(await active.toArray()).toEqual([]);
});
