// The tables, and one writer at a time.

import pg from "pg";

const TABLES = `
  CREATE TABLE IF NOT EXISTS okta_users (
    id text PRIMARY KEY, status text NOT NULL, type text, login text, last_updated timestamptz NOT NULL, profile jsonb NOT NULL
  );
  CREATE TABLE IF NOT EXISTS okta_groups (id text PRIMARY KEY, type text, name text, profile jsonb NOT NULL);
  CREATE TABLE IF NOT EXISTS okta_members (group_id text, user_id text, PRIMARY KEY (group_id, user_id));
  CREATE TABLE IF NOT EXISTS okta_sync (copy text PRIMARY KEY, state jsonb NOT NULL);
`;

/** Any number. The process that holds this lock of the database writes the copy. */
const LOCK = 784_512;

/**
 * Connects, waits for another writer to end, and creates the tables.
 * @param signal - ends the connection, and with it the wait for the lock
 */
export async function openDatabase(url: string | undefined, signal: AbortSignal): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  const end = () => void client.end();
  signal.addEventListener("abort", end);
  await client.connect();
  await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
  await client.query(TABLES);
  // from here on, a batch that was begun is finished first
  signal.removeEventListener("abort", end);
  return client;
}

/** Runs statements as one transaction. */
export async function transaction(client: pg.Client, run: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await run();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** The state that was stored with the last batch of a copy. */
export async function loadState<State>(client: pg.Client, copy: string): Promise<State | undefined> {
  const { rows } = await client.query<{ state: State }>("SELECT state FROM okta_sync WHERE copy = $1", [copy]);
  return rows[0]?.state;
}

export async function saveState(client: pg.Client, copy: string, state: object): Promise<void> {
  const upsert = "INSERT INTO okta_sync VALUES ($1, $2) ON CONFLICT (copy) DO UPDATE SET state = excluded.state";
  await client.query(upsert, [copy, JSON.stringify(state)]);
}
