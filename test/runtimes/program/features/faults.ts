import { OktaApiError, OktaNetworkError, OktaPaginationError, OktaResponseError } from "okta-fetch";
import { check, equal, rejectionOf } from "../expect.js";
import type { Feature } from "../feature.js";

export const retries: readonly Feature[] = [
  {
    area: "retries",
    name: "a GET is retried after 503, after a reset, and after a truncated body",
    run: async ({ org }) => {
      for (const fault of ["503", "reset", "reset-in-body", "cut-json"] as const) {
        const acme = await org({ faults: [fault] });
        equal((await acme.client().getUser("00u1")).id, "00u1", `the user after ${fault}`);
      }
    },
  },
  {
    area: "retries",
    name: "a POST is not retried after 503",
    run: async ({ org }) => {
      const acme = await org({ faults: ["503"] });
      equal((await rejectionOf(OktaApiError, acme.client().suspendUser("00u1"))).status, 503);
      equal((await acme.received()).length, 1);
    },
  },
  {
    area: "retries",
    name: "a permanent fault is an OktaNetworkError",
    run: async ({ org }) => {
      const acme = await org({ always: "reset" });
      await rejectionOf(OktaNetworkError, acme.client({ retry: 0 }).getUser("00u1"));
    },
  },
  {
    area: "retries",
    name: "a call that is refused with 429 is retried when the limit resets",
    run: async ({ org }) => {
      const acme = await org({ limit: { bucket: "user", requests: 1, seconds: 1 } });
      const okta = acme.client({ pacing: false });
      await Promise.all([okta.getUser("00u0"), okta.getUser("00u1")]);
    },
  },
];

export const pacing: readonly Feature[] = [
  {
    area: "pacing",
    name: "calls wait until the limit resets instead of running into it",
    run: async ({ org }) => {
      const acme = await org({ limit: { bucket: "user", requests: 3, seconds: 1 } });
      const statuses: number[] = [];
      const okta = acme.client({ retry: 0, hooks: { afterResponse: ({ status }) => statuses.push(status) } });
      for (let call = 0; call < 5; call++) await okta.getUser("00u1");
      equal(statuses, [200, 200, 200, 200, 200], "the statuses");
      equal(Object.keys(okta.rateLimits()), ["GET /api/v1/users/{id}"]);
    },
  },
  {
    area: "pacing",
    name: "no more requests are in flight than concurrency allows",
    run: async ({ org }) => {
      const acme = await org({ latency: 30 });
      let inFlight = 0;
      let most = 0;
      const okta = acme.client({
        pacing: { concurrency: 2 },
        hooks: {
          beforeRequest: () => {
            most = Math.max(most, ++inFlight);
          },
          afterResponse: () => {
            inFlight--;
          },
        },
      });
      await Promise.all(Array.from({ length: 8 }, () => okta.getUser("00u1")));
      equal(most, 2, "the most requests in flight");
    },
  },
];

export const redirects: readonly Feature[] = [
  {
    area: "redirects",
    name: "a redirect is an error, and its target receives no credentials",
    run: async ({ org }) => {
      const other = await org();
      const acme = await org({ always: "redirect", elsewhere: other.url });
      const error = await rejectionOf(OktaResponseError, acme.client().getUser("00u1"));
      equal(error.code, "ERR_REDIRECT");
      equal(await other.received(), [], "what the other host received");
    },
  },
];

export const badLinks: readonly Feature[] = [
  {
    area: "links",
    name: "a Link to another path ends a list with ERR_FOREIGN_LINK",
    run: async ({ org }) => {
      const acme = await org({ users: 450, always: "link-to-another-path" });
      const error = await rejectionOf(OktaPaginationError, acme.client().listUsers().toArray());
      equal(error.code, "ERR_FOREIGN_LINK");
    },
  },
  {
    area: "links",
    name: "a full page without any Link is an error, not the end: of a list",
    run: async ({ org }) => {
      const acme = await org({ users: 1000, always: "no-link" });
      const error = await rejectionOf(OktaPaginationError, acme.client().listUsers().toArray());
      check(/Link/.test(error.message), error.message);
    },
  },
  {
    area: "links",
    name: "a full page without any Link is an error, not the end: of a scan",
    run: async ({ org }) => {
      const acme = await org({ users: 1000, always: "no-link" });
      const scan = async () => {
        for await (const _ of acme.client().scanUsers());
      };
      const error = await rejectionOf(OktaPaginationError, scan());
      check(/Link/.test(error.message), error.message);
    },
  },
  {
    area: "links",
    name: "a list whose Link scripts cannot read is complete, or ends with an error",
    run: async ({ org }) => {
      const acme = await org({ users: 450, exposeHeaders: false });
      const found = await acme
        .client()
        .listUsers()
        .toArray()
        .then(({ length }) => length)
        .catch((error: unknown) => error);
      check(found === 450 || found instanceof OktaPaginationError, `it ends with ${String(found)}`);
    },
  },
];
