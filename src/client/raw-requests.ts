// Sends the requests of the raw client.

import { OktaArgumentError } from "../errors/index.js";
import type { Connection } from "../request/connection.js";
import { sendCall } from "../request/send-call.js";
import { type RawAnswer, rawCallOf } from "./raw-call.js";
import { rawOptionsOf } from "./raw-options.js";

/**
 * Sends a raw request.
 * @throws OktaArgumentError - the method, the path or an option is invalid; nothing is sent
 */
export async function sendRaw(
  connection: Connection,
  method: string,
  path: string,
  given: object | undefined,
): Promise<RawAnswer> {
  const { origin, reads } = connection;
  if (typeof method !== "string") throw new OktaArgumentError("method", "the method must be a string, such as GET");
  // without its slash it would be part of the host's name
  if (typeof path !== "string" || !path.startsWith("/")) {
    throw new OktaArgumentError("path", "the path must begin with a slash", { method });
  }
  const call = { method, path };
  const init = rawOptionsOf(given, origin, reads, call);
  // openapi-fetch calls its serializer only for a path with values
  if (!init.params?.path && /[{}]|%7B|%7D/i.test(path)) {
    throw new OktaArgumentError("path", `a path value is missing: ${path}`, call);
  }
  return sendCall(connection, rawCallOf(connection, call, init));
}
