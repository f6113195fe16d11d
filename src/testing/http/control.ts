// What a test in another process or language can ask of a listening org, below /__fake. Okta has no such paths.

import { parseJson } from "../../shared/json.js";
import type { ServiceApp, ServiceAppOptions } from "../oauth/service-app.js";
import type { FakeClock } from "../org/clock.js";
import type { FakeEvent } from "../org/events.js";
import type { FakeSeed } from "../seed.js";
import type { FakeFailure } from "./failures.js";
import { isObject } from "./json-value.js";
import type { FakeLimit } from "./rate-limits.js";
import { json, noContent, type Reply } from "./reply.js";
import type { FakeRequest } from "./request-log.js";

/** As much of the fake as these paths control. */
export interface Controlled {
  readonly requests: readonly FakeRequest[];
  readonly events: readonly FakeEvent[];
  readonly clock: FakeClock;
  fail(failure: FakeFailure): void;
  limit(limit: FakeLimit): void;
  answerPush(user: string, answer: "approve" | "reject"): number;
  createServiceApp(options: ServiceAppOptions): Promise<ServiceApp>;
  seed(seeds: FakeSeed): void;
  reset(): void;
  save(): { readonly [area: string]: unknown };
  load(saved: { readonly [area: string]: unknown }): void;
}

const PATHS: { readonly [line: string]: (fake: Controlled, body: unknown) => Reply | Promise<Reply> } = {
  "GET /__fake/health": () => json({ status: "ok" }),
  "GET /__fake/requests": ({ requests }) => json(requests),
  "GET /__fake/events": ({ events }) => json(events),
  "GET /__fake/state": (fake) => json(fake.save()),
  "PUT /__fake/state": (fake, body) => did(() => fake.load(body as { readonly [area: string]: unknown })),
  "POST /__fake/seed": (fake, body) => did(() => fake.seed(body as FakeSeed)),
  "POST /__fake/push": (fake, body) => {
    const { user, answer } = body as { readonly user: string; readonly answer: "approve" | "reject" };
    return json({ answered: fake.answerPush(user, answer) });
  },
  "POST /__fake/service-apps": async (fake, body) => json(await fake.createServiceApp(body as ServiceAppOptions)),
  "POST /__fake/reset": (fake) => did(() => fake.reset()),
  "POST /__fake/fail": (fake, body) => did(() => fake.fail(body as FakeFailure)),
  "POST /__fake/limit": (fake, body) => did(() => fake.limit(body as FakeLimit)),
  "POST /__fake/clock": ({ clock }, body) => did(() => clock.advance(Number(isObject(body) ? body["advance"] : 0))),
};

function did(act: () => void): Reply {
  act();
  return noContent;
}

/** Answers a request to one of these paths; `undefined` for any other. */
export function control(fake: Controlled, method: string, url: URL, body: string): Reply | Promise<Reply> | undefined {
  return PATHS[`${method} ${url.pathname}`]?.(fake, body === "" ? undefined : parseJson(body));
}
