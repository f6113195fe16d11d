import { OktaConfigError } from "../errors/index.js";
import { type AuthProvider, faultOfToken, fixed } from "../shared/auth-provider.js";

/**
 * Authorizes with an OAuth access token of your program: `Authorization: Bearer …`.
 * @param token - the token without "Bearer ", or a function that returns it, called before each attempt
 * @throws OktaConfigError - the token is empty or malformed. If the function returns such a token, the call rejects
 * @see {@link https://developer.okta.com/docs/guides/implement-oauth-for-okta/main/}
 */
export function bearer(token: string | (() => string | Promise<string>)): AuthProvider {
  if (typeof token !== "function") {
    check(token);
    return fixed("Bearer", token);
  }
  return {
    authorize: async () => {
      const value = await token();
      check(value);
      return { Authorization: `Bearer ${value}` };
    },
  };
}

function check(token: string): void {
  const fault = faultOfToken(token);
  if (fault) throw new OktaConfigError("auth", `the bearer token ${fault}`);
}
