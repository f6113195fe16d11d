// Logging without code: which lines a logger receives, and that they hold no secret.

import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import {
  createOkta,
  type Logger,
  OktaConfigError,
  OktaNotFoundError,
  type OktaOptions,
  OktaValidationError,
} from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf } from "../support/okta-of.js";

const START = Date.UTC(2026, 0, 1);
const limited = (remaining: number, status = 200) =>
  json(status === 200 ? userOf("00u1") : { errorCode: "E0000047", errorSummary: "Too many requests" }, {
    status,
    headers: {
      Date: new Date(START).toUTCString(),
      "X-Okta-Request-Id": "req-1",
      "X-Rate-Limit-Limit": "600",
      "X-Rate-Limit-Remaining": String(remaining),
      "X-Rate-Limit-Reset": String(START / 1000 + 30),
    },
  });

/** A logger that keeps its lines, without what differs in each run. */
function keptLines() {
  const lines: string[] = [];
  const keep = (level: string) => (text: string) =>
    void lines.push(`${level} ${text.replace(/call \w+-\w+/g, "call ID").replace(/\d+ ms/g, "N ms")}`);
  const logger: Logger = { debug: keep("debug"), info: keep("info"), warn: keep("warn"), error: keep("error") };
  return { lines, logger };
}

function logged(handler: Handler, options: Partial<OktaOptions> = {}) {
  const { lines, logger } = keptLines();
  return { lines, ...oktaOf(handler, { logger, clock: new FlyingClock(), timeout: 0, ...options }) };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("a logger", () => {
  test("receives a line for each call by default", async () => {
    const { okta, lines } = logged(() => limited(599));
    await okta.getUser("00u1");
    expect(lines).toEqual([
      "info okta-fetch: request getUser succeeded in N ms (status 200, 1 request, request req-1, call ID)",
    ]);
  });

  test("receives a line for each response at the level debug, with the remaining limit", async () => {
    const { okta, lines } = logged(() => limited(599), { logLevel: "debug" });
    await okta.getUser("00u1");
    expect(lines[0]).toBe(
      "debug okta-fetch: GET /api/v1/users/00u1 200 in N ms (getUser, 599 of 600 left, request req-1, call ID)",
    );
  });

  test("receives only warnings at the level warn, such as for a retry", async () => {
    const { okta, lines } = logged(
      inTurn(failure(503, "E0000009"), () => limited(599)),
      { logLevel: "warn", retry: 1 },
    );
    await okta.getUser("00u1");
    expect(lines).toEqual([
      "warn okta-fetch: GET /api/v1/users/00u1 failed with 503; attempt 2 in N ms (getUser, call ID)",
    ]);
  });

  test("receives a warning for a long hold", async () => {
    const { okta, lines } = logged(() => limited(0), { logLevel: "warn" });
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(lines).toEqual(["warn okta-fetch: held N ms for GET /api/v1/users/{id} (sent, call ID)"]);
  });

  test("receives the error of a failed call once", async () => {
    const { okta, lines } = logged(() => failure(404, "E0000007"), { logLevel: "info" });
    const error = await errorOf(OktaNotFoundError, okta.getUser("00u1"));
    expect(lines).toEqual([`error okta-fetch: ${error.message} (E0000007, call ID)`]);
  });

  test("gets a line for a call of okta.api that failed, although it does not reject", async () => {
    const { okta, lines } = logged(() => failure(404, "E0000007"));
    await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    expect(lines).toEqual([
      "info okta-fetch: request GET /api/v1/users/{id} failed in N ms (status 404, 1 request, request req-1, call ID)",
    ]);
  });

  test("gets no error for a call that its signal stopped: the caller has left", async () => {
    const { okta, lines } = logged(() => limited(599));
    await okta.getUser("00u1", { signal: AbortSignal.abort() }).catch(() => undefined);
    expect(lines).toEqual(["info okta-fetch: request getUser stopped in N ms (0 requests, call ID)"]);
  });

  test("receives one line for a list, whatever the number of its pages", async () => {
    const { okta, lines } = logged(
      inTurn(
        () => pageOf(["00u1"], "cursor"),
        () => pageOf(["00u2"]),
      ),
    );
    await okta.listUsers().toArray();
    expect(lines).toEqual(["info okta-fetch: list listUsers succeeded in N ms (2 requests, call ID)"]);
  });

  test("receives nothing at the level off", async () => {
    const { okta, lines } = logged(() => limited(599), { logLevel: "off" });
    await okta.getUser("00u1");
    expect(lines).toEqual([]);
  });

  test("that throws does not affect the call", async () => {
    const broken = () => {
      throw new Error("the disk is full");
    };
    const logger = { debug: broken, info: broken, warn: broken, error: broken };
    const { okta } = oktaOf(() => limited(599), { logger, clock: new FlyingClock(), timeout: 0 });
    await expect(okta.getUser("00u1")).resolves.toMatchObject({ id: "00u1" });
  });
});

test("a logger whose methods reject does not end the process", async () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown) => void rejections.push(reason);
  process.on("unhandledRejection", note);
  onTestFinished(() => void process.off("unhandledRejection", note));
  const broken = () => Promise.reject(new Error("the disk is full"));
  const logger = { debug: broken, info: broken, warn: broken, error: broken };
  const { okta } = oktaOf(() => limited(0), { logger, logLevel: "debug", clock: new FlyingClock(), timeout: 0 });
  // the second one is held
  for (const _ of [1, 2]) await okta.getUser("00u1");
  await new Promise((done) => setImmediate(done));
  expect(rejections).toEqual([]);
});

