// What the processes of an export share: where Redis, the org and the files are.

import { Redis } from "ioredis";
import { createOkta, type Okta, type ScanCheckpoint } from "okta-fetch";
import { redisPacing } from "okta-fetch/redis";

const { env } = process;

/** A folder that all machines can write to. */
export const FOLDER = env["EXPORT_FOLDER"] ?? "export";
export const PARTS = Number(env["EXPORT_PARTS"] ?? 64);
export const QUEUE = "okta-export";
/** After this time, in milliseconds, the part of a worker that crashed is given to another one. */
export const LOCK = Number(env["EXPORT_LOCK"] ?? 30_000);

/** A part of the export, as a job. */
export interface PartJob {
  readonly part: number;
  /** How many parts there are. */
  readonly of: number;
  readonly from: ScanCheckpoint;
}

/** How far a part is, as the progress of its job. Everything before the checkpoint is in files. */
export interface PartProgress {
  readonly checkpoint: ScanCheckpoint;
  readonly users: number;
  readonly share: number;
}

// BullMQ waits for jobs with blocking commands, which must not time out
export const connectRedis = (): Redis =>
  new Redis(env["REDIS_URL"] ?? "redis://127.0.0.1:6379", { maxRetriesPerRequest: null });

/** A client of the org of `OKTA_CLIENT_ORGURL`. All processes together stay below the org's rate limits. */
export const connectOkta = (redis: Redis): Okta => createOkta({ pacing: { store: redisPacing({ client: redis }) } });
