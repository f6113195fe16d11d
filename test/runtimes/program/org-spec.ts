// What the program asks the test server for: an org with faults. Both sides import this file, so it has types only.

/** What goes wrong with an answer; the names of the test server's faults. */
export type FaultName =
  | "503"
  | "reset"
  | "reset-in-body"
  | "silent"
  | "silent-in-body"
  | "cut-json"
  | "link-elsewhere"
  | "link-to-another-path"
  | "no-link"
  | "redirect"
  | "gzip";

export interface OrgSpec {
  /** How many users it has. */
  users?: number;
  /** The length of a text in each user's profile: a page of 200 with 600 has more than 100,000 characters. */
  text?: number;
  /** The faults of the first requests, one each; `null` is none. */
  faults?: readonly (FaultName | null)[];
  /** What meets every request after them. */
  always?: FaultName;
  /** Where `redirect` and `link-elsewhere` lead. */
  elsewhere?: string;
  /** How many requests of a kind it allows in a window. */
  limit?: { readonly bucket: "users" | "user"; readonly requests: number; readonly seconds: number };
  /** How long it works on each request, in milliseconds. */
  latency?: number;
  /** Accepts only tokens of its own token endpoint. */
  serviceApp?: "RSA" | "EC";
  /** Demands proofs with a nonce. */
  dpop?: boolean;
  /** How long the token endpoint works on a request, in milliseconds. */
  tokenLatency?: number;
  /** Whether scripts of other origins may read headers such as `Link`. */
  exposeHeaders?: boolean;
}

export interface OrgAnswer {
  readonly id: string;
  readonly url: string;
  /** Of a service app: the key as PEM (RSA) or JWK (EC). */
  readonly privateKey?: string;
  readonly clientId: string;
  readonly scopes: string[];
}

/** A request that an org received. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: { readonly [name: string]: string };
  readonly headers: { readonly [name: string]: string };
}

/** What became of a feature. */
export interface FeatureResult {
  readonly area: string;
  readonly name: string;
  readonly milliseconds: number;
  /** Why it failed; missing if it did not. */
  readonly error?: string;
}
