// Pages have more retries than single calls, because a long list meets more faults and would have to start again.

import { describe, expect, test } from "vitest";
import { OktaArgumentError, OktaConfigError, OktaError, OktaNetworkError, type OktaOptions } from "../../src/index.js";
import { seededRandom } from "../../src/testing/org/seeded-random.js";
import { failure, json, linking, pageOf, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, oktaOf, silence } from "../support/okta-of.js";

const PAGES = 2_500;

/** One user a page, each created a second after the one before. */
const page: Handler = ({ url }) => {
  const at = Number(new URL(url).searchParams.get("after") ?? 0);
  const users = [userOf(`00u${at}`, { created: new Date(Date.UTC(2026, 0, 1) + at * 1_000).toISOString() })];
  return at + 1 < PAGES ? json(users, linking(`</api/v1/users?after=${at + 1}>; rel="next"`)) : json(users);
};

/** The same pages, where a share of the attempts fails in one way or another. */
function faulty(seed: number, share: number): Handler {
  const chance = seededRandom(seed);
  const reset: Handler = () => Promise.reject(new TypeError("fetch failed"));
  const faults: Handler[] = [reset, () => failure(503, "E0000010"), () => new Response("[{")];
  return (request) => {
    const fault = chance() < share ? faults[Math.floor(chance() * faults.length)] : undefined;
    return (fault ?? page)(request);
  };
}

/** A client with the default retries, whose clock waits for nobody. */
function clientOf(handler: Handler, retry?: OktaOptions["retry"]) {
  const clock = new FlyingClock({ chance: 1 });
  return { clock, ...oktaOf(handler, { retry, clock, timeout: 0 }) };
}

async function count(users: AsyncIterable<unknown>): Promise<number> {
  let seen = 0;
  for await (const _ of users) seen++;
  return seen;
}

describe("of 2,500 pages whose attempts fail with a probability of 5 %,", () => {
  // seeds at which a run with the 2 retries of a single call fails, as one run in four does
  const [one, other] = [5, 10];

  test("a scan yields all users", async () => {
    const { okta, sent } = clientOf(faulty(one, 0.05));
    expect(await count(okta.scanUsers({ concurrency: 1 }))).toBe(PAGES);
    expect(sent.length).toBeGreaterThan(PAGES * 1.03);
  });

  test("a list yields all users", async () => {
    const { okta } = clientOf(faulty(other, 0.05));
    expect(await count(okta.listUsers())).toBe(PAGES);
  });

  test.each([one, other])("a list with 2 retries fails (seed %d)", async (seed) => {
    const { okta } = clientOf(faulty(seed, 0.05), 2);
    await errorOf(OktaError, count(okta.listUsers()));
  });
});

describe("an org that is down fails a list, a scan and a single call", () => {
  const down: Handler = () => failure(503, "E0000010");

  test.each<[string, (okta: ReturnType<typeof clientOf>["okta"]) => Promise<unknown>, number]>([
    ["a list", (okta) => okta.listUsers().toArray(), 15_500],
    ["the first item of a list", (okta) => okta.listUsers().first(), 15_500],
    ["a scan", (okta) => count(okta.scanUsers({ concurrency: 1 })), 15_500],
    ["a single call", (okta) => okta.getUser("00u1"), 1_500],
  ])("that fails at once: %s", async (_, run, most) => {
    const { okta, clock } = clientOf(down);
    const began = clock.now();
    await errorOf(OktaError, run(okta));
    expect(clock.now() - began).toBe(most);
  });

  test.each<[string, (okta: ReturnType<typeof clientOf>["okta"]) => Promise<unknown>, number]>([
    ["a list", (okta) => okta.listUsers().toArray(), 375_500],
    ["a single call", (okta) => okta.getUser("00u1"), 181_500],
  ])("that never answers: %s", async (_, run, most) => {
    const clock = new FlyingClock({ chance: 1 });
    const { okta } = oktaOf(silence, { retry: undefined, clock });
    const began = clock.now();
    await errorOf(OktaError, run(okta));
    expect(clock.now() - began).toBe(most);
  });
});

describe("the option retry.pages", () => {
  test.each<[OktaOptions["retry"], OktaOptions["retry"], number, number]>([
    [undefined, undefined, 5, 2],
    [0, undefined, 0, 0],
    [3, undefined, 3, 3],
    [{}, undefined, 5, 2],
    [{ post: true }, undefined, 5, 2],
    [{ retries: 1 }, undefined, 1, 1],
    [{ pages: 7 }, undefined, 7, 2],
    [{ retries: 1, pages: 0 }, undefined, 0, 1],
    [{ retries: undefined, pages: undefined }, undefined, 5, 2],
    [undefined, 0, 0, 0],
    [undefined, { maxWait: 10 }, 5, 2],
    [4, { pages: 1 }, 1, 4],
    [{ pages: 1 }, { retries: 3 }, 3, 3],
    [{ pages: 1 }, { post: true }, 1, 2],
  ])(
    "of a client with %o and a call with %o are %d, those of a single call %d",
    async (client, call, pages, retries) => {
      const { okta, sent } = clientOf(() => Promise.reject(new TypeError("fetch failed")), client);
      await errorOf(OktaNetworkError, okta.listUsers({ retry: call }).toArray());
      expect(sent).toHaveLength(pages + 1);
      await errorOf(OktaNetworkError, okta.getUser("00u1", { retry: call }));
      expect(sent).toHaveLength(pages + 1 + retries + 1);
    },
  );

  test("applies to each page", async () => {
    let attempt = 0;
    const { okta, sent } = clientOf((request) => {
      if (attempt++ % 6 < 5) return failure(503, "E0000010");
      return request.url.includes("after=3") ? pageOf(["00u3"]) : page(request);
    });
    expect(await okta.listUsers().toArray()).toHaveLength(4);
    expect(sent).toHaveLength(24);
  });

  test.each([-1, 1.5, Number.NaN, "5", null])("cannot be %j", async (pages) => {
    const retry = { pages } as OktaOptions["retry"];
    expect(() => clientOf(page, retry)).toThrow(OktaConfigError);
    const { okta, sent } = clientOf(page);
    expect((await errorOf(OktaArgumentError, okta.getUser("00u1", { retry }))).argument).toBe("retry.pages");
    expect(sent).toEqual([]);
  });
});
