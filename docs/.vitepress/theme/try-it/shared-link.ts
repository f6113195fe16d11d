// The page's state in the hash of its URL: an example, or a program, and the sliders.

import { type OrgSettings, settingsOf } from "./org-settings.js";

/** Longer programs do not fit into a link. */
export const MAX_CODE = 4000;

/** What a link names. */
export interface SharedState {
  /** An example's id; `undefined`: the program is the user's own. */
  readonly example?: string | undefined;
  readonly code?: string | undefined;
  readonly settings: OrgSettings;
}

/** The hash for a state, with `#`. The code is left out if there is an example. */
export function hashOf({ example, code = "", settings }: SharedState): string {
  const program = example === undefined ? { code: base64UrlOf(code) } : { example };
  const values = Object.entries(settings).map(([name, value]) => [name, String(value)]);
  return `#${new URLSearchParams({ ...program, ...Object.fromEntries(values) })}`;
}

/** The state that a hash names; `undefined` if it names none. */
export function readHash(hash: string): SharedState | undefined {
  const given = new URLSearchParams(hash.slice(1));
  const settings = settingsOf(given);
  const example = given.get("example");
  if (example !== null) return { example, settings };
  const code = textOf(given.get("code") ?? "");
  return code === undefined || code === "" || code.length > MAX_CODE ? undefined : { code, settings };
}

function base64UrlOf(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Returns `undefined` if it is not UTF-8 in base64url. */
function textOf(base64Url: string): string | undefined {
  try {
    const binary = atob(base64Url.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
