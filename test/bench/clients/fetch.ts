// The platform's fetch by hand, and a loop over the pages.

import type { OpenClient, Visit } from "../client.js";
import { HEADERS, nextUrl, type User, userPath } from "./by-hand.js";

export const open: OpenClient = (origin) => {
  async function listUsers(visit: Visit) {
    for (let url: string | undefined = `${origin}/api/v1/users?limit=200`; url; ) {
      const response: Response = await fetch(url, { headers: HEADERS });
      const users: User[] = await response.json();
      for (const user of users) {
        const work = visit(user);
        if (work) await work;
      }
      url = nextUrl(response.headers.get("link"));
    }
  }
  return {
    async getUser(id) {
      const response = await fetch(origin + userPath(id), { headers: HEADERS });
      return response.json();
    },
    listUsers,
    // a loop is one reader
    scanUsers: (_concurrency, visit) => listUsers(visit),
  };
};
