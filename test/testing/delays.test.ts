// Delays and limits of an org: latency, concurrent requests, asynchronous work, and empty pages.

import { afterEach, expect, it, vi } from "vitest";
import { createOkta } from "../../src/index.js";
import { createFakeOkta } from "../../src/testing/index.js";
import { orgOf } from "./org.js";

afterEach(() => {
  vi.useRealTimers();
});

it("refuses requests beyond the concurrency limit", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const org = createFakeOkta({ latency: 40 });
  org.limit({ concurrent: 2 });
  const headers = { authorization: `SSWS ${org.token}` };
  const answers = Promise.all([1, 2, 3].map(() => org.fetch(`${org.url}/api/v1/users`, { headers })));
  await vi.advanceTimersByTimeAsync(40);
  const [refused] = (await answers).filter(({ status }) => status === 429);
  expect((await answers).map(({ status }) => status).sort()).toEqual([200, 200, 429]);
  expect(refused?.headers.get("x-rate-limit-limit")).toBe("0");
  expect(refused?.headers.get("x-rate-limit-remaining")).toBe("0");
  const alone = org.fetch(`${org.url}/api/v1/users`, { headers });
  await vi.advanceTimersByTimeAsync(40);
  expect((await alone).status).toBe(200);
});

it("responds after its latency, unless the caller aborts earlier", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const org = createFakeOkta({ latency: 40 });
  const headers = { authorization: `SSWS ${org.token}` };
  let status: number | undefined;
  const answered = org.fetch(`${org.url}/api/v1/users`, { headers }).then((response) => {
    status = response.status;
  });
  await vi.advanceTimersByTimeAsync(39);
  expect(status).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await answered;
  expect(status).toBe(200);
  const gaveUp = new AbortController();
  const ended = org.fetch(`${org.url}/api/v1/users`, { headers, signal: gaveUp.signal });
  const outcome = expect(ended).rejects.toThrow("changed my mind");
  await vi.advanceTimersByTimeAsync(10);
  gaveUp.abort(new Error("changed my mind"));
  await outcome;
});

it("lists all users despite empty pages", async () => {
  const { org, okta } = orgOf({ users: 7, emptyPages: 2 });
  const sizes: number[] = [];
  for await (const { items } of okta.listUsers({ limit: 2 }).pages()) sizes.push(items.length);
  expect(sizes).toContain(0);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(7);
  expect(await okta.listGroups().toArray()).toHaveLength(1);
  expect(org.requests.every(({ status }) => status === 200)).toBe(true);
});

it("deactivates and deletes a user after the response to an asynchronous request", async () => {
  const { org, okta } = orgOf({ users: 1 });
  org.clock.freeze();
  const [user] = await okta.listUsers().toArray();
  const id = user?.id ?? "";
  const headers = { Prefer: "respond-async" };
  await okta.deactivateUser(id, { headers });
  expect(await okta.getUser(id)).toMatchObject({ transitioningToStatus: "DEPROVISIONED" });
  org.clock.advance(1000);
  const after = await okta.getUser(id);
  expect(after.status).toBe("DEPROVISIONED");
  expect(after).not.toHaveProperty("transitioningToStatus");
  await okta.deleteUser(id, { headers });
  expect((await okta.getUser(id)).id).toBe(id);
  org.clock.advance(1000);
  await expect(okta.getUser(id)).rejects.toMatchObject({ code: "E0000007" });
});

it("completes pending work before its state is saved", async () => {
  const { org, okta } = orgOf({ users: 1 });
  const [user] = await okta.listUsers().toArray();
  await okta.deactivateUser(user?.id ?? "", { headers: { Prefer: "respond-async" } });
  const copy = createFakeOkta();
  copy.load(org.save());
  const reader = createOkta({ orgUrl: copy.url, token: copy.token, fetch: copy.fetch });
  expect((await reader.getUser(user?.id ?? "")).status).toBe("DEPROVISIONED");
});
