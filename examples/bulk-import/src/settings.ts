// What the processes of an import share: where Redis and the org are, and what a job has.

import { Redis } from "ioredis";
import { createOkta, type Okta } from "okta-fetch";
import { redisPacing } from "okta-fetch/redis";

const { env } = process;

export const QUEUE = "okta-import";
/** After this time, in milliseconds, the rows of a worker that crashed are given to another one. */
export const LOCK = Number(env["IMPORT_LOCK"] ?? 30_000);

/** The columns of the file. */
export interface Row {
  readonly login: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** A row, as a job. */
export interface RowJob {
  /** The number of its row, from 1. */
  readonly number: number;
  readonly row: Row;
  /** When the import began, on the org's clock. Older users were not created by it. */
  readonly begin: number;
  /** Whether an attempt began to send the request that creates the user. Another attempt finds out whether it arrived. */
  readonly isSent: boolean;
}

// BullMQ waits for jobs with blocking commands, which must not time out
export const connectRedis = (): Redis =>
  new Redis(env["REDIS_URL"] ?? "redis://127.0.0.1:6379", { maxRetriesPerRequest: null });

/** A client of the org of `OKTA_CLIENT_ORGURL`. All processes together stay below the org's rate limits. */
export const connectOkta = (redis: Redis): Okta => createOkta({ pacing: { store: redisPacing({ client: redis }) } });
