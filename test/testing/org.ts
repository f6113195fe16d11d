// A fake org, and a client of it.

import { createOkta } from "../../src/index.js";
import { createFakeOkta, type FakeOktaOptions } from "../../src/testing/index.js";

export function orgOf(options: FakeOktaOptions = {}) {
  const org = createFakeOkta(options);
  return { org, okta: createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch }) };
}
