// okta-fetch with its defaults.

import { createOkta } from "okta-fetch";
import type { OpenClient } from "../client.js";
import { TOKEN } from "./by-hand.js";

function* numbers(count: number) {
  for (let number = 0; number < count; number++) yield number;
}

export const open: OpenClient = (orgUrl, options) => {
  const okta = createOkta({ orgUrl, token: TOKEN, ...options });
  return {
    getUser: (id) => okta.getUser(id),
    async listUsers(visit) {
      for await (const user of okta.listUsers()) {
        const work = visit(user);
        if (work) await work;
      }
    },
    async scanUsers(concurrency, visit) {
      for await (const user of okta.scanUsers({ concurrency })) {
        const work = visit(user);
        if (work) await work;
      }
    },
    runBulk: (inputs) => okta.bulk(numbers(inputs), async () => undefined),
  };
};
