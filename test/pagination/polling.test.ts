// A list that polls: its last page has a cursor for what comes later.

import { describe, expect, test } from "vitest";
import { OktaPaginationError } from "../../src/index.js";
import { json, linking } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const event = (uuid: string) => ({ uuid, eventType: "user.session.start", published: "2026-01-01T00:00:00.000Z" });
const pageOf = (uuids: readonly string[], next?: string) =>
  json(uuids.map(event), next === undefined ? {} : linking(`</api/v1/logs?after=${next}>; rel="next"`));
const uuidsOf = (events: readonly { uuid: string }[]) => events.map(({ uuid }) => uuid);

describe("the System Log without until", () => {
  test("ends with a page without events, although that page has a next link", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["1", "2"], "b"), pageOf(["3"], "c"), pageOf([], "c")));
    expect(uuidsOf(await okta.listLogEvents().toArray())).toEqual(["1", "2", "3"]);
    expect(sent.map(({ query }) => query["after"])).toEqual([undefined, "b", "c"]);
  });

  test("continues later from the cursor of its last page", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["1"], "b"), pageOf([], "b"), pageOf(["2"], "c"), pageOf([], "d")));
    let after: string | undefined;
    for await (const page of okta.listLogEvents().pages()) after = page.next;
    expect(after).toBe("b");
    expect(uuidsOf(await okta.listLogEvents({ after }).toArray())).toEqual(["2"]);
    expect(sent.slice(2).map(({ query }) => query["after"])).toEqual(["b", "c"]);
  });

  test("is not prefetched", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["1"], "b"), pageOf([], "b")), { readAhead: 3 });
    const pages = okta.listLogEvents().pages();
    await pages.next();
    expect(sent).toHaveLength(1);
  });

  test("still refuses a page with events that names itself", async () => {
    const { okta } = oktaOf(inTurn(pageOf(["1"], "b"), pageOf(["2"], "b")));
    const error = await errorOf(OktaPaginationError, okta.listLogEvents().toArray());
    expect(error.code).toBe("ERR_CURSOR_LOOP");
  });
});

describe.each([
  ["until", { until: "2026-01-02T00:00:00.000Z" }],
  ["a descending order", { sortOrder: "DESCENDING" }],
] as const)("with %s", (_, options) => {
  test("an empty page is not the end", async () => {
    const { okta } = oktaOf(inTurn(pageOf(["1"], "b"), pageOf([], "c"), pageOf(["2"])));
    expect(uuidsOf(await okta.listLogEvents(options).toArray())).toEqual(["1", "2"]);
  });
});
