// Keys of a service app in every form, and a provider with a clock that a test controls.

import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { PLATFORM, type Platform } from "../../src/auth/oauth-platform.js";

export const CLIENT_ID = "0oaService";
export const SCOPES = ["okta.users.read", "okta.users.manage"];

export interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const rsaKeys = (modulusLength = 2048): Keys => generateKeyPairSync("rsa", { modulusLength });
export const ecKeys = (namedCurve: string): Keys => generateKeyPairSync("ec", { namedCurve });

export const KEYS = ecKeys("P-256");

export type Pem = "pkcs1" | "pkcs8" | "sec1";

export function pemOf({ privateKey }: Keys, type: Pem = "pkcs8"): string {
  return privateKey.export({ type: type as "pkcs8", format: "pem" }).toString();
}

export function jwkOf({ privateKey }: Keys): { [name: string]: string } {
  return privateKey.export({ format: "jwk" }) as { [name: string]: string };
}

export interface Clock extends Platform {
  /** Lets time pass. */
  pass(seconds: number): void;
}

export function clockOf(more: Partial<Platform> = {}): Clock {
  let time = Date.UTC(2026, 0, 1);
  const pass = (seconds: number) => {
    time += seconds * 1000;
  };
  return { ...PLATFORM, now: () => time, pass, ...more };
}
