// okta-fetch/node sends a request to the same target as the platform's fetch.

import fc from "fast-check";
import type { Dispatcher } from "undici";
import { expect, test } from "vitest";
import { nodeFetch } from "../../src/node/index.js";
import { WIRE, type Wire } from "../../src/shared/platform.js";
import { runs } from "../support/runs.js";

/** Where a URL leads; nothing is sent. */
function targetOf(url: string): { origin: unknown; path: unknown } {
  let target: { origin: unknown; path: unknown } | undefined;
  const dispatcher = {
    dispatch: ({ origin, path }: Dispatcher.DispatchOptions) => {
      target = { origin, path };
      return true;
    },
  };
  const { [WIRE]: wire } = nodeFetch({ dispatcher: dispatcher as unknown as Dispatcher }) as unknown as {
    [WIRE]: Wire;
  };
  void wire({ method: "GET", url, headers: new Headers() }, {});
  if (!target) throw new Error("nothing was dispatched");
  return target;
}

function byThePlatform(url: string) {
  const { origin, pathname, search } = new URL(url);
  return { origin, path: pathname + search };
}

test.each([
  "https://acme.okta.com/api/v1/users/00u1",
  "https://acme.okta.com/api/v1/users?limit=200&after=00u1",
  "https://acme.okta.com/api/v1/users/ada%40acme.test",
  "https://acme.okta.com/api/v1/users/../groups",
  "https://acme.okta.com/api/v1/users/%2e%2e/groups",
  "https://acme.okta.com/api/v1/users/Zoë",
  "https://acme.okta.com/api/v1/users#fragment",
  "https://acme.okta.com",
  "https://acme.okta.com?limit=1",
  "http://127.0.0.1:4010/api/v1/users",
  "http://[::1]:4010/api/v1/users",
])("%s", (url) => {
  expect(targetOf(url)).toEqual(byThePlatform(url));
});

test("any path", () => {
  const piece = fc.oneof(fc.constantFrom("/", "..", ".", "%2e", "?", "#", "&", "=", "\\", "users"), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const url = `https://acme.okta.com/${pieces.join("")}`;
      expect(targetOf(url)).toEqual(byThePlatform(url));
    }),
    runs(5_000),
  );
});
