// openapi-fetch alone, with the types of the package's document.

import createClient from "openapi-fetch";
import type { paths } from "../../../generated/schema.js";
import type { OpenClient } from "../client.js";
import { HEADERS, nextUrl } from "./by-hand.js";

export const open: OpenClient = (baseUrl) => {
  const client = createClient<paths>({ baseUrl, headers: HEADERS });
  return {
    async getUser(id) {
      const { data } = await client.GET("/api/v1/users/{id}", { params: { path: { id } } });
      if (!data) throw new Error(`user ${id} was not found`);
      return data;
    },
    async listUsers(visit) {
      for (let after: string | undefined; ; ) {
        const query = { limit: 200, ...(after !== undefined && { after }) };
        const { data, response } = await client.GET("/api/v1/users", { params: { query } });
        for (const user of data ?? []) {
          const work = visit(user);
          if (work) await work;
        }
        const next = nextUrl(response.headers.get("link"));
        if (!next) return;
        after = new URL(next).searchParams.get("after") ?? undefined;
      }
    },
  };
};
