// The workload of the single calls.

import type { Client } from "./client.js";
import { userId } from "./user-id.js";

/**
 * Gets users, each of them once: a client with a cache would answer a second call itself.
 * @param first - place of the first user
 * @param count - number of users
 * @param concurrency - calls in flight
 */
export async function getUsers({ getUser }: Client, first: number, count: number, concurrency: number): Promise<void> {
  if (!getUser) throw new Error("the client cannot get a user");
  let next = first;
  const worker = async () => {
    while (next < first + count) {
      const id = userId(next++);
      const user = await getUser(id);
      if (user.id !== id) throw new Error(`the client got user ${user.id} for ${id}`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
