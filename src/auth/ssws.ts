import { OktaConfigError } from "../errors/index.js";
import { type AuthProvider, faultOfToken, fixed } from "../shared/auth-provider.js";

/**
 * Authorizes with an admin's API token: `Authorization: SSWS …`.
 * @param token - the token without "SSWS "
 * @throws OktaConfigError - the token is empty or malformed
 * @see {@link https://developer.okta.com/docs/guides/create-an-api-token/main/}
 */
export function ssws(token: string): AuthProvider {
  const fault = faultOfToken(token);
  if (fault) throw new OktaConfigError("token", fault);
  return fixed("SSWS", token);
}
