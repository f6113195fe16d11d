// The two copies: users, and groups with their members. A batch and its state are stored in one transaction.

import type { GroupSyncBatch, Okta, SyncBatchHead, SyncState, User, UserSyncBatch } from "okta-fetch";
import type pg from "pg";
import { loadState, saveState, transaction } from "./database.js";
import { jsonOf, upsert } from "./upsert.js";

/** Called after each batch that was stored. */
export type OnBatch = (
  copy: "users" | "groups",
  batch: SyncBatchHead & { readonly upserts: readonly object[] },
) => void;

export async function syncUsers(okta: Okta, client: pg.Client, signal: AbortSignal, onBatch: OnBatch): Promise<void> {
  const from = await loadState<SyncState>(client, "users");
  for await (const batch of okta.syncUsers({ from, signal })) {
    await transaction(client, async () => {
      if (batch.reset) await client.query("TRUNCATE okta_users");
      await storeUsers(client, batch);
      await saveState(client, "users", batch.state);
    });
    onBatch("users", batch);
  }
}

async function storeUsers(client: pg.Client, { upserts, deletes }: UserSyncBatch<User>): Promise<void> {
  const rows = upserts.map(({ id, status, type, profile, lastUpdated }) => [
    ...[id, status, type?.id ?? null, profile.login, lastUpdated],
    jsonOf(profile),
  ]);
  await upsert(client, "okta_users", ["id", "status", "type", "login", "last_updated", "profile"], rows);
  await client.query("DELETE FROM okta_users WHERE id = ANY($1)", [deletes]);
  // a deleted user leaves its groups without a change of them
  await client.query("DELETE FROM okta_members WHERE user_id = ANY($1)", [deletes]);
}

export async function syncGroups(okta: Okta, client: pg.Client, signal: AbortSignal, onBatch: OnBatch): Promise<void> {
  const from = await loadState<SyncState>(client, "groups");
  for await (const batch of okta.syncGroups({ from, signal })) {
    await transaction(client, async () => {
      if (batch.reset) await client.query("TRUNCATE okta_groups, okta_members");
      await storeGroups(client, batch);
      await saveState(client, "groups", batch.state);
    });
    onBatch("groups", batch);
  }
}

async function storeGroups(client: pg.Client, { upserts, members, deletes }: GroupSyncBatch): Promise<void> {
  const rows = upserts.map(({ id, type, profile }) => [id, type, profile.name, jsonOf(profile)]);
  await upsert(client, "okta_groups", ["id", "type", "name", "profile"], rows);
  for (const { groupId, userIds } of members) {
    await client.query("DELETE FROM okta_members WHERE group_id = $1", [groupId]);
    await client.query("INSERT INTO okta_members SELECT $1, unnest($2::text[])", [groupId, userIds]);
  }
  await client.query("DELETE FROM okta_groups WHERE id = ANY($1)", [deletes]);
  await client.query("DELETE FROM okta_members WHERE group_id = ANY($1)", [deletes]);
}
