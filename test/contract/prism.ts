import { afterAll, beforeAll } from "vitest";
import { startPrism } from "../../scripts/prism.mjs";
import { bearer, createOkta, type Okta } from "../../src/index.js";
import { DOCUMENT } from "./document.js";

/** An answer of Prism as it came: what the contract tests look at besides what the client makes of it. */
export interface Seen {
  method: string;
  path: string;
  status: number;
  headers: Headers;
}

export interface Contract {
  okta: Okta;
  /** Takes the answers since the last time. */
  seen(): Seen[];
}

/** Prism and a client of it, for the tests of a file. */
export function usePrism(): Contract {
  let client: Okta | undefined;
  let answers: Seen[] = [];
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const prism: { url: string; close: () => Promise<void> } = await startPrism(DOCUMENT);
    stop = prism.close;
    client = createOkta({
      orgUrl: prism.url,
      // one operation takes no API token; the mock takes this for either
      auth: bearer("any-token"),
      fetch: async (request) => {
        const response = await fetch(request);
        const { pathname } = new URL(request.url);
        answers.push({ method: request.method, path: pathname, status: response.status, headers: response.headers });
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
    seen() {
      const taken = answers;
      answers = [];
      return taken;
    },
  };
}
