// The subpath okta-fetch/oauth: separate, so that only programs that use it load the OAuth library.

export { privateKeyJwt } from "./auth/private-key-jwt.js";
export type { PrivateCryptoKey, PrivateKeyJwk, PrivateKeyJwtOptions } from "./auth/private-key-jwt-options.js";
export type { AuthContext, AuthProvider } from "./shared/auth-provider.js";
