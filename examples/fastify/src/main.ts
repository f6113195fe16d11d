// Starts the service, and stops it on SIGTERM: no new requests, those under way get some time, then their calls end.

import { createOkta } from "okta-fetch";
import { openTelemetry } from "okta-fetch/opentelemetry";
import { createService } from "./service.js";
import { GRACE, HOST, LOG_LEVEL, PORT, serviceToken } from "./settings.js";
import { startTracing } from "./tracing.js";

const stopTracing = startTracing();
const stop = new AbortController();
const app = await createService({
  okta: createOkta({ telemetry: openTelemetry() }),
  token: serviceToken(),
  stopping: stop.signal,
  logger: { level: LOG_LEVEL },
});
await app.listen({ host: HOST, port: PORT });

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    app.log.info({ signal }, "stopping");
    setTimeout(() => stop.abort(), GRACE).unref();
    await app.close();
    await stopTracing();
  });
}
