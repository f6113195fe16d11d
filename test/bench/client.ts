// What a measure uses a client for. A client lacks what it has no way to do.

import type { OktaOptions } from "okta-fetch";

/** The program's own work on a user; a promise if it takes time. */
export type Visit = (user: unknown) => Promise<void> | undefined;

export interface Client {
  getUser?(id: string): Promise<{ id?: string | undefined }>;
  listUsers?(visit: Visit): Promise<void>;
  scanUsers?(concurrency: number, visit: Visit): Promise<void>;
  /** Runs a bulk whose task does nothing. */
  runBulk?(inputs: number): Promise<unknown>;
}

/**
 * Creates a client of the test server. Each file of `clients/` exports one as `open`.
 * @param origin - URL of the server
 * @param options - for `createOkta`; the other clients ignore them
 */
export type OpenClient = (origin: string, options?: OktaOptions) => Client;

/** The files of `clients/`. */
export type ClientName =
  | "empty"
  | "fetch"
  | "fetch-with-timeout"
  | "okta-fetch"
  | "okta-fetch-node"
  | "openapi-fetch"
  | "undici"
  | "okta-sdk";
