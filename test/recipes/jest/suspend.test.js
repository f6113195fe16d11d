const { createOkta } = require("okta-fetch");
const { createFakeOkta } = require("okta-fetch/testing");

const org = createFakeOkta({ users: 3 });
const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
beforeEach(() => org.reset());

test("suspends every active user", async () => {
  for await (const { id, status } of okta.listUsers()) if (status === "ACTIVE") await okta.suspendUser(id);
  const active = okta.listUsers({ filter: 'status eq "ACTIVE"' });
  expect(await active.toArray()).toEqual([]);
});
