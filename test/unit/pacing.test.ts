// Requests are held or spread before a limit instead of running into it.

import { describe, expect, test, vi } from "vitest";
import { createClient, OktaConfigError, pacing } from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type LimitedOptions, limitedServer } from "../support/limited.js";
import { type Handler, ORG, oktaOf, silence, TOKEN } from "../support/okta-of.js";

const START = Date.UTC(2026, 0, 1);

function limited(server: LimitedOptions, options: Parameters<typeof oktaOf>[1] = {}, now = START) {
  const clock = new FlyingClock({ now, chance: 0.5 });
  const org = limitedServer(clock, server);
  const { okta } = oktaOf(org.answer, { timeout: 0, clock, ...options });
  return { clock, org, okta };
}

const times = <T>(count: number, make: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)));

describe("with 60 requests allowed per 5 s, and no 429,", () => {
  test.each([0, 137, 500, 999])("200 pages take hardly longer than they must: server %d ms ahead", async (ahead) => {
    const { clock, org, okta } = limited({ pages: 200, ahead });
    const least = org.reset() + 2 * 5_000 - clock.now();
    expect(await okta.listUsers().toArray()).toHaveLength(200);
    expect(org.refused).toBe(0);
    expect((clock.now() - START) / least).toBeLessThanOrEqual(1.03);
  });

  test.each([0, 137, 500, 999])("300 requests at once do too: server %d ms ahead", async (ahead) => {
    const { clock, org, okta } = limited({ ahead, latency: 20 });
    const least = org.reset() + 3 * 5_000 - clock.now();
    await times(300, () => okta.getUser("00u1"));
    expect(org.refused).toBe(0);
    expect((clock.now() - START) / least).toBeLessThanOrEqual(1.03);
  });

  // by then others have had some of the window
  test.each([
    [0, 10],
    [13, 1_300],
    [40, 2_600],
    [59, 3_999],
    [60, 3_000],
  ])("a client that starts within a window does too: %d are used, and %d ms are over", async (used, over) => {
    for (const latency of [0, 5, 20]) {
      const { clock, org, okta } = limited({ latency }, {}, START + over);
      org.use(used);
      const windows = Math.ceil((300 - (60 - used)) / 60);
      const least = org.reset() + (windows - 1) * 5_000 - clock.now();
      await times(300, () => okta.getUser("00u1"));
      // of what is sent before the first answer, nobody can know that it is too much
      expect(org.refused).toBeLessThanOrEqual(Math.max(10 - (60 - used), 0));
      if (used < 50) expect((clock.now() - START - over) / least).toBeLessThanOrEqual(1.03);
    }
  });

  test("another program's requests find the room that is reserved for them", async () => {
    const { org, okta } = limited({ pages: 200, latency: 20 }, { pacing: { reserve: 0.1 } });
    let pages = 0;
    for await (const _ of okta.listUsers().pages()) if (++pages % 4 === 0) org.use(1);
    expect(pages).toBe(200);
    expect(org.refused).toBe(0);
  });
});

