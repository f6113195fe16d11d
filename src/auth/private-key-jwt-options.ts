// What users of okta-fetch/oauth give. Apart from what is made of it, and without the types of a browser: a program for
// Node alone has none.

/** What `privateKeyJwt` takes. */
export interface PrivateKeyJwtOptions {
  /** The client id of the service app, such as `0oa1abcdEFGH2345`. */
  clientId: string;
  /**
   * The private key whose public half is registered with the app: RSA of at least 2048 bits, or EC on P-256, P-384 or
   * P-521. As PEM (`BEGIN PRIVATE KEY`; also `BEGIN RSA PRIVATE KEY` and `BEGIN EC PRIVATE KEY`; line ends may be
   * written as `\n`), as a JWK or the JSON of one, or as a CryptoKey, which need not be extractable. The key's kind
   * decides how it signs: RS256, ES256, ES384 or ES512; RS384 and RS512 if the JWK's `alg` or the CryptoKey's hash
   * says so.
   */
  privateKey: string | PrivateKeyJwk | PrivateCryptoKey;
  /**
   * The id of the key at Okta, as the app lists it. Needed if the app has several keys.
   * @defaultValue the `kid` of the JWK; for PEM and CryptoKeys, none
   */
  keyId?: string | undefined;
  /**
   * What the token may be used for, such as `["okta.users.read"]`, or the same as text with spaces between. Each must
   * be granted to the app.
   */
  scopes: readonly string[] | string;
  /**
   * Whether tokens are bound to a key that each request proves to have (DPoP). `true`: from the first request on, and a
   * token that is not bound is refused. `false`: never, and an app that demands it gets an error.
   * @defaultValue when Okta demands it, at the cost of one more token request at the start
   */
  dpop?: boolean | undefined;
}

/** A private key as a JSON Web Key, such as Okta's Admin Console shows it once. */
export interface PrivateKeyJwk {
  readonly kty?: string | undefined;
  readonly kid?: string | undefined;
  readonly alg?: string | undefined;
  readonly use?: string | undefined;
  readonly key_ops?: readonly string[] | undefined;
  readonly ext?: boolean | undefined;
  readonly crv?: string | undefined;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly n?: string | undefined;
  readonly e?: string | undefined;
  readonly d?: string | undefined;
  readonly p?: string | undefined;
  readonly q?: string | undefined;
  readonly dp?: string | undefined;
  readonly dq?: string | undefined;
  readonly qi?: string | undefined;
}

/** A private key of WebCrypto: what the platform calls a CryptoKey. */
export interface PrivateCryptoKey {
  readonly type: string;
  readonly algorithm: { readonly name: string };
  readonly extractable: boolean;
  readonly usages: readonly string[];
}
