// The workload of the listings and scans.

import type { Client, Visit } from "./client.js";

const PAGE_SIZE = 200;

/** How many requests a list of so many users takes. */
export const pageCount = (users: number) => Math.ceil(users / PAGE_SIZE);

async function checkCount(users: number, list: (visit: Visit) => Promise<void>, pagePause: number) {
  let seen = 0;
  await list(() => {
    seen++;
    return pagePause > 0 && seen % PAGE_SIZE === 0 ? new Promise((done) => setTimeout(done, pagePause)) : undefined;
  });
  if (seen !== users) throw new Error(`the client listed ${seen} users; the server has ${users}`);
}

/**
 * Lists all users.
 * @param users - number of users in the org
 * @param pagePause - milliseconds of the program's own work after each 200 users
 */
export async function listUsers(client: Client, users: number, pagePause = 0): Promise<void> {
  if (!client.listUsers) throw new Error("the client cannot list users");
  await checkCount(users, client.listUsers, pagePause);
}

/** Scans all users with eight readers; parameters as for `listUsers`. */
export async function scanUsers({ scanUsers }: Client, users: number, pagePause: number): Promise<void> {
  if (!scanUsers) throw new Error("the client cannot scan users");
  await checkCount(users, (visit) => scanUsers(8, visit), pagePause);
}
