// A stand-in for an org: Prism, with what a program needs to walk through it. Prism answers the same page with the
// same `next` for ever, under the host of the document's examples; behind this, a list ends after its second page.

import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { startPrism } from "./prism.mjs";

const DOCUMENT = fileURLToPath(new URL("../openapi/okta.yaml", import.meta.url));

/** Which of the document's examples answers what is asked; the first that fits. */
const ANSWERS = [
  { method: "POST", path: /\/v1\/users$/, query: /[?&]activate=false/, prefer: "example=staged" },
  { path: /\/users\/nobody[^/]*$/, prefer: "code=404" },
  { path: /\/v1\/users$/, query: /[?&]after=/, prefer: "example=lockedOut" },
  { path: /\/v1\/users$/, query: /LOCKED_OUT/, prefer: "example=lockedOut" },
  { path: /\/v1\/users$/, query: /DEPROVISIONED/, prefer: "example=deactivated" },
  { path: /\/v1\/users$/, query: /[?&](q|search|filter)=/, prefer: "example=found" },
];

/**
 * Starts the mock.
 * @param {{ port?: number, host?: string }} [options] port 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startMock({ port = 0, host = "127.0.0.1" } = {}) {
  const prism = await startPrism(DOCUMENT);
  const server = createServer((request, response) => {
    forward(prism.url, request, response).catch((error) => {
      response.writeHead(502, { "Content-Type": "text/plain" }).end(`the mock failed: ${error.message}\n`);
    });
  });
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    await prism.close();
    throw error;
  }
  const url = `http://${host}:${server.address().port}`;
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await prism.close();
    },
  };
}

async function forward(origin, request, response) {
  const { pathname, search } = new URL(request.url, origin);
  const preset = ANSWERS.find(
    ({ method = "GET", path, query }) =>
      method === request.method && path.test(pathname) && (query === undefined || query.test(search)),
  );
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (/^(host|connection|content-length|transfer-encoding|expect)$/.test(name)) continue;
    for (const value of values) headers.append(name, value);
  }
  if (preset && !/code=|example=/.test(headers.get("Prefer") ?? "")) {
    headers.set("Prefer", preset.prefer);
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const answer = await fetch(origin + request.url, {
    method: request.method,
    headers,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  for (const [name, value] of answer.headers) {
    if (!/^(connection|keep-alive|transfer-encoding|content-length|link)$/.test(name)) response.setHeader(name, value);
  }
  const links = linksOf(
    answer.headers.get("Link"),
    `http://${request.headers.host}`,
    preset || /[?&]after=/.test(search),
  );
  if (links.length > 0) response.setHeader("Link", links);
  response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
}

/** The links of an example, pointing here; without `next` on a page that is the last. */
function linksOf(header, origin, last) {
  const links = (header ?? "").split(/,\s*(?=<)/).filter((link) => link !== "");
  return links
    .filter((link) => !(last && link.includes('rel="next"')))
    .map((link) => link.replace(/<https:\/\/[^/>]+/, `<${origin}`));
}
