// The option types of okta-fetch/oauth. Without DOM types: a program for Node has none.

/** Options for `privateKeyJwt`. */
export interface PrivateKeyJwtOptions {
  /** The client id of the service app, such as `0oa1abcdEFGH2345`. */
  clientId: string;
  /**
   * The private key whose public key is registered with the app: RSA of at least 2048 bits, or EC on P-256, P-384 or
   * P-521. Accepts PEM (`BEGIN PRIVATE KEY`, `BEGIN RSA PRIVATE KEY` or `BEGIN EC PRIVATE KEY`, with line ends as such
   * or escaped as `\n`), a JWK or its JSON, or a CryptoKey, extractable or not. The key type determines the algorithm:
   * RS256, ES256, ES384 or ES512. RS384 and RS512 are used if the `alg` of the JWK or the hash of the CryptoKey demands
   * it.
   */
  privateKey: string | PrivateKeyJwk | PrivateCryptoKey;
  /**
   * The `kid` of the key, as shown in the app's settings. Required if the app has several keys.
   * @defaultValue the `kid` of the JWK; none for PEM and CryptoKeys
   */
  keyId?: string | undefined;
  /**
   * The scopes of the token, such as `["okta.users.read"]`: an array, or a string separated by spaces. Each must be
   * granted to the app.
   */
  scopes: readonly string[] | string;
  /**
   * Whether tokens are bound to a key whose possession each request proves (DPoP). `true`: from the first request on;
   * an unbound token is an error. `false`: never; if the app requires DPoP, calls reject.
   * @defaultValue if Okta demands it, at the cost of one additional token request at the start
   */
  dpop?: boolean | undefined;
}

/** A private key as a JSON Web Key, the format in which the Okta Admin Console generates it. */
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

/** A private key of WebCrypto: the platform's `CryptoKey`. */
export interface PrivateCryptoKey {
  readonly type: string;
  readonly algorithm: { readonly name: string };
  readonly extractable: boolean;
  readonly usages: readonly string[];
}
