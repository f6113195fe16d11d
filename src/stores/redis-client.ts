// The clients of Redis that can be used: what they have in common is to evaluate a script.

/** A client, cluster, pool or sentinel of the package `redis` (node-redis). */
export interface NodeRedisClient {
  evalSha(sha: string, options: ScriptOptions): Promise<unknown>;
  eval(script: string, options: ScriptOptions): Promise<unknown>;
  /** Whether it is connected. */
  readonly isReady?: boolean | undefined;
}

interface ScriptOptions {
  keys: string[];
  arguments: string[];
}

/** A client or cluster of the package `ioredis`. */
export interface IoRedisClient {
  evalsha(sha: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>;
  eval(script: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>;
  /** `ready` if it is connected. */
  readonly status?: string | undefined;
}

/** A client of Redis or Valkey. */
export type RedisClient = NodeRedisClient | IoRedisClient;

/** Whether a value is a client that can be used. */
export function isRedisClient(client: unknown): client is RedisClient {
  const { evalSha, evalsha, eval: evaluate } = Object(client) as Partial<NodeRedisClient & IoRedisClient>;
  return typeof evaluate === "function" && (typeof evalSha === "function" || typeof evalsha === "function");
}

const isNodeRedis = (client: RedisClient): client is NodeRedisClient => "evalSha" in client;

/** A script of Redis. Its text is sent once; from then on, its hash. */
export class RedisScript {
  #sha: Promise<string> | undefined;

  constructor(private readonly text: string) {}

  async run(client: RedisClient, keys: string[], parameters: string[] = []): Promise<unknown> {
    this.#sha ??= sha1(this.text);
    const sha = await this.#sha;
    try {
      return await (isNodeRedis(client)
        ? client.evalSha(sha, { keys, arguments: parameters })
        : client.evalsha(sha, keys.length, ...keys, ...parameters));
    } catch (error) {
      // not loaded yet, or the server was restarted
      if (!String((error as Error)?.message).includes("NOSCRIPT")) throw error;
      return await (isNodeRedis(client)
        ? client.eval(this.text, { keys, arguments: parameters })
        : client.eval(this.text, keys.length, ...keys, ...parameters));
    }
  }
}

/** Whether a client says that it is not connected: a command would wait in its queue. */
export function isDisconnected(client: RedisClient): boolean {
  if (isNodeRedis(client)) return client.isReady === false;
  return client.status !== undefined && client.status !== "ready";
}

/** The name by which Redis knows a script. */
async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
