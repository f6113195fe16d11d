// okta-fetch/testing: an Okta org that fits in a test.

export { createFakeOkta, type FakeOkta } from "./fake-okta.js";
export type { FakeOktaOptions, FakeState } from "./fake-options.js";
export { type AnswerOfOptions, answerOf } from "./fixtures/answer-of.js";
export { type ListOfOptions, listOf } from "./fixtures/list-of.js";
export { makeFactor } from "./fixtures/make-factor.js";
export { makeGroup } from "./fixtures/make-group.js";
export { type MakeUserOptions, makeUser } from "./fixtures/make-user.js";
export type { FakeFailure } from "./http/failures.js";
export type { FakeConcurrencyLimit, FakeLimit, FakeRateLimit } from "./http/rate-limits.js";
export type { FakeRequest } from "./http/request-log.js";
export type { PublicJwk } from "./oauth/jwt.js";
export type { PrivateJwk, ServiceApp, ServiceAppOptions } from "./oauth/service-app.js";
export type { FakeClock } from "./org/clock.js";
export type { FakeEvent } from "./org/events.js";
export { type PacingStoreCheck, type PacingStoreCheckOptions, pacingStoreChecks } from "./pacing/store-checks.js";
export type { FakeSeed } from "./seed.js";
export type { FakeServer, ListenOptions } from "./server.js";
