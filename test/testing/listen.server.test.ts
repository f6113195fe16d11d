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

it("lets other processes seed the org, and answer pushes", async () => {
  const { org, okta } = orgOf({ users: 1 });
  const [user] = await okta.listUsers().toArray();
  const server = await org.listen();
  const post = (path: string, body: unknown) =>
    fetch(`${server.url}/__fake/${path}`, { method: "POST", body: JSON.stringify(body) });
  try {
    const id = "102session0000000000000001";
    expect((await post("seed", { sessions: [{ user: user?.id, id }] })).status).toBe(204);
    expect((await okta.getSession(id)).userId).toBe(user?.id);
    await okta.enrollFactor(String(user?.id), { factorType: "push", provider: "OKTA" });
    expect(await (await post("push", { user: user?.id, answer: "approve" })).json()).toEqual({ answered: 1 });
  } finally {
    await server.close();
  }
});
