// npm run mock [-- --port 4010] [--host 127.0.0.1]
//
// Runs a mock org until it is interrupted.

import { parseArgs } from "node:util";
import { startMock } from "./mock-server.js";
import { fail, ScriptError } from "./script-error.js";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "4010" }, host: { type: "string", default: "127.0.0.1" } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ScriptError(`--port must be an integer from 0 to 65535, not ${values.port}.`);
  }
  const mock = await startMock({ port, host: values.host }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new ScriptError(`port ${port} is in use. Choose another one, such as --port 4011.`);
  });
  console.log(`The mock org runs at ${mock.url} and accepts any token. Try:

  curl -H "Authorization: SSWS any" "${mock.url}/api/v1/users?limit=2"

It responds with the examples of openapi/okta.yaml. The header "Prefer: example=suspended" selects an example, "Prefer: code=429"
an error, and "Prefer: dynamic=true" random values. Press Ctrl+C to stop it.`);
}

main().catch((error: unknown) => fail("mock", error));
