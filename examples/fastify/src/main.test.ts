// The process of the service: what is under way when it is stopped is finished, and its traces are exported.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";

it("finishes an offboarding on SIGTERM, exports its traces, and exits", { timeout: 30_000 }, async () => {
  const org = createFakeOkta({ users: 1, latency: 100 });
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
  const login = (await okta.listUsers().first())?.profile.login ?? "";
  const { url: orgUrl, close } = await org.listen();
  let exported = "";
  const collector = createServer(async (request, response) => {
    for await (const chunk of request) exported += chunk;
    response.end();
  });
  await once(collector.listen(0, "127.0.0.1"), "listening");

  const service = spawn(process.execPath, ["dist/main.js"], {
    env: {
      ...process.env,
      PORT: "0",
      SERVICE_TOKEN: "any",
      OKTA_CLIENT_ORGURL: orgUrl,
      OKTA_CLIENT_TOKEN: "any",
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(service, "exit");
  const url = await new Promise<string>((resolve) => {
    createInterface({ input: service.stdout }).on("line", (line) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (found) resolve(found);
    });
  });

  const headers = { Authorization: "Bearer any" };
  const offboarding = fetch(`${url}/offboardings/${login}`, { method: "POST", headers });
  // the first step
  while (!org.requests.some(({ operation }) => operation === "suspendUser")) await setTimeout(5);
  service.kill("SIGTERM");
  const response = await offboarding;
  assert.equal(response.status, 200);
  assert.equal(((await response.json()) as { complete: boolean }).complete, true);
  assert.deepEqual(await exit, [0, null]);
  for (const name of ["POST /offboardings/:login", "suspendUser"])
    assert.ok(exported.includes(name), `there is a span ${name}`);
  assert.ok(!exported.includes(login));
  collector.close();
  await close();
});
