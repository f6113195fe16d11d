// The subpath okta-fetch/oauth: apart from the rest, so that only who uses it loads an OAuth library.

export { privateKeyJwt } from "./auth/private-key-jwt.js";
export type { PrivateCryptoKey, PrivateKeyJwk, PrivateKeyJwtOptions } from "./auth/private-key-jwt-options.js";
export type { AuthContext, AuthProvider } from "./shared/auth-provider.js";
