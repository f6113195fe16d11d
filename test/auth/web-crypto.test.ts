// jsdom, happy-dom, and browsers on pages without https lack WebCrypto: the error says so.

import { expect, onTestFinished, test, vi } from "vitest";
import { OktaConfigError } from "../../src/index.js";
import { privateKeyJwt } from "../../src/oauth.js";
import { createFakeOkta } from "../../src/testing/index.js";
import { json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { CLIENT_ID, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { oktaOf } from "../support/okta-of.js";

function withoutWebCrypto(): void {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues });
  onTestFinished(() => void vi.unstubAllGlobals());
}

test("a service app's call fails without WebCrypto, says so, and sends nothing", async () => {
  withoutWebCrypto();
  const auth = privateKeyJwt({ clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES });
  const { okta, sent } = oktaOf(() => json({}), { auth });
  const error = await errorOf(OktaConfigError, okta.getUser("00u1"));
  expect(error.message).toMatch(/^privateKey: needs WebCrypto.*crypto\.subtle.*environment node.*https/);
  expect(sent).toEqual([]);
});

test("a service app's call fails without CryptoKey, as in happy-dom, and says so", async () => {
  vi.stubGlobal("CryptoKey", undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  const auth = privateKeyJwt({ clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES });
  const error = await errorOf(OktaConfigError, oktaOf(() => json({}), { auth }).okta.getUser("00u1"));
  expect(error.message).toMatch(/^privateKey: needs WebCrypto.*no CryptoKey.*happy-dom.*environment node/);
});

test("createServiceApp of the fake org fails without WebCrypto, and says so", async () => {
  withoutWebCrypto();
  const error = await errorOf(OktaConfigError, createFakeOkta().createServiceApp({ scopes: SCOPES }));
  expect(error.message).toContain("WebCrypto");
});
