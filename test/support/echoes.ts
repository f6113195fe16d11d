// Servers, proxies and runtimes that repeat parts of a request in their response.

/** Answers a request, or fails it, in a way that repeats `sent`. */
export type Echo = (sent: string) => Response;

// a server cannot repeat characters in a header that a header cannot hold
const inHeader = (sent: string): string => sent.replace(/[^\x20-\x7e]/g, "?");

const inUrl = (sent: string): string => encodeURIComponent(inHeader(sent));
const inHost = (sent: string): string =>
  inHeader(sent)
    .replace(/[^\w-]/g, "")
    .slice(0, 2_000);

/** Headers that repeat it, and a link to a next page. */
function repeating(sent: string, next?: string): { [name: string]: string } {
  const more = { "X-Okta-Request-Id": inHeader(sent), "X-Debug": inHeader(sent) };
  return next === undefined ? more : { ...more, Link: `<${next}>; rel="next"` };
}

const page = (sent: string): string => `<html><body>${sent}</body></html>`;

function broken(sent: string, status: number): Response {
  const fail = new Error(`terminated after ${sent}`, { cause: new Error(sent) });
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(`["${sent}`)),
    pull: (controller) => controller.error(fail),
  });
  return new Response(body, { status });
}

function fail(error: unknown): never {
  throw error;
}

export const ECHOES: readonly (readonly [name: string, echo: Echo])[] = [
  [
    "an error in Okta's form",
    (sent) =>
      Response.json(
        {
          errorCode: `E0000001 ${sent}`,
          errorSummary: `Api validation failed: ${sent}`,
          errorId: sent,
          errorCauses: [{ errorSummary: sent }, { errorSummary: `again ${sent}`, reason: sent }],
        },
        { status: 400, headers: { "X-Okta-Request-Id": inHeader(sent) } },
      ),
  ],
  [
    "an error in OAuth's form",
    (sent) => Response.json({ error: `invalid ${sent}`, error_description: sent }, { status: 401 }),
  ],
  ["a proxy's page", (sent) => new Response(page(sent), { status: 502, headers: { "Content-Type": "text/html" } })],
  ["a status text", (sent) => new Response(null, { status: 503, statusText: inHeader(sent) })],
  [
    "an error's content type",
    (sent) => new Response("{", { status: 500, headers: { "Content-Type": inHeader(sent) } }),
  ],
  [
    "a rate limit",
    (sent) =>
      new Response(sent, { status: 429, headers: { "X-Rate-Limit-Limit": inHeader(sent), Date: inHeader(sent) } }),
  ],
  ["a page instead of JSON", (sent) => new Response(page(sent))],
  ["the content type of a page", (sent) => new Response(sent, { headers: { "Content-Type": inHeader(sent) } })],
  ["JSON that is cut", (sent) => new Response(JSON.stringify([sent]).slice(0, -2))],
  ["a body that breaks off", (sent) => broken(sent, 200)],
  ["an error's body that breaks off", (sent) => broken(sent, 403)],
  [
    "a redirect",
    (sent) => {
      const headers = { Location: `https://login.acme.test/?${inHeader(sent)}`, "X-Okta-Request-Id": inHeader(sent) };
      return new Response(sent, { status: 302, headers });
    },
  ],
  ["a network error", (sent) => fail(new TypeError(`fetch failed: ${sent}`, { cause: new Error(`bad ${sent}`) }))],
  [
    "a network error that carries the request",
    (sent) => fail(Object.assign(new Error("no route"), { config: { headers: [sent] }, request: { body: sent } })),
  ],
  ["a thrown text", (sent) => fail(`cannot send ${sent}`)],
];

/** Answers that are good, and name a next page, or hold users, in a way that repeats what was sent. */
export const PAGE_ECHOES: typeof ECHOES = [
  ["null instead of a list or a user", (sent) => Response.json(null, { headers: repeating(sent) })],
  ["items that are not users", (sent) => Response.json([null, sent, 7, { id: sent }], { headers: repeating(sent) })],
  ["users who have no id", (sent) => Response.json([{ login: sent }], { headers: repeating(sent) })],
  [
    "a next page elsewhere",
    (sent) => Response.json([], { headers: repeating(sent, `https://acme.okta.com/${inUrl(sent)}`) }),
  ],
  [
    "a next page at another host",
    (sent) => Response.json([], { headers: repeating(sent, `https://${inHost(sent)}.evil.test/`) }),
  ],
  [
    "a next page that has a user",
    (sent) => Response.json([], { headers: repeating(sent, `https://${inUrl(sent)}@acme.okta.com/`) }),
  ],
  [
    "a next page again and again",
    (sent) => Response.json([{ id: "00u1" }], { headers: repeating(sent, `?after=${inUrl(sent.slice(0, 400))}`) }),
  ],
];
