// What a user of the client sees of each fault on the network.

import { describe, expect, test } from "vitest";
import {
  createOkta,
  OktaApiError,
  type OktaError,
  OktaNetworkError,
  OktaPermissionError,
  OktaResponseError,
  OktaTimeoutError,
} from "../../src/index.js";
import { refusal } from "../okta-server/answer.js";
import {
  cutJson,
  emptyBody,
  endInBody,
  endInChunks,
  type Fault,
  htmlPage,
  inOrder,
  redirect,
  resetBeforeHead,
  resetInBody,
  silentAfterHead,
  silentBeforeHead,
  silentInBody,
  status,
} from "../okta-server/faults.js";
import { startOkta, usersOf } from "../okta-server/start.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { TOKEN } from "../support/okta-of.js";

const users = usersOf(1);
const PROFILE = { login: "new@acme.test", email: "new@acme.test", firstName: "Grace", lastName: "Hopper" };

type Row = readonly [
  name: string,
  fault: Fault,
  kind: abstract new (...given: never) => OktaError,
  code: string,
  message: RegExp,
];

const MENDABLE: readonly Row[] = [
  ["a reset before the head", resetBeforeHead, OktaNetworkError, "ERR_NETWORK", /ECONNRESET|other side closed/],
  ["a reset after the head", resetInBody, OktaNetworkError, "ERR_NETWORK", /ECONNRESET|terminated|other side closed/],
  ["a connection that ends after the head", endInBody, OktaNetworkError, "ERR_NETWORK", /terminated|other side closed/],
  [
    "a connection that ends in a body of no told length",
    endInChunks,
    OktaNetworkError,
    "ERR_NETWORK",
    /terminated|other side closed/,
  ],
  ["502", status(502), OktaApiError, "HTTP_502", /text\/html/],
  ["503", status(503), OktaApiError, "HTTP_503", /text\/html/],
  ["504", status(504), OktaApiError, "HTTP_504", /text\/html/],
  ["cut JSON", cutJson, OktaResponseError, "ERR_UNREADABLE_BODY", /200.*not JSON/],
  ["an empty body", emptyBody, OktaResponseError, "ERR_UNREADABLE_BODY", /200.*empty/],
  ["a proxy's page", htmlPage, OktaResponseError, "ERR_UNREADABLE_BODY", /text\/html/],
];

const FINAL: readonly Row[] = [
  ["500", status(500), OktaApiError, "HTTP_500", /text\/html/],
  ["a redirect", redirect(302, "https://login.acme.test/"), OktaResponseError, "ERR_REDIRECT", /login\.acme\.test/],
];

describe.each([...MENDABLE, ...FINAL])("%s", (_, fault, kind, code, message) => {
  test("causes an error that names the fault and the call", async () => {
    const { okta } = await startOkta({ users, faults: inOrder(fault) }, { retry: 0 });
    const error = await errorOf(kind, okta.getUser("00u0"));
    expect(error).toMatchObject({ code, operation: "getUser", method: "GET", path: "/api/v1/users/00u0" });
    expect(error.message).toMatch(message);
  });

  test("fails a POST, which may have been completed: it is not retried", async () => {
    const { okta, org, received } = await startOkta(
      { faults: inOrder(fault) },
      { clock: new FlyingClock(), timeout: 0 },
    );
    expect((await errorOf(kind, okta.createUser({ profile: PROFILE }))).code).toBe(code);
    expect(received).toHaveLength(1);
    expect(org.users.size).toBe(1);
  });

  test("in the middle of a list fails it after the pages before", async () => {
    const { okta } = await startOkta({ users: usersOf(300), faults: inOrder(undefined, fault) }, { retry: 0 });
    const arrived: string[] = [];
    const error = await errorOf(kind, async () => {
      for await (const { id } of okta.listUsers()) arrived.push(id);
    });
    expect(error).toMatchObject({ code, operation: "listUsers" });
    expect(arrived).toHaveLength(200);
  });
});

test.each(MENDABLE)("%s is fixed by a retry of a GET", async (_, fault) => {
  const clock = new FlyingClock();
  const { okta, received } = await startOkta({ users, faults: inOrder(fault, fault) }, { clock, timeout: 0 });
  expect((await okta.getUser("00u0")).id).toBe("00u0");
  expect(received.map(({ headers }) => headers["x-okta-retry-count"])).toEqual([undefined, "1", "2"]);
});

test.each(FINAL)("%s is not retried", async (_, fault, kind) => {
  const { okta, received } = await startOkta({ users, faults: inOrder(fault) });
  await errorOf(kind, okta.getUser("00u0"));
  expect(received).toHaveLength(1);
});

describe.each<[string, Fault]>([
  ["before the head", silentBeforeHead],
  ["after the head", silentAfterHead],
  ["in the middle of the body", silentInBody],
])("a server that falls silent %s", (_, fault) => {
  test("causes a timeout error, and the connection is closed", async () => {
    const clock = new ManualClock();
    const { okta, org, received } = await startOkta({ users, faults: inOrder(fault) }, { clock, retry: 0 });
    const failure = errorOf(OktaTimeoutError, okta.getUser("00u0"));
    await happened(() => received.length === 1);
    await clock.advance(60_000);
    expect(await failure).toMatchObject({ code: "ERR_TIMEOUT", operation: "getUser" });
    await happened(() => org.working === 0);
  });
});

test("an org that cannot be reached causes a network error", async () => {
  const okta = createOkta({ orgUrl: "http://127.0.0.1:1", token: TOKEN, retry: 0 });
  expect((await errorOf(OktaNetworkError, okta.getUser("00u0"))).code).toBe("ERR_NETWORK");
});

test("an error response with a truncated body is the error of its status", async () => {
  const forbidden = refusal(403, "E0000006", "You do not have permission to perform the requested action");
  const cut: Fault = (exchange) => endInBody({ ...exchange, answer: forbidden });
  const { okta } = await startOkta({ users, faults: inOrder(cut) });
  expect((await errorOf(OktaPermissionError, okta.getUser("00u0"))).code).toBe("HTTP_403");
});

describe("a redirect", () => {
  test.each([301, 302, 303, 307, 308])("%d is not followed: its target receives no request", async (code) => {
    const target = await startOkta({ users });
    const { okta, received } = await startOkta({ faults: () => redirect(code, `${target.origin}/api/v1/users/00u0`) });
    const read = await errorOf(OktaResponseError, okta.getUser("00u0"));
    expect(read).toMatchObject({ code: "ERR_REDIRECT", status: code });
    expect(read.message).toContain(target.origin);
    await errorOf(OktaResponseError, okta.setPassword("00u0", "Tr0ub4dor&3"));
    expect(received).toHaveLength(2);
    expect(target.received).toEqual([]);
  });
});
