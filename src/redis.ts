// The subpath okta-fetch/redis: separate, so that only its users load it.

export type { FleetLimit, FleetLimits, PacingStore } from "./pacing/pacing-store.js";
export type { IoRedisClient, NodeRedisClient, RedisClient } from "./stores/redis-client.js";
export { type RedisPacingOptions, redisPacing } from "./stores/redis-pacing.js";
