import { expect, test } from "vitest";
import { ProgressBar } from "../../../src/cli/output/progress-bar.js";

/** A bar on a terminal, and a clock. */
function barOn(columns = 80) {
  const written: string[] = [];
  const clock = { now: 0 };
  const bar = new ProgressBar({ write: (text) => written.push(text), columns }, () => clock.now);
  return { bar, written, clock };
}

test("the bar shows the number of users, the share, and the users per second", () => {
  const { bar, written, clock } = barOn();
  bar.show({ users: 0, share: 0 });
  clock.now = 2_000;
  bar.show({ users: 12_300, share: 0.5 });
  expect(written[1]).toBe("\r\u001b[K12,300 users  [############............] 50 %  6150/s");
});

test("without a share, there is no bar", () => {
  const { bar, written } = barOn();
  bar.show({ users: 200, share: undefined });
  expect(written).toEqual(["\r\u001b[K200 users"]);
});

test("users before a checkpoint do not count towards the speed", () => {
  const { bar, written, clock } = barOn();
  bar.show({ users: 10_000, share: 0.5 });
  clock.now = 1_000;
  bar.show({ users: 10_500, share: 0.6 });
  expect(written[1]).toContain("500/s");
});

test("the line is written at most ten times a second, and fits the terminal", () => {
  const { bar, written, clock } = barOn(20);
  for (clock.now = 0; clock.now < 1_000; clock.now += 10) bar.show({ users: clock.now, share: 0.1 });
  expect(written).toHaveLength(10);
  for (const line of written) expect(line.length).toBeLessThan(20 + "\r\u001b[K".length);
});

test("the line is cleared at the end, if it was shown", () => {
  const { bar, written } = barOn();
  bar.clear();
  expect(written).toEqual([]);
  bar.show({ users: 1, share: 1 });
  bar.clear();
  expect(written.at(-1)).toBe("\r\u001b[K");
});
