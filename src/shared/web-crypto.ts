import { OktaConfigError } from "../errors/index.js";

/**
 * Checks that the platform can sign.
 * @param option - the option that needs it, for the error
 * @throws OktaConfigError - there is no WebCrypto
 */
export function requireWebCrypto(option: string): void {
  const { crypto, CryptoKey } = globalThis as { readonly crypto?: Partial<Crypto>; readonly CryptoKey?: unknown };
  if (crypto?.subtle && CryptoKey) return;
  throw new OktaConfigError(
    option,
    `needs WebCrypto, and this platform has no ${crypto?.subtle ? "CryptoKey" : "crypto.subtle"}: in jsdom or happy-dom, run the ` +
      "test in the environment node; in a browser, serve the page over https",
  );
}
