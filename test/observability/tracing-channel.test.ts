// Calls on Node's tracing channel, which APM tools subscribe to.

import { AsyncLocalStorage } from "node:async_hooks";
import { tracingChannel } from "node:diagnostics_channel";
import { expect, onTestFinished, test } from "vitest";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

interface Message {
  readonly callId: string;
  readonly kind: string;
}

function subscribed() {
  const events: (readonly [string, Message])[] = [];
  const note = (event: string) => (message: unknown) => void events.push([event, message as Message]);
  const subscribers = {
    start: note("start"),
    end: note("end"),
    asyncStart: note("asyncStart"),
    asyncEnd: note("asyncEnd"),
    error: note("error"),
  };
  const channel = tracingChannel("okta-fetch:call");
  channel.subscribe(subscribers);
  onTestFinished(() => void channel.unsubscribe(subscribers));
  return events;
}

test("a call has one message for all its events", async () => {
  const events = subscribed();
  const { okta } = oktaOf(() => json(userOf("00u1")));
  await okta.getUser("00u1");
  expect(events.map(([event]) => event)).toEqual(["start", "end", "asyncStart", "asyncEnd"]);
  expect(new Set(events.map(([, message]) => message)).size).toBe(1);
  expect(events[0]?.[1]).toMatchObject({ kind: "request", operation: "getUser", outcome: "succeeded", status: 200 });
  // neither the data nor the id
  expect(JSON.stringify(events)).not.toMatch(/00u1|acme.test/);
});

test("a call that fails has an error event, and its error", async () => {
  const events = subscribed();
  const { okta } = oktaOf(() => failure(404, "E0000007"));
  const error = await okta.getUser("00u1").catch((thrown: unknown) => thrown);
  expect(events.map(([event]) => event)).toEqual(["start", "end", "error", "asyncStart", "asyncEnd"]);
  expect(events.at(-1)?.[1]).toMatchObject({ outcome: "failed", error });
});

test("a store that is bound to start applies to the requests of the call, and to the pages of a list", async () => {
  const { start } = tracingChannel("okta-fetch:call");
  const store = new AsyncLocalStorage<string>();
  start.bindStore(store, (message) => (message as Message).kind);
  onTestFinished(() => void start.unbindStore(store));
  const seen: unknown[] = [];
  const handler = inTurn(
    () => {
      seen.push(store.getStore());
      return json(userOf("00u1"));
    },
    () => {
      seen.push(store.getStore());
      return pageOf([]);
    },
  );
  const { okta } = oktaOf(handler);
  await okta.getUser("00u1");
  await okta.listUsers().toArray();
  expect(seen).toEqual(["request", "page"]);
  expect(store.getStore()).toBeUndefined();
});

test("a store that is bound to the start is there for all other events, as in Node's tracePromise", async () => {
  const channel = tracingChannel("okta-fetch:call");
  const store = new AsyncLocalStorage<unknown>();
  channel.start.bindStore(store, (message) => message);
  onTestFinished(() => void channel.start.unbindStore(store));
  const seen: (readonly [string, boolean])[] = [];
  const note = (event: string) => (message: unknown) => void seen.push([event, store.getStore() === message]);
  const subscribers = {
    start: note("start"),
    end: note("end"),
    asyncStart: note("asyncStart"),
    asyncEnd: note("asyncEnd"),
    error: note("error"),
  };
  channel.subscribe(subscribers);
  onTestFinished(() => void channel.unsubscribe(subscribers));
  const { okta } = oktaOf(() => failure(404, "E0000007"));
  await okta.getUser("00u1").catch(() => undefined);
  expect(seen.map(([event]) => event)).toEqual(["start", "end", "error", "asyncStart", "asyncEnd"]);
  expect(seen.every(([, isBound]) => isBound)).toBe(true);
});

test("a page begins in the store of its list, so that an APM nests it", async () => {
  const { start } = tracingChannel("okta-fetch:call");
  const store = new AsyncLocalStorage<readonly string[]>();
  start.bindStore(store, (message) => [...(store.getStore() ?? []), (message as Message).kind]);
  onTestFinished(() => void start.unbindStore(store));
  const seen: unknown[] = [];
  const { okta } = oktaOf(
    inTurn(
      () => {
        seen.push(store.getStore());
        return pageOf(["00u1"], "two");
      },
      () => {
        seen.push(store.getStore());
        return pageOf([]);
      },
    ),
  );
  await okta.listUsers().toArray();
  expect(seen).toEqual([
    ["list", "page"],
    ["list", "page"],
  ]);
});
