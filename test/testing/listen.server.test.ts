import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { createOkta } from "../../src/index.js";
import { orgOf } from "./org.js";

it("serves other processes on a port, with links to that port", async () => {
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

it("lets other processes seed the org and respond to pushes", async () => {
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

describe("an org that listens goes on", () => {
  /** Sends the text of a request, and leaves. */
  const send = (port: number, text: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.end(text));
      socket.on("error", () => {});
      socket.on("close", () => resolve());
      socket.resume();
    });

  it.each([
    [
      "a caller that leaves in the middle of its body",
      "POST /api/v1/users HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{",
    ],
    ["a host that is none", "GET /api/v1/users HTTP/1.1\r\nHost: a b\r\n\r\n"],
    ["a path that is none", "GET // HTTP/1.1\r\nHost: a\r\n\r\n"],
  ])("after %s", async (_, text) => {
    const server = await orgOf().org.listen();
    try {
      await send(server.port, text);
      expect((await fetch(`${server.url}/__fake/health`)).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  it.each([
    ["POST", "fail", "{", /JSON/],
    ["POST", "fail", "", /fail: must be an object/],
    ["POST", "fail", '{"with":"rest"}', /fail.with: must be a status from 400 to 599, or one of reset/],
    ["POST", "limit", '{"request":5}', /did you mean 'requests'/],
    ["POST", "seed", '{"sessions":[{"user":"nobody"}]}', /there is no user nobody/],
    ["POST", "push", "", /there is no user/],
    ["POST", "push", '{"user":"nobody","answer":"approve"}', /there is no user nobody/],
    ["POST", "clock", '{"advance":"later"}', /clock.advance/],
    ["POST", "service-apps", "{}", /createServiceApp.scopes: must be an array/],
    ["PUT", "state", "{}", /is not a state/],
  ])("after %s /__fake/%s with the body %j, which it refuses", async (method, path, body, error) => {
    const server = await orgOf({ users: 1 }).org.listen();
    try {
      const response = await fetch(`${server.url}/__fake/${path}`, { method, body });
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ error: expect.stringMatching(error) });
      const okta = createOkta({ orgUrl: server.url, token: "any" });
      expect(await okta.listUsers().toArray()).toHaveLength(1);
    } finally {
      await server.close();
    }
  });
});
