// An event as answers show it.

import type { JsonObject } from "../http/json-value.js";
import type { FakeEvent } from "../org/events.js";

export function eventView({ uuid, published, eventType, target }: FakeEvent): JsonObject {
  return {
    uuid,
    published,
    eventType,
    version: "0",
    severity: "INFO",
    displayMessage: eventType,
    outcome: { result: "SUCCESS", reason: null },
    target: target.map(({ id, type }) => ({ id, type, alternateId: "unknown", displayName: id, detailEntry: null })),
  };
}