describe("what is left is not all ours:", () => {
  /** Answers that take a second each, and say these requests are left, until a reset 30 s after the start. */
  function shared(...left: number[]) {
    const clock = new ManualClock({ now: START });
    const { okta, sent } = oktaOf(
      async () => {
        await new Promise<void>((done) => clock.after(1_000, done));
        return json(userOf("00u1"), {
          headers: {
            Date: new Date(clock.now()).toUTCString(),
            "X-Rate-Limit-Limit": "600",
            "X-Rate-Limit-Remaining": `${left.shift()}`,
            "X-Rate-Limit-Reset": `${START / 1000 + 30}`,
          },
        });
      },
      { timeout: 0, clock },
    );
    const answered = async () => {
      const call = okta.getUser("00u1");
      await clock.advance(1_001);
      await call;
    };
    return { clock, okta, sent, answered };
  }

  test("what others would take while a request is under way is not counted on", async () => {
    const { clock, okta, sent, answered } = shared(20, 10, 3, 599);
    await answered();
    await answered();
    await answered();
    // others took 15 in two seconds: they need as many as are left while it is under way
    void okta.getUser("00u1");
    await clock.settle();
    expect(sent).toHaveLength(3);
    // until it shows that they no longer do
    await clock.advance(10_000);
    expect(sent).toHaveLength(4);
  });

  test("it is where nobody else is seen", async () => {
    const { clock, okta, sent, answered } = shared(3, 2, 1, 0);
    await answered();
    await answered();
    await answered();
    await clock.advance(1_000);
    void okta.getUser("00u1");
    await clock.settle();
    expect(sent).toHaveLength(4);
  });

  test("the newest answer is believed, also when it says that more is left than before", async () => {
    const { okta, answered } = shared(5, 50);
    await answered();
    await answered();
    expect(okta.rateLimits()["GET /api/v1/users/{id}"]?.remaining).toBe(50);
  });

  test("two clients that know nothing of each other are rarely refused", async () => {
    const clock = new FlyingClock({ now: START, chance: 0.5 });
    const org = limitedServer(clock, { limit: 300, window: 60_000, latency: 50, ahead: 300 });
    const both = [1, 2].map(() => oktaOf(org.answer, { timeout: 0, clock, retry: 5 }).okta);
    await Promise.all(both.map((okta) => times(750, () => okta.getUser("00u1"))));
    expect(org.seen.length).toBe(1_500 + org.refused);
    expect(org.refused).toBeLessThan(15);
  });
});

