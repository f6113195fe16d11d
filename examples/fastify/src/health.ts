// The health of the service, with the limits that its client knows.

import type { FastifyInstance } from "fastify";
import type { Okta } from "okta-fetch";

/**
 * Adds `GET /health`: 200 as long as the service runs, also while a limit is used up: another process would meet the same
 * limit, so there is no use in restarting this one.
 */
export function addHealth(app: FastifyInstance, okta: Okta): void {
  app.get("/health", { logLevel: "warn" }, async () => {
    const limits = okta.rateLimits();
    const seconds = Date.now() / 1000;
    const usedUp = Object.entries(limits)
      .filter(([, { remaining, reset }]) => remaining === 0 && reset !== undefined && reset > seconds)
      .map(([endpoint]) => endpoint);
    return { status: usedUp.length > 0 ? "limited" : "ok", usedUp, limits };
  });
}
