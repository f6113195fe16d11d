import { OktaAbortError, OktaTimeoutError } from "okta-fetch";
import { equal, rejectionOf } from "../expect.js";
import { delay, type Feature } from "../feature.js";

export const timeouts: readonly Feature[] = [
  {
    area: "timeouts",
    name: "an attempt that takes longer than timeout ends with an OktaTimeoutError",
    run: async ({ org }) => {
      for (const always of ["silent", "silent-in-body"] as const) {
        const acme = await org({ always });
        await rejectionOf(OktaTimeoutError, acme.client({ timeout: 200, retry: 0 }).getUser("00u1"));
      }
    },
  },
  {
    area: "timeouts",
    name: "an attempt without a response is retried",
    run: async ({ org }) => {
      const acme = await org({ faults: ["silent"] });
      equal((await acme.client({ timeout: 2000 }).getUser("00u1")).id, "00u1");
    },
  },
  {
    area: "timeouts",
    name: "a deadline ends a call, whatever it waits for",
    run: async ({ org }) => {
      const acme = await org({ always: "503" });
      await rejectionOf(OktaTimeoutError, acme.client({ deadline: 600, retry: 50 }).getUser("00u1"));
    },
  },
];

export const aborts: readonly Feature[] = [
  {
    area: "aborts",
    name: "a signal ends a call",
    run: async ({ org }) => {
      const acme = await org({ always: "silent" });
      const controller = new AbortController();
      const call = acme.client().getUser("00u1", { signal: controller.signal });
      setTimeout(() => controller.abort(), 100);
      await rejectionOf(OktaAbortError, call);
    },
  },
  {
    area: "aborts",
    name: "AbortSignal.timeout ends a list",
    run: async ({ org }) => {
      const acme = await org({ users: 1000, faults: [null], always: "silent-in-body" });
      const list = acme.client().listUsers({ signal: AbortSignal.timeout(400) });
      await rejectionOf(OktaTimeoutError, list.toArray());
    },
  },
  {
    area: "aborts",
    name: "an already aborted signal sends nothing",
    run: async ({ org }) => {
      const acme = await org();
      await rejectionOf(OktaAbortError, acme.client().getUser("00u1", { signal: AbortSignal.abort() }));
      equal(await acme.received(), []);
    },
  },
  {
    area: "aborts",
    name: "a signal of another realm ends a call",
    run: async ({ org }) => {
      const acme = await org({ latency: 300 });
      const { signal, abort } = foreignSignal();
      equal((await acme.client().getUser("00u1", { signal })).id, "00u1");
      const call = acme.client().getUser("00u1", { signal });
      await delay(50);
      abort();
      await rejectionOf(OktaAbortError, call);
    },
  },
];

/** An AbortSignal that is not an instance of the platform's class, like a framework's. */
function foreignSignal(): { signal: AbortSignal; abort(): void } {
  const controller = new AbortController();
  const { signal: own } = controller;
  const signal = {
    get aborted() {
      return own.aborted;
    },
    get reason(): unknown {
      return own.reason;
    },
    get onabort() {
      return own.onabort;
    },
    set onabort(listener) {
      own.onabort = listener;
    },
    addEventListener: own.addEventListener.bind(own),
    removeEventListener: own.removeEventListener.bind(own),
    dispatchEvent: own.dispatchEvent.bind(own),
    throwIfAborted: own.throwIfAborted.bind(own),
    [Symbol.toStringTag]: "AbortSignal",
  } as AbortSignal;
  return { signal, abort: () => controller.abort() };
}
