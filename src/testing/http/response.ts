// A served reply as a Response of the platform, and what a disturbed connection looks like to `fetch`.

import { stringifyJson } from "../../shared/json.js";
import type { Reply } from "./reply.js";
import type { Served } from "./serve.js";

/** The text of a reply's body: a string is text already. */
export function bodyTextOf({ body }: Reply): string {
  if (body === undefined) return "";
  if (typeof body === "string") return body;
  try {
    return JSON.stringify(body);
  } catch {
    // an integer that only a bigint holds
    return stringifyJson(body);
  }
}

/** What `fetch` resolves to, or rejects with. */
export async function responseOf({ reply, disturbance }: Served, signal: AbortSignal): Promise<Response> {
  if (disturbance === "reset") throw new TypeError("fetch failed", { cause: new Error("read ECONNRESET") });
  if (disturbance === "hang") return aborted(signal);
  const text = bodyTextOf(reply);
  const headers = new Headers();
  for (const [name, value] of Object.entries(reply.headers)) {
    for (const each of [value].flat()) headers.append(name, each);
  }
  const body = text === "" ? null : disturbance === "cut" ? cut(text) : text;
  return new Response(body, { status: reply.status, headers });
}

/** Rejects when the caller gives up. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** The first half of a body, and then an error. */
function cut(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError("terminated"));
      else controller.enqueue(bytes.subarray(0, bytes.length / 2));
      sent = true;
    },
  });
}
