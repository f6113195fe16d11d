// Runs the mock server Prism in this process.

import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

/** A running server. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts Prism on a free port. It validates requests and its own responses.
 *
 * @param document - the path of an OpenAPI document
 */
export async function startPrism(document: string): Promise<RunningServer> {
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
