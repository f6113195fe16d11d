// The service app that every org knows, and its keys. They are made once: an RSA key takes a while.

import { generateKeyPairSync, type KeyObject } from "node:crypto";

export { CLIENT_ID, SCOPES } from "../../support/oauth.js";

interface ServiceAppKey {
  readonly publicKey: KeyObject;
  /** The private key, as a program gets it. */
  readonly text: string;
}

const keys = new Map<"RSA" | "EC", ServiceAppKey>();

/** The key of a kind: RSA as PEM, EC as the JSON of a JWK. */
export function serviceAppKey(kind: "RSA" | "EC"): ServiceAppKey {
  const made = keys.get(kind) ?? (kind === "RSA" ? rsa() : ec());
  keys.set(kind, made);
  return made;
}

function rsa(): ServiceAppKey {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { publicKey, text: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
}

function ec(): ServiceAppKey {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { publicKey, text: JSON.stringify(privateKey.export({ format: "jwk" })) };
}
