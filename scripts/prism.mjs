// Prism, in this process, on a free port.

import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

/**
 * Starts Prism on a document. It validates what it is asked and what it answers.
 * @param {string} document the path of the OpenAPI document
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startPrism(document) {
  const server = createServer(await getHttpOperationsFromSpec(document), {
    components: { logger: createLogger("prism", { enabled: false }) },
    cors: false,
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      mock: { dynamic: false },
      errors: false,
      upstreamProxy: undefined,
    },
  });
  const url = await server.listen(0, "127.0.0.1");
  return { url, close: () => server.close() };
}