describe("a line", () => {
  test("is one line, whatever a response says", async () => {
    const errorSummary = "no user x\r\nokta-fetch: deleted everybody\u001b[31m\u2028!";
    const { okta, lines } = logged(() => failure(404, "E0000007", { errorSummary }));
    await errorOf(OktaNotFoundError, okta.getUser("00u1"));
    expect(lines[0]).toContain("no user x okta-fetch: deleted everybody [31m !");
  });

  test("contains no query, and no token that a response repeats", async () => {
    const { okta, lines } = logged(
      () => failure(400, "E0000001", { errorSummary: "wrong token 00secret-token-of-the-client" }),
      {
        token: "00secret-token-of-the-client",
        logLevel: "debug",
      },
    );
    await errorOf(OktaValidationError, okta.listUsers({ search: 'profile.email eq "ada@example.com"' }).first());
    expect(lines.join("\n")).not.toMatch(/secret-token|ada@example/);
    expect(lines.length).toBeGreaterThan(1);
  });
});

describe("without a logger", () => {
  const fetch = async () => limited(599);
  const options = { orgUrl: "https://acme.okta.com", token: "any-token", fetch };

  test("nothing is logged", async () => {
    const info = vi.spyOn(console, "info").mockReturnValue();
    await createOkta(options).getUser("00u1");
    expect(info).not.toHaveBeenCalled();
  });

  test.each([
    ["the option logLevel", { logLevel: "debug" } as const, undefined],
    ["the variable OKTA_FETCH_LOG", {}, "DEBUG"],
  ])("%s logs to the console", async (_, more, variable) => {
    vi.stubEnv("OKTA_FETCH_LOG", variable);
    const debug = vi.spyOn(console, "debug").mockReturnValue();
    vi.spyOn(console, "info").mockReturnValue();
    await createOkta({ ...options, ...more }).getUser("00u1");
    expect(debug).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("GET /api/v1/users/00u1 200"));
  });

  test("the option overrides the variable", async () => {
    vi.stubEnv("OKTA_FETCH_LOG", "debug");
    const debug = vi.spyOn(console, "debug").mockReturnValue();
    await createOkta({ ...options, logLevel: "off" }).getUser("00u1");
    expect(debug).not.toHaveBeenCalled();
  });
});

describe("a wrong option is refused", () => {
  test.each([
    [{ logger: { debug() {}, info() {}, warn() {} } }, "logger: has no method 'error'"],
    [{ logger: console.log }, "logger"],
    [{ logLevel: "verbose" }, "logLevel: must be one of debug, info, warn, error, off"],
  ])("%o", (wrong, message) => {
    const create = () => oktaOf(() => limited(599), wrong as Partial<OktaOptions>);
    expect(create).toThrow(OktaConfigError);
    expect(create).toThrow(message);
  });

  test("a wrong variable, by its name", () => {
    vi.stubEnv("OKTA_FETCH_LOG", "loud");
    expect(() => oktaOf(() => limited(599))).toThrow("OKTA_FETCH_LOG: must be one of debug, info, warn, error, off");
  });
});
