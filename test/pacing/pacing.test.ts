// Requests are held or spread before a limit is reached.

import { describe, expect, test } from "vitest";
import { json, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { limitedServer } from "../support/limited.js";
import { limited, START, times } from "../support/limited-okta.js";
import { type Handler, ORG, oktaOf } from "../support/okta-of.js";

describe("with 60 requests allowed per 5 s, there is no 429, and", () => {
  test.each([0, 137, 500, 999])("200 pages take little longer than the minimum: server %d ms ahead", async (ahead) => {
    const { clock, org, okta } = limited({ pages: 200, ahead });
    const least = org.reset() + 2 * 5_000 - clock.now();
    expect(await okta.listUsers().toArray()).toHaveLength(200);
    expect(org.refused).toBe(0);
    expect((clock.now() - START) / least).toBeLessThanOrEqual(1.03);
  });

  test.each([0, 137, 500, 999])(
    "300 concurrent requests take little longer than the minimum: server %d ms ahead",
    async (ahead) => {
      const { clock, org, okta } = limited({ ahead, latency: 20 });
      const least = org.reset() + 3 * 5_000 - clock.now();
      await times(300, () => okta.getUser("00u1"));
      expect(org.refused).toBe(0);
      expect((clock.now() - START) / least).toBeLessThanOrEqual(1.03);
    },
  );

  // by then others have had some of the window
  test.each([
    [0, 10],
    [13, 1_300],
    [40, 2_600],
    [59, 3_999],
    [60, 3_000],
  ])("so does a client that starts within a window: %d used, %d ms over", async (used, over) => {
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

  test("other programs find the share that is reserved for them", async () => {
    const { org, okta } = limited({ pages: 200, latency: 20 }, { pacing: { reserve: 0.1 } });
    let pages = 0;
    for await (const _ of okta.listUsers().pages()) if (++pages % 4 === 0) org.use(1);
    expect(pages).toBe(200);
    expect(org.refused).toBe(0);
  });
});

describe("the remaining requests are shared:", () => {
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

  test("those that others may send during a request are not used", async () => {
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

  test("all are used if nobody else sends requests", async () => {
    const { clock, okta, sent, answered } = shared(3, 2, 1, 0);
    await answered();
    await answered();
    await answered();
    await clock.advance(1_000);
    void okta.getUser("00u1");
    await clock.settle();
    expect(sent).toHaveLength(4);
  });

  test("the newest response counts, even if it allows more than the previous one", async () => {
    const { okta, answered } = shared(5, 50);
    await answered();
    await answered();
    expect(okta.rateLimits()["GET /api/v1/users/{id}"]?.remaining).toBe(50);
  });

  test("two independent clients are rarely refused", async () => {
    const clock = new FlyingClock({ now: START, chance: 0.5 });
    const org = limitedServer(clock, { limit: 300, window: 60_000, latency: 50, ahead: 300 });
    const both = [1, 2].map(() => oktaOf(org.answer, { timeout: 0, clock, retry: 5 }).okta);
    await Promise.all(both.map((okta) => times(750, () => okta.getUser("00u1"))));
    expect(org.seen.length).toBe(1_500 + org.refused);
    expect(org.refused).toBeLessThan(15);
  });
});

describe("in a window of which half was used before, a process that is alone", () => {
  /** The duration of 40 calls at once where 600 are allowed in a minute. */
  async function durationWith(left: (answered: number) => number): Promise<number> {
    const clock = new FlyingClock({ now: START, chance: 0.5 });
    let answered = 0;
    const answer = async () => {
      await new Promise<void>((done) => clock.after(20, done));
      return json(userOf("00u1"), {
        headers: {
          Date: new Date(clock.now()).toUTCString(),
          "X-Rate-Limit-Limit": "600",
          "X-Rate-Limit-Remaining": `${left(++answered)}`,
          "X-Rate-Limit-Reset": `${START / 1000 + 60}`,
        },
      });
    };
    const { okta } = oktaOf(answer, { timeout: 0, clock });
    await times(40, () => okta.getUser("00u1"));
    return clock.now() - START;
  }

  test("finds that out within two seconds", async () => {
    expect(await durationWith((answered) => 300 - answered)).toBeLessThan(2_000);
  });

  test("does so on a server that does not count, such as a mock", async () => {
    expect(await durationWith(() => 300)).toBeLessThan(2_000);
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

  test("ends at the reset, without the second that follows a 429", async () => {
    const { clock, okta, sent } = held(said(0, 30));
    await okta.getUser("00u1");
    const second = okta.getUser("00u1");
    await clock.advance(29_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    await second;
    expect(sent).toHaveLength(2);
  });

  test("releases the waiting requests one by one", async () => {
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

  test("affects only one endpoint", async () => {
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
    // a timer would keep the process until the reset
    expect(clock.pending).toEqual([]);
    await clock.advance(60_000);
    expect(sent).toHaveLength(1);
  });

  test("does not count towards the timeout", async () => {
    const { clock, okta, sent } = held(said(0, 30), { timeout: 5_000 });
    await okta.getUser("00u1");
    const patient = okta.getUser("00u1");
    await clock.advance(30_000);
    await patient;
    expect(sent).toHaveLength(2);
  });

  test("starts earlier if a share is reserved for others", async () => {
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

  test("applies to okta.api, too", async () => {
    const { clock, okta, sent } = held(said(0, 30));
    await okta.getUser("00u1");
    const second = okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    await import("../../src/client/raw-requests.js");
    await clock.settle();
    expect(sent).toHaveLength(1);
    await clock.advance(30_000);
    await second;
  });
});
