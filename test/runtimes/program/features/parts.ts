import { bearer, createClient, hooks, retry, timeout, VERSION } from "okta-fetch";
import { getUser, listUsers } from "okta-fetch/operations";
import { check, equal } from "../expect.js";
import type { Feature } from "../feature.js";

export const parts: readonly Feature[] = [
  {
    area: "hooks",
    name: "hooks see each attempt, without its credentials",
    run: async ({ org }) => {
      const seen: unknown[] = [];
      const acme = await org({ faults: ["503"] });
      const okta = acme.client({
        hooks: {
          beforeRequest: ({ attempt, headers }) => void seen.push([attempt, headers["authorization"]]),
          afterResponse: ({ status }) => void seen.push(status),
          beforeRetry: ({ status }) => void seen.push(`again after ${status}`),
          onError: ({ error }) => void seen.push(error.code),
        },
      });
      await okta.getUser("00u1");
      await okta.getUser("nobody").catch(() => undefined);
      const text = JSON.stringify(seen);
      check(!text.includes("00aBcDeF"), `a hook saw the token: ${text}`);
      equal(
        seen.filter((event) => !Array.isArray(event)),
        [503, "again after 503", 200, 404, "E0000007"],
      );
    },
  },
  {
    area: "createClient",
    name: "a client of chosen layers runs operations",
    run: async ({ org }) => {
      const acme = await org({ users: 450, faults: ["503"] });
      const seen: number[] = [];
      const layers = [hooks({ afterResponse: ({ status }) => void seen.push(status) }), retry(2), timeout(20_000)];
      const client = createClient({ ...acme.options(), layers });
      equal((await client.call(getUser, { path: { id: "00u1" } })).id, "00u1");
      equal((await client.paginate(listUsers).toArray()).length, 450);
      equal(seen, [503, 200, 200, 200, 200]);
    },
  },
  {
    area: "createClient",
    name: "an access token, custom headers, and the package's version",
    run: async ({ org }) => {
      const acme = await org();
      const auth = bearer(async () => "an-access-token");
      const call = acme.client({ auth, headers: { "X-Trace": "t1" }, retry: 0 }).getUser("00u1");
      await call.catch(() => undefined);
      const [{ headers } = { headers: {} as { [name: string]: string } }] = await acme.received();
      equal([headers["authorization"], headers["x-trace"]], ["Bearer an-access-token", "t1"]);
      check(/^\d+\.\d+\.\d+/.test(VERSION), `the version is ${VERSION}`);
    },
  },
];