describe("a hold", () => {
  const answered =
    (headers: object): Handler =>
    () =>
      json(userOf("00u1"), { headers: { ...headers } });
  const said = (remaining: number, resetIn: number, limit = 600) => ({
    Date: new Date(START).toUTCString(),
    "X-Rate-Limit-Limit": `${limit}`,
    "X-Rate-Limit-Remaining": `${remaining}`,
    "X-Rate-Limit-Reset": `${START / 1000 + resetIn}`,
  });

  function held(headers: object, options: Parameters<typeof oktaOf>[1] = {}) {
    const clock = new ManualClock({ now: START });
    const { okta, sent } = oktaOf(answered(headers), { timeout: 0, clock, ...options });
    return { clock, okta, sent };
  }

  test("ends at the reset itself, without the second that follows a 429", async () => {
    const { clock, okta, sent } = held(said(0, 30));
    await okta.getUser("00u1");
    const second = okta.getUser("00u1");
    await clock.advance(29_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    await second;
    expect(sent).toHaveLength(2);
  });

  test("lets those who waited leave one by one", async () => {
    const clock = new ManualClock({ now: START, chance: 0.5 });
    let open = false;
    const { okta, sent } = oktaOf(
      () => (open ? new Promise(() => undefined) : answered(said(0, 30))(new Request(ORG))),
      {
        timeout: 0,
        clock,
      },
    );
    await okta.getUser("00u1");
    open = true;
    void times(5, () => okta.getUser("00u1"));
    await clock.advance(30_000);
    expect(sent).toHaveLength(2);
    await clock.advance(10);
    expect(sent).toHaveLength(3);
    await clock.advance(30);
    expect(sent).toHaveLength(6);
  });

  test("lasts at most 65 s, whatever the reset", async () => {
    const { clock, okta, sent } = held(said(0, 3_600));
    await okta.getUser("00u1");
    const second = okta.getUser("00u1");
    await clock.advance(65_000);
    await second;
    expect(sent).toHaveLength(2);
  });

  test("is none without a Date: nobody knows when the reset is", async () => {
    const { Date: _, ...headers } = said(0, 30);
    const { okta, sent } = held(headers);
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(sent).toHaveLength(2);
  });

  test("is of one endpoint only", async () => {
    const { okta, sent } = held(said(0, 30));
    await okta.getUser("00u1");
    await okta.suspendUser("00u1");
    expect(sent).toHaveLength(2);
  });

  test("ends at once when the call is aborted, and leaves nothing behind", async () => {
    const { clock, okta, sent } = held(said(0, 30));
    await okta.getUser("00u1");
    const controller = new AbortController();
    const failed = errorOf(Error, okta.getUser("00u1", { signal: controller.signal }));
    await clock.settle();
    controller.abort();
    expect(await failed).toMatchObject({ code: "ERR_ABORTED", operation: "getUser" });
    expect(okta.rateLimits()["GET /api/v1/users/{id}"]).toMatchObject({ inFlight: 0, waiting: 0 });
    await clock.advance(60_000);
    expect(sent).toHaveLength(1);
  });

  test("counts for the deadline, not for the time-out", async () => {
    const { clock, okta } = held(said(0, 30), { timeout: 5_000 });
    await okta.getUser("00u1");
    const patient = okta.getUser("00u1");
    const hurried = errorOf(Error, okta.getUser("00u1", { deadline: 10_000 }));
    await clock.advance(30_000);
    expect(await hurried).toMatchObject({ code: "ERR_TIMEOUT" });
    await patient;
  });

  test("begins earlier where a share is reserved for others", async () => {
    const { clock, okta, sent } = held(said(120, 30), { pacing: { reserve: 0.2 } });
    await okta.getUser("00u1");
    void okta.getUser("00u1");
    await clock.settle();
    expect(sent).toHaveLength(1);
    await clock.advance(30_000);
    expect(sent).toHaveLength(2);
  });

  test("does not happen with pacing: false", async () => {
    const { okta, sent } = held(said(0, 30), { pacing: false });
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(sent).toHaveLength(2);
    expect(okta.rateLimits()).toEqual({});
  });

  test("applies through okta.api too", async () => {
    const { clock, okta, sent } = held(said(0, 30));
    await okta.getUser("00u1");
    const second = okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    await import("../../src/raw-api.js");
    await clock.settle();
    expect(sent).toHaveLength(1);
    await clock.advance(30_000);
    await second;
  });
});

describe("at most 10 requests are in flight", () => {
  test("unless said otherwise", async () => {
    const { org, okta } = limited({ limit: 600, latency: 20 });
    await times(50, () => okta.getUser("00u1"));
    expect(org.mostInFlight).toBe(10);
  });

  test("by option fewer or more", async () => {
    const { org, okta } = limited({ limit: 600, latency: 20 }, { pacing: { concurrency: 3 } });
    await times(20, () => okta.getUser("00u1"));
    expect(org.mostInFlight).toBe(3);
  });

  test("of all endpoints together, each in its turn", async () => {
    const clock = new ManualClock();
    const { okta, sent } = oktaOf(() => json(userOf("00u1")), { clock, pacing: { concurrency: 1 } });
    await Promise.all([...[1, 2, 3, 4].map(() => okta.getUser("00u1")), ...[1, 2].map(() => okta.suspendUser("00u1"))]);
    expect(sent.map(({ line }) => line.replace(/ .*\//, " "))).toEqual([
      "GET 00u1",
      "GET 00u1",
      "POST suspend",
      "GET 00u1",
      "POST suspend",
      "GET 00u1",
    ]);
  });

  test("an aborted one makes room for the next", async () => {
    const { okta, sent } = oktaOf(silence, { pacing: { concurrency: 1 } });
    const [first, second] = [new AbortController(), new AbortController()];
    const failed = [first, second].map(({ signal }) => errorOf(Error, okta.getUser("00u1", { signal })));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    first.abort();
    await failed[0];
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    second.abort();
    await failed[1];
  });
});

describe("a concurrency limit", () => {
  const busy = () =>
    json(
      { errorCode: "E0000047" },
      {
        status: 429,
        headers: {
          Date: new Date(START).toUTCString(),
          "X-Rate-Limit-Limit": "0",
          "X-Rate-Limit-Remaining": "0",
          "X-Rate-Limit-Reset": `${START / 1000 + 120}`,
        },
      },
    );

  test("halves the requests in flight, and they grow again", async () => {
    const clock = new FlyingClock({ now: START });
    let inFlight = 0;
    let most = 0;
    let refuse = true;
    const { okta } = oktaOf(
      async () => {
        most = Math.max(most, ++inFlight);
        await new Promise<void>((done) => clock.after(20, done));
        inFlight--;
        if (!refuse) return json(userOf("00u1"));
        refuse = false;
        return busy();
      },
      { clock, timeout: 0, retry: 2 },
    );
    await times(10, () => okta.getUser("00u1"));
    most = 0;
    await times(8, () => okta.getUser("00u1"));
    expect(most).toBeLessThan(9);
    await times(60, () => okta.getUser("00u1"));
    most = 0;
    await times(20, () => okta.getUser("00u1"));
    expect(most).toBe(10);
  });

  test("halves them once, however many of those in flight it refused", async () => {
    const clock = new FlyingClock({ now: START });
    let [sent, inFlight, most] = [0, 0, 0];
    const { okta } = oktaOf(
      async () => {
        const refused = ++sent <= 10;
        inFlight++;
        if (!refused) most = Math.max(most, inFlight);
        await new Promise<void>((done) => clock.after(20 + sent, done));
        inFlight--;
        return refused ? busy() : json(userOf("00u1"));
      },
      { clock, timeout: 0, retry: 1 },
    );
    await times(10, () => okta.getUser("00u1"));
    expect(most).toBeGreaterThanOrEqual(5);
    expect(most).toBeLessThan(8);
  });

  test("does not hold anything until its reset, which means nothing", async () => {
    const clock = new FlyingClock({ now: START });
    const answers = [busy(), json(userOf("00u1")), json(userOf("00u1"))];
    const { okta } = oktaOf(() => answers.shift() ?? failure(500, "E0000009"), { clock, timeout: 0, retry: 1 });
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(clock.now() - START).toBeLessThan(2_000);
  });
});

describe("okta.rateLimits()", () => {
  test("tells what the newest answer said, by endpoint", async () => {
    const { org, okta } = limited({ limit: 60 });
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(okta.rateLimits()).toEqual({
      "GET /api/v1/users/{id}": { limit: 60, remaining: 58, reset: org.reset() / 1000, inFlight: 0, waiting: 0 },
    });
  });

  test("an answer that was overtaken does not count as the newest", async () => {
    const clock = new ManualClock({ now: START });
    const open: ((remaining: number) => void)[] = [];
    const { okta } = oktaOf(
      () =>
        new Promise((done) => {
          open.push((remaining) =>
            done(
              json(userOf("00u1"), {
                headers: {
                  Date: new Date(START).toUTCString(),
                  "X-Rate-Limit-Limit": "60",
                  "X-Rate-Limit-Remaining": `${remaining}`,
                  "X-Rate-Limit-Reset": `${START / 1000 + 5}`,
                },
              }),
            ),
          );
        }),
      { clock, timeout: 0 },
    );
    const both = [okta.getUser("00u1"), okta.getUser("00u1")];
    await clock.settle();
    open[1]?.(58);
    await clock.settle();
    open[0]?.(59);
    await Promise.all(both);
    expect(okta.rateLimits()["GET /api/v1/users/{id}"]?.remaining).toBe(58);
  });

  test("is there for a light client too, on its layer", async () => {
    const paced = pacing({ concurrency: 2 });
    const client = createClient({ orgUrl: ORG, token: TOKEN, layers: [paced], fetch: async () => json([]) });
    expect(client).toBeDefined();
    expect(paced.rateLimits()).toEqual({});
  });
});

describe("a wrong figure is refused", () => {
  test.each([
    ["pacing.concurrency", { concurrency: 0 }],
    ["pacing.concurrency", { concurrency: 1.5 }],
    ["pacing.reserve", { reserve: 1 }],
    ["pacing.reserve", { reserve: -0.1 }],
    ["pacing.most", { most: 3 }],
    ["pacing", null],
    ["pacing", 10],
  ])("%s: %o", async (option, pacing) => {
    const error = await errorOf(OktaConfigError, () => oktaOf(silence, { pacing: pacing as never }));
    expect(error.option).toBe(option);
  });
});
