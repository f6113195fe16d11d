// The subpath okta-fetch/oauth: apart from the rest, so that only who uses it loads an OAuth library.

export { privateKeyJwt } from "./auth/oauth.js";
export type { PrivateKeyJwtOptions } from "./auth/oauth-options.js";
export type { PrivateCryptoKey, PrivateKeyJwk } from "./auth/private-key.js";
