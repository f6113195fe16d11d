// Integers of 64 bits over a socket, both ways.

import { expect, test } from "vitest";
import { serve } from "../support/serve.js";

test("an integer beyond a double is read, changed and written exactly", async () => {
  const digits = "-9223372036854775808";
  const bodies: string[] = [];
  const { okta } = await serve(async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    if (chunks.length > 0) bodies.push(Buffer.concat(chunks).toString());
    response.setHeader("Content-Type", "application/json");
    response.end(`{"id":"00u1","status":"ACTIVE","profile":{"login":"zoë@acme.test","badge":${digits}}}`);
  });
  const { profile } = await okta.getUser("00u1");
  expect(profile["badge"]).toBe(-(2n ** 63n));
  await okta.replaceUser("00u1", { profile });
  const { data } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
  await okta.api.PUT("/api/v1/users/{id}", {
    params: { path: { id: "00u1" } },
    body: { profile: data?.profile ?? {} },
  });
  const written = `{"profile":{"login":"zoë@acme.test","badge":${digits}}}`;
  expect(bodies).toEqual([written, written]);
});
