// The fake as a test sees it.

import { platformRequestOf } from "../shared/platform-request.js";
import { checkFakeOptions, type FakeOktaOptions, type FakeState } from "./fake-options.js";
import type { FakeFailure } from "./http/failures.js";
import type { FakeLimit } from "./http/rate-limits.js";
import type { FakeRequest } from "./http/request-log.js";
import { responseOf } from "./http/response.js";
import { serve } from "./http/serve.js";
import { addServiceApp, type ServiceApp, type ServiceAppOptions } from "./oauth/service-app.js";
import type { FakeClock } from "./org/clock.js";
import type { FakeEvent } from "./org/events.js";
import { Org } from "./org/org.js";
import { type FakeSeed, seed as plant } from "./seed.js";
import type { FakeServer, ListenOptions } from "./server.js";
import { people } from "./users/people.js";

/** An Okta org that fits in a test. */
export interface FakeOkta {
  /** The org's URL: `orgUrl` of a client. */
  readonly url: string;
  /** An API token. The org accepts any other, too. */
  readonly token: string;
  /** Serves requests to `url` without a socket: the `fetch` of a client. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Serves the org on a port of this machine, for other processes. Needs Node. */
  listen(options?: ListenOptions): Promise<FakeServer>;
  /** The requests that the org received, without credentials. */
  readonly requests: readonly FakeRequest[];
  /** The org's clock, which a test can move. */
  readonly clock: FakeClock;
  /** The events of the System Log. */
  readonly events: readonly FakeEvent[];
  /** Makes the next requests fail. */
  fail(failure: FakeFailure): void;
  /** Sets a limit of requests in a window, or of requests in flight. */
  limit(limit: FakeLimit): void;
  /**
   * Answers, on behalf of a user, the push notifications that wait on the user's devices; an approval also completes the
   * enrollment of a device.
   * @param user - the id or the login of the user
   * @returns the number of notifications and enrollments
   */
  answerPush(user: string, answer: "approve" | "reject"): number;
  /**
   * Creates a service app with a new private key. Its access tokens are checked: their scopes, end and proof.
   * @returns the options of `privateKeyJwt`
   */
  createServiceApp(options: ServiceAppOptions): Promise<ServiceApp>;
  /** Adds objects that other APIs of Okta create, such as sessions and grants. */
  seed(seeds: FakeSeed): void;
  /** Restores the initial org, with the users, the state and the limits of the options. */
  reset(): void;
  /** The state of the org as a value for JSON. */
  save(): FakeState;
  /** Replaces the state by one that `save` returned. Throws an `OktaConfigError` for any other, and keeps the state. */
  load(saved: FakeState): void;
}

/**
 * Creates an org in memory.
 * @throws OktaConfigError - an option is unknown or invalid
 * @example
 * ```ts
 * const org = createFakeOkta({ users: 500 });
 * const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
 * ```
 */
export function createFakeOkta(options: FakeOktaOptions = {}): FakeOkta {
  checkFakeOptions(options);
  const { url = "https://acme.okta.test", onRequest } = options;
  const { seed = 1, lag = 0, latency = 0, emptyPages = 0, passCode = "123456" } = options;
  const { origin } = new URL(url);
  const org = new Org({ seed, lag, latency, emptyPages, passCode, onRequest });
  begin(org, options);

  const fake: FakeOkta = {
    url: origin,
    token: "00-fake-token",
    requests: org.requests,
    clock: org.clock,
    events: org.events.all,
    async fetch(input, init) {
      const request = await platformRequestOf(input, init);
      const { signal } = request;
      signal.throwIfAborted();
      const target = new URL(request.url);
      if (target.origin !== origin) throw new TypeError(`the fake org serves ${origin} only, not ${target.origin}`);
      const { method, headers } = request;
      const body = await request.text();
      return responseOf(await serve(org, { method, url: target, headers, body }, signal), signal);
    },
    async listen(listen) {
      const { startServer } = await import("./server.js");
      return startServer(org, fake, listen);
    },
    fail: (failure) => org.failures.add(failure),
    limit: (limit) => org.limits.add(limit),
    answerPush: (user, answer) => answerPush(org, user, answer),
    createServiceApp: (app) => addServiceApp(org, app),
    seed: (seeds) => plant(org, seeds),
    reset() {
      org.reset();
      begin(org, options);
    },
    save: () => org.save(),
    load: (saved) => org.load(saved),
  };
  return fake;
}

function answerPush({ state }: Org, idOrLogin: string, answer: "approve" | "reject"): number {
  const user = state.users.find(idOrLogin);
  if (!user) throw new TypeError(`answerPush: there is no user ${idOrLogin}`);
  if (answer !== "approve" && answer !== "reject") throw new TypeError("answerPush: the answer is approve or reject");
  return state.factors.answer(user.id, answer);
}

/** Fills a new org as its options say. */
function begin(org: Org, { users = 0, state, limits = [] }: FakeOktaOptions): void {
  if (state) org.load(state);
  else
    for (const person of people(users, org.state.types.byDefault.id, org.settings.seed)) org.state.users.create(person);
  for (const limit of limits) org.limits.add(limit);
}
