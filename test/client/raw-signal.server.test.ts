// The body of a response of okta.api ends with the caller's signal.

import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { happened } from "../support/happened.js";
import { serve } from "../support/serve.js";

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;

test("a signal ends the reading of a body, even after its request is unreferenced", async () => {
  const { okta } = await serve((_, response) => {
    response.write("[");
    // the head comes at once, the rest never
  });
  const controller = new AbortController();
  const { signal } = controller;
  const { response } = await okta.api.GET("/api/v1/users", { parseAs: "stream", signal });
  for (let turn = 0; turn < 5; turn++) {
    collect();
    await new Promise((done) => setImmediate(done));
  }
  const text = response.text();
  const reason = new Error("enough");
  controller.abort(reason);
  await expect(text).rejects.toBe(reason);
});

test("a signal releases bodies that are unread and unreferenced", async () => {
  const { okta } = await serve((_, response) => response.end("[]"));
  const { signal } = new AbortController();
  for (let call = 0; call < 20; call++) await okta.api.GET("/api/v1/users", { parseAs: "stream", signal });
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  await happened(() => {
    collect();
    return getEventListeners(signal, "abort").length === 0;
  });
});
