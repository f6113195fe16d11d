// okta-fetch as it comes.

import { createOkta } from "../../../dist/index.js";
import { TOKEN } from "./plain.mjs";

/** @param {object} [options] - of `createOkta`, besides */
export function open(orgUrl, options) {
  const okta = createOkta({ orgUrl, token: TOKEN, ...options });
  return {
    user: (id) => okta.getUser(id),
    async list(visit) {
      for await (const user of okta.listUsers()) {
        const work = visit(user);
        if (work) await work;
      }
    },
    async scan(concurrency, visit) {
      for await (const user of okta.scanUsers({ concurrency })) {
        const work = visit(user);
        if (work) await work;
      }
    },
    bulk: (count) => okta.bulk(numbers(count), async () => undefined),
  };
}

function* numbers(count) {
  for (let number = 0; number < count; number++) yield number;
}
