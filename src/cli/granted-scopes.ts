// What an access token allows, by the response that granted it or by its own words.

import type { Fetch } from "../shared/platform.js";
import { isObject } from "./user-schema.js";

/** What a token allows, and until when. */
export interface Grant {
  readonly scopes?: readonly string[] | undefined;
  /** As ISO 8601. */
  readonly expires?: string | undefined;
}

/** Creates a `fetch` that notes what the responses of the token endpoint grant. */
export function watchTokens(): { readonly fetch: Fetch; granted(): Grant } {
  let grant: Grant = {};
  return {
    async fetch(url, init) {
      const response = await fetch(url, init as RequestInit);
      if (new URL(url).pathname === "/oauth2/v1/token" && response.ok) {
        const body: unknown = await response
          .clone()
          .json()
          .catch(() => undefined);
        if (isObject(body)) grant = grantOf(body["scope"], Date.now() / 1000 + Number(body["expires_in"]));
      }
      return response;
    },
    granted: () => grant,
  };
}

/** What a JWT says of itself; nothing if the token is opaque. Okta checks it, this only reads it. */
export function grantIn(token: string): Grant {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    return isObject(claims) ? grantOf(claims["scp"] ?? claims["scope"], Number(claims["exp"])) : {};
  } catch {
    return {};
  }
}

function grantOf(scope: unknown, end: number): Grant {
  const scopes = typeof scope === "string" ? scope.split(" ") : Array.isArray(scope) ? scope.map(String) : undefined;
  // the time of a date that is out of range is not a number
  const expires = Number.isFinite(end) && Math.abs(end) < 8.64e12 ? new Date(end * 1000).toISOString() : undefined;
  return { scopes: scopes?.filter((one) => one !== ""), expires };
}
