// The settings of the service, from the environment. Those of the client are `OKTA_CLIENT_*`.

const { env } = process;

export const HOST = env["HOST"] ?? "127.0.0.1";
export const PORT = Number(env["PORT"] ?? 3000);
export const LOG_LEVEL = env["LOG_LEVEL"] ?? "info";
/** How long requests may take that are under way when the service is stopped, in milliseconds. */
export const GRACE = Number(env["GRACE"] ?? 10_000);

/** What callers send as `Authorization: Bearer …`. */
export function serviceToken(): string {
  const token = env["SERVICE_TOKEN"];
  if (!token) throw new Error("set SERVICE_TOKEN: whoever has it can offboard anybody");
  return token;
}
