// Headers that every answer of an org has.

import type { Org } from "../org/org.js";
import type { Reply } from "./reply.js";

/** Adds the headers of Okta's front door to a reply. */
export function withCommonHeaders(org: Org, reply: Reply): Reply {
  const type = reply.body === undefined ? {} : { "Content-Type": "application/json" };
  return {
    ...reply,
    headers: {
      Date: new Date(org.clock.now()).toUTCString(),
      "X-Okta-Request-Id": org.ids.text(27),
      ...type,
      ...reply.headers,
    },
  };
}

/** A weak entity tag of what names a version of a resource (FNV-1a, twice). */
export function etagOf(text: string): string {
  return `W/"${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}"`;
}

function hash(text: string, seed: number): string {
  let state = seed;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
}
