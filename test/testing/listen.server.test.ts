import { expect, it } from "vitest";
import { createOkta } from "../../src/index.js";
import { orgOf } from "./org.js";

it("serves other processes on a port, with links to it", async () => {
  const { org } = orgOf({ users: 3 });
  const server = await org.listen();
  try {
    const okta = createOkta({ orgUrl: server.url, token: "any" });
    expect(await okta.listUsers({ limit: 1 }).toArray()).toHaveLength(3);
    expect((await fetch(`${server.url}/__fake/health`)).status).toBe(200);
    expect((await fetch(`${server.url}/__fake/reset`, { method: "POST" })).status).toBe(204);
  } finally {
    await server.close();
  }
});
