// The subpath okta-fetch/opentelemetry: separate, so that only its users need @opentelemetry/api.

export { openTelemetry } from "./open-telemetry.js";
export type { OpenTelemetryOptions } from "./options.js";
