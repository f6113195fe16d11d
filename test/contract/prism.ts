import { afterAll, beforeAll } from "vitest";
import { startPrism } from "../../scripts/prism.js";
import { createOkta, type Okta } from "../../src/index.js";
import { DOCUMENT } from "./document.js";

/** A raw response of Prism, which the contract tests check besides the client's result. */
export interface Seen {
  method: string;
  path: string;
  status: number;
  headers: Headers;
}

/** Which answer Prism can be asked for. */
export interface Wanted {
  code?: string;
  example?: string;
  dynamic?: string;
}

export interface Contract {
  /** Asks Prism for an answer to the next request. */
  want(wanted: Wanted): void;
  okta: Okta;
  /** Takes the answers since the last time. */
  seen(): Seen[];
}

/** Prism and a client of it, for the tests of a file. */
export function usePrism(start = () => startPrism(DOCUMENT)): Contract {
  let client: Okta | undefined;
  let answers: Seen[] = [];
  let wish: Wanted = {};
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const prism: { url: string; close: () => Promise<void> } = await start();
    stop = prism.close;
    client = createOkta({
      orgUrl: prism.url,
      token: "any-token",
      retry: 0,
      fetch: async (address, init) => {
        const headers = new Headers(init.headers);
        const preferences = Object.entries(wish).map(([name, value]) => `${name}=${value}`);
        if (preferences.length > 0) headers.append("Prefer", preferences.join(", "));
        wish = {};
        const response = await fetch(address, { ...init, headers });
        answers.push({
          method: init.method,
          path: new URL(address).pathname,
          status: response.status,
          headers: response.headers,
        });
        return response;
      },
    });
  });
  afterAll(() => stop());

  return {
    get okta() {
      if (!client) throw new Error("Prism has not started");
      return client;
    },
    want(wanted) {
      wish = wanted;
    },
    seen() {
      const taken = answers;
      answers = [];
      return taken;
    },
  };
}
