// The paths below /__fake, by which a test in another process or language controls a listening org. Okta has no such paths.

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

/** The parts of the fake that these paths control. */
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
    const { user, answer } = (isObject(body) ? body : {}) as { readonly user: string; readonly answer: "approve" };
    return json({ answered: fake.answerPush(user, answer) });
  },
  "POST /__fake/service-apps": async (fake, body) => json(await fake.createServiceApp(body as ServiceAppOptions)),
  "POST /__fake/reset": (fake) => did(() => fake.reset()),
  "POST /__fake/fail": (fake, body) => did(() => fake.fail(body as FakeFailure)),
  "POST /__fake/limit": (fake, body) => did(() => fake.limit(body as FakeLimit)),
  "POST /__fake/clock": ({ clock }, body) => did(() => clock.advance(Number(isObject(body) ? body["advance"] : 0))),
};

/** What a path says of a body that it cannot use. */
const unusable = (error: unknown): Reply =>
  json({ error: error instanceof Error ? error.message : String(error) }, 400);

function did(act: () => void): Reply {
  act();
  return noContent;
}

/** Answers a request to one of these paths, with 400 if its body is invalid; `undefined` for any other. */
export async function control(fake: Controlled, method: string, url: URL, body: string): Promise<Reply | undefined> {
  try {
    return await PATHS[`${method} ${url.pathname}`]?.(fake, body === "" ? undefined : parseJson(body));
  } catch (error) {
    return unusable(error);
  }
}
