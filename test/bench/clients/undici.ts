// undici's own request() by hand, which fetch is built upon.

import { request } from "undici";
import type { OpenClient } from "../client.js";
import { HEADERS, nextUrl, type User, userPath } from "./by-hand.js";

export const open: OpenClient = (origin) => {
  const get = async (url: string) => {
    const { body, headers } = await request(url, { headers: HEADERS });
    return { data: await body.json(), link: [headers["link"]].flat().join() };
  };
  return {
    getUser: async (id) => (await get(origin + userPath(id))).data as User,
    async listUsers(visit) {
      for (let url: string | undefined = `${origin}/api/v1/users?limit=200`; url; ) {
        const { data, link }: { data: unknown; link: string } = await get(url);
        for (const user of data as User[]) {
          const work = visit(user);
          if (work) await work;
        }
        url = nextUrl(link);
      }
    },
  };
};
