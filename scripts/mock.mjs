// npm run mock [-- --port 4010] [--host 127.0.0.1]: a stand-in for an org, until it is interrupted.

import { parseArgs } from "node:util";
import { startMock } from "./mock-server.mjs";

function read() {
  try {
    return parseArgs({
      options: { port: { type: "string", default: "4010" }, host: { type: "string", default: "127.0.0.1" } },
    });
  } catch (error) {
    console.error(`mock: ${error.message}`);
    process.exit(1);
  }
}

const { values } = read();
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`mock: --port must be a number from 0 to 65535, and is ${values.port}`);
  process.exit(1);
}

try {
  const mock = await startMock({ port, host: values.host });
  console.log(`The mock org is at ${mock.url}; any token will do. Try:

  curl -H "Authorization: SSWS any" "${mock.url}/api/v1/users?limit=2"

It answers the examples of openapi/okta.yaml. Ask for one by the header "Prefer: example=suspended", for an error by
"Prefer: code=429", for made-up values by "Prefer: dynamic=true". Ctrl+C ends it.`);
} catch (error) {
  console.error(error.code === "EADDRINUSE" ? `mock: port ${port} is in use; choose another: --port 4011` : error);
  process.exit(1);
}
