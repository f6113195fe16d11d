import { diag } from "@opentelemetry/api";

/** Runs a part of the telemetry. An error goes to OpenTelemetry's own log: a processor that throws must not fail a call. */
export function guarded<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    diag.error("okta-fetch: an event could not be recorded", error);
    return undefined;
  }
}
