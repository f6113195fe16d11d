import { describe, expect, test } from "vitest";
import { OktaPaginationError } from "../../src/index.js";
import { doubledHeaders, emptyPage, inOrder, linksTo, repeatedCursor, withoutHeaders } from "../okta-server/faults.js";
import { startOkta, usersOf } from "../okta-server/start.js";
import { errorOf } from "../support/error-of.js";

const users = usersOf(10);
const ids = users.map(({ id }) => id);

describe("the pages of a server", () => {
  test("are followed through several Link header lines, until there is no next page", async () => {
    const { okta, received } = await startOkta({ users });
    expect((await okta.listUsers({ limit: 4 }).toArray()).map(({ id }) => id)).toEqual(ids);
    expect(received.map(({ query }) => query)).toEqual([
      { limit: "4" },
      { limit: "4", after: "200u3" },
      { limit: "4", after: "200u7" },
    ]);
  });

  test("are followed through Link lines that a proxy duplicated", async () => {
    const { okta, received } = await startOkta({
      users,
      faults: () => doubledHeaders("Link", "Content-Type", "Date", "X-Okta-Request-Id"),
    });
    expect((await okta.listUsers({ limit: 4 }).toArray()).map(({ id }) => id)).toEqual(ids);
    expect(received).toHaveLength(3);
  });

  test("end with an error if a full page has no Link header", async () => {
    const { okta } = await startOkta({ users, faults: inOrder(undefined, withoutHeaders("Link")) });
    const error = await errorOf(OktaPaginationError, okta.listUsers({ limit: 4 }).toArray());
    expect(error.code).toBe("ERR_MISSING_LINK");
  });

  test("end at a page that is not full and has no Link header", async () => {
    const { okta } = await startOkta({ users, faults: inOrder(undefined, undefined, withoutHeaders("Link")) });
    expect(await okta.listUsers({ limit: 4 }).toArray()).toHaveLength(10);
  });

  test("continue after empty pages", async () => {
    const { okta, received } = await startOkta({ users, faults: inOrder(emptyPage, emptyPage, undefined, emptyPage) });
    const sizes: number[] = [];
    for await (const { items } of okta.listUsers({ limit: 5 }).pages()) sizes.push(items.length);
    expect(sizes).toEqual([0, 0, 5, 0, 5]);
    expect(received).toHaveLength(5);
  });

  test("can be resumed at the cursor of one of them", async () => {
    const { okta } = await startOkta({ users });
    const { value: first } = await okta.listUsers({ limit: 3 }).pages().next();
    const rest = await okta.listUsers({ limit: 3, after: first?.next ?? expect.fail() }).toArray();
    expect(rest.map(({ id }) => id)).toEqual(ids.slice(3));
  });

  test("are not requested after the loop is left", async () => {
    const { okta, received } = await startOkta({ users }, { readAhead: 0 });
    for await (const { id } of okta.listUsers({ limit: 2 })) if (id === "00u2") break;
    // another call's answer is proof that nothing was on its way before it
    await okta.getUser("00u9");
    expect(received.map(({ query }) => query["after"])).toEqual([undefined, "200u1", undefined]);
  });

  test("are requested no further after max", async () => {
    const { okta, received } = await startOkta({ users });
    expect(await okta.listUsers({ limit: 1 }).toArray({ max: 3 })).toHaveLength(3);
    await okta.getUser("00u9");
    expect(received).toHaveLength(4);
  });

  test("with a repeated cursor end with an error", async () => {
    const { okta, received } = await startOkta({ users, faults: inOrder(undefined, repeatedCursor) });
    const arrived: string[] = [];
    const error = await errorOf(OktaPaginationError, async () => {
      for await (const { id } of okta.listUsers({ limit: 4 })) arrived.push(id);
    });
    expect(error.code).toBe("ERR_CURSOR_LOOP");
    expect(arrived).toEqual(ids.slice(0, 8));
    expect(received).toHaveLength(2);
  });

  test("are requested from the org, whatever the host of a link", async () => {
    const other = await startOkta({ users });
    const { okta, received } = await startOkta({ users, faults: () => linksTo(other.origin) });
    expect((await okta.listUsers({ limit: 4 }).toArray()).map(({ id }) => id)).toEqual(ids);
    expect(received).toHaveLength(3);
    expect(other.received).toEqual([]);
  });

  test("are not requested from another endpoint", async () => {
    const { okta, received } = await startOkta({ users, faults: () => linksTo(undefined, "/api/v1/sessions") });
    const arrived: string[] = [];
    const error = await errorOf(OktaPaginationError, async () => {
      for await (const { id } of okta.listUsers({ limit: 4 })) arrived.push(id);
    });
    expect(error.code).toBe("ERR_FOREIGN_LINK");
    expect(arrived).toEqual(ids.slice(0, 4));
    expect(received).toHaveLength(1);
  });
});
