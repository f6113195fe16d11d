// The number of requests in flight is limited, and smaller after a concurrency limit.

import { describe, expect, test, vi } from "vitest";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { limited, START, times } from "../support/limited-okta.js";
import { oktaOf, silence } from "../support/okta-of.js";

describe("at most 10 requests are in flight", () => {
  test("by default", async () => {
    const { org, okta } = limited({ limit: 600, latency: 20 });
    await times(50, () => okta.getUser("00u1"));
    expect(org.mostInFlight).toBe(10);
  });

  test("by option, fewer or more", async () => {
    const { org, okta } = limited({ limit: 600, latency: 20 }, { pacing: { concurrency: 3 } });
    await times(20, () => okta.getUser("00u1"));
    expect(org.mostInFlight).toBe(3);
  });

  test("over all endpoints, in order", async () => {
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

  test("and an aborted one makes room for the next", async () => {
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

describe("a request that its platform dropped", () => {
  test("stops counting after two minutes, and waiting requests are sent", async () => {
    const clock = new ManualClock();
    // nothing settles it: neither its answer nor its end
    const { okta, sent } = oktaOf(
      ({ url }) => (url.endsWith("/dropped") ? new Promise(() => undefined) : json(userOf("00u1"))),
      { clock, timeout: 0, pacing: { concurrency: 1 } },
    );
    void okta.getUser("dropped");
    await clock.settle();
    const others = [okta.getUser("00u1"), okta.suspendUser("00u1")];
    await clock.advance(119_000);
    expect(sent).toHaveLength(1);
    await clock.advance(2_500);
    await Promise.all(others);
    expect(okta.rateLimits()["GET /api/v1/users/{id}"]).toMatchObject({ inFlight: 0, waiting: 0 });
  });

  test("stops counting a second after its timeout", async () => {
    const clock = new ManualClock();
    // its timers are dropped with it
    const after = (milliseconds: number, run: () => void) => milliseconds !== 5_000 && clock.after(milliseconds, run);
    const platform = { now: () => clock.now(), random: () => 0, after, clear: (timer: unknown) => clock.clear(timer) };
    const { okta, sent } = oktaOf(silence, { clock: platform, timeout: 5_000, pacing: { concurrency: 1 } });
    void okta.getUser("dropped");
    await clock.settle();
    void okta.suspendUser("00u1");
    await clock.advance(5_900);
    expect(sent).toHaveLength(1);
    await clock.advance(2_000);
    expect(sent).toHaveLength(2);
  });

  test("counts for longer if its call may take longer", async () => {
    const clock = new ManualClock();
    const { okta, sent } = oktaOf(silence, { clock, timeout: 0, pacing: { concurrency: 1 } });
    void okta.getUser("dropped", { timeout: 300_000 }).catch(() => undefined);
    await clock.settle();
    void okta.suspendUser("00u1");
    await clock.advance(299_000);
    expect(sent).toHaveLength(1);
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

  test("halves the number of requests in flight, which grows again", async () => {
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

  test("halves the number once, however many requests it refused", async () => {
    const clock = new FlyingClock({ now: START });
    let [sent, inFlight, most] = [0, 0, 0];
    const { okta } = oktaOf(
      async () => {
        // after a few that show that the endpoint has no limit
        const refused = ++sent > 3 && sent <= 13;
        inFlight++;
        if (sent > 13) most = Math.max(most, inFlight);
        await new Promise<void>((done) => clock.after(20 + sent, done));
        inFlight--;
        return refused ? busy() : json(userOf("00u1"));
      },
      { clock, timeout: 0, retry: 1 },
    );
    await times(3, () => okta.getUser("00u1"));
    await times(10, () => okta.getUser("00u1"));
    expect(most).toBeGreaterThanOrEqual(5);
    expect(most).toBeLessThan(8);
  });

  test("holds nothing until its reset, which is meaningless", async () => {
    const clock = new FlyingClock({ now: START });
    const answers = [busy(), json(userOf("00u1")), json(userOf("00u1"))];
    const { okta } = oktaOf(() => answers.shift() ?? failure(500, "E0000009"), { clock, timeout: 0, retry: 1 });
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(clock.now() - START).toBeLessThan(2_000);
  });
});
