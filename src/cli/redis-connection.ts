// Connects to Redis by the package that is installed. Loaded only by the commands that need it.

import type { RedisClient } from "../redis.js";
import { CommandError } from "./command-error.js";

export interface RedisConnection {
  readonly client: RedisClient;
  close(): void;
}

/** How long to wait for the server, in milliseconds. */
const TIMEOUT = 5_000;

/**
 * Connects to a server.
 * @param load - imports a package
 * @throws CommandError - neither `redis` nor `ioredis` is installed, or the server cannot be reached
 */
export async function connectToRedis(url: string, load = loadPackage): Promise<RedisConnection> {
  const redis = (await load("redis")) as typeof import("redis") | undefined;
  if (redis) return byNodeRedis(redis, url);
  const ioredis = (await load("ioredis")) as typeof import("ioredis") | undefined;
  if (ioredis) return byIoRedis(ioredis, url);
  throw new CommandError("neither redis nor ioredis is installed; run `npm install redis`");
}

async function byNodeRedis({ createClient }: typeof import("redis"), url: string): Promise<RedisConnection> {
  const client = createClient({ url, socket: { connectTimeout: TIMEOUT, reconnectStrategy: false } });
  client.on("error", () => undefined);
  await client.connect().catch((error: unknown) => {
    throw unreachable(error);
  });
  return { client, close: () => client.destroy() };
}

async function byIoRedis({ Redis }: typeof import("ioredis"), url: string): Promise<RedisConnection> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: TIMEOUT, retryStrategy: () => null });
  let cause: unknown;
  client.on("error", (error) => {
    cause = error;
  });
  await client.connect().catch((error: unknown) => {
    throw unreachable(cause ?? error);
  });
  return { client, close: () => client.disconnect() };
}

/** The message of an error may contain the URL, and so a password. */
export function unreachable(error: unknown): CommandError {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  const [reason = ""] = String(code ?? message ?? "").split(" ");
  return new CommandError(`Redis cannot be reached${/^[A-Z][A-Z_]+$/.test(reason) ? `: ${reason}` : ""}`);
}

async function loadPackage(name: string): Promise<unknown> {
  return import(name).catch(() => undefined);
}
