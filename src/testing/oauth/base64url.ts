// Base64url, and SHA-256 in it: how JWTs write bytes.

export function encodeBytes(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export const encodeJson = (value: unknown): string => encodeBytes(new TextEncoder().encode(JSON.stringify(value)));

/** Throws if the text is not base64url. */
export function decodeBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

export async function sha256(text: string): Promise<string> {
  return encodeBytes(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}
