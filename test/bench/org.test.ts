// The test server of the benchmark.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { createOrg, type OrgOptions } from "./server/org.js";
import { userId } from "./user-id.js";

let close: (() => void) | undefined;
afterEach(() => close?.());

async function serve(options: OrgOptions) {
  const org = createOrg(options);
  const server = createServer(org.listener);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  close = () => server.close();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { org, get: (path: string) => fetch(origin + path), origin };
}

it("returns each user by id, and 404 for others", async () => {
  const { get } = await serve({ users: 3 });
  const users = await Promise.all([0, 1, 2].map(async (place) => (await get(`/api/v1/users/${userId(place)}`)).json()));
  expect(users.map(({ id }) => id)).toEqual([0, 1, 2].map(userId));
  expect((await get(`/api/v1/users/${userId(3)}`)).status).toBe(404);
  expect((await get("/api/v1/users/me")).status).toBe(404);
});

it("compresses single users and lists alike", async () => {
  const { get } = await serve({ gzip: true });
  const response = await get(`/api/v1/users/${userId(7)}`);
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect((await response.json()).id).toBe(userId(7));
});

it("lists all users once, by pages", async () => {
  const { get, origin } = await serve({ users: 450 });
  const pages: string[][] = [];
  for (let path: string | undefined = "/api/v1/users"; path; ) {
    const response: Response = await get(path);
    pages.push((await response.json()).map(({ id }: { id: string }) => id));
    const next = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    path = next?.slice(origin.length);
  }
  expect(pages.map(({ length }) => length)).toEqual([200, 200, 50]);
  expect(new Set(pages.flat()).size).toBe(450);
});

it("counts requests since the last count, and refused requests separately", async () => {
  const { org, get } = await serve({ limit: { requests: 2, seconds: 3600 } });
  const statuses: number[] = [];
  for (const _ of "123") statuses.push((await get("/api/v1/users")).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect(org.takeCounts()).toEqual({ answered: 2, refused: 1 });
  expect(org.takeCounts()).toEqual({ answered: 0, refused: 0 });
});
