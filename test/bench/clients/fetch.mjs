// What one writes by hand: the platform's fetch, and a loop over the pages.

import { HEADERS, nextOf, userPath } from "./plain.mjs";

export function open(origin) {
  const get = async (url) => {
    const response = await fetch(url, { headers: HEADERS });
    return { data: await response.json(), link: response.headers.get("link") };
  };
  async function list(visit) {
    for (let url = `${origin}/api/v1/users?limit=200`; url; ) {
      const { data, link } = await get(url);
      for (const user of data) {
        const work = visit(user);
        if (work) await work;
      }
      url = nextOf(link);
    }
  }
  return {
    user: async (id) => (await get(origin + userPath(id))).data,
    list,
    // a loop has one worker
    scan: (_, visit) => list(visit),
  };
}
