// undici's own request(), below fetch.

import { request } from "undici";
import { HEADERS, nextOf, userPath } from "./plain.mjs";

export function open(origin) {
  const get = async (url) => {
    const { body, headers } = await request(url, { headers: HEADERS });
    return { data: await body.json(), link: [headers.link].flat().join() };
  };
  return {
    user: async (id) => (await get(origin + userPath(id))).data,
    async list(visit) {
      for (let url = `${origin}/api/v1/users?limit=200`; url; ) {
        const { data, link } = await get(url);
        for (const user of data) {
          const work = visit(user);
          if (work) await work;
        }
        url = nextOf(link);
      }
    },
  };
}
