// openapi-fetch without anything around it.

import createClient from "openapi-fetch";
import { HEADERS, nextOf } from "./plain.mjs";

export function open(origin) {
  const client = createClient({ baseUrl: origin, headers: HEADERS });
  return {
    user: async (id) => (await client.GET("/api/v1/users/{id}", { params: { path: { id } } })).data,
    async list(visit) {
      for (let after; ; ) {
        const query = { limit: 200, after };
        const { data, response } = await client.GET("/api/v1/users", { params: { query } });
        for (const user of data) {
          const work = visit(user);
          if (work) await work;
        }
        const next = nextOf(response.headers.get("link"));
        if (!next) return;
        after = new URL(next).searchParams.get("after");
      }
    },
  };
}
