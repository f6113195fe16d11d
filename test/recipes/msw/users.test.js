import { http } from "msw";
import { setupServer } from "msw/node";
import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";
import { afterAll, beforeAll, expect, it } from "vitest";

const org = createFakeOkta({ users: 3, url: "https://acme.okta.com" });
const server = setupServer(http.all(`${org.url}/*`, ({ request }) => org.fetch(request)));
beforeAll(() => server.listen());
afterAll(() => server.close());

it("lists the users of the org, over the global fetch", async () => {
  const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "any" });
  expect(await okta.listUsers().toArray()).toHaveLength(3);
});
