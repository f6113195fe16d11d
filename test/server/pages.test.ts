import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { OktaPaginationError } from "../../src/index.js";
import { userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { serve } from "../support/serve.js";

/** Answers with one user, whose id is the cursor, and the links to go on from it; the tenth page is the last. */
function answerPage(response: ServerResponse, url: string, links: (next: number) => string[]): void {
  const at = Number(new URL(url, "http://server").searchParams.get("after") ?? 0);
  if (at < 9) response.setHeader("Link", links(at + 1));
  response.end(JSON.stringify([userOf(`u${at}`)]));
}

describe("pages from a server", () => {
  test("are followed by a Link of several header lines", async () => {
    const { okta, received } = await serve(({ url = "" }, response) =>
      answerPage(response, url, (next) =>
        next > 1 ? [] : [`<${url}>; rel="self"`, `</api/v1/users?after=${next}&limit=1>; rel="next"`],
      ),
    );
    expect((await okta.listUsers({ limit: 1 }).toArray()).map(({ id }) => id)).toEqual(["u0", "u1"]);
    expect(received.map(({ query }) => query)).toEqual([{ limit: "1" }, { after: "1", limit: "1" }]);
  });

  test("are requested no further when the loop is left", async () => {
    const { okta, received } = await serve(({ url = "" }, response) =>
      answerPage(response, url, (next) => [`</api/v1/users?after=${next}>; rel="next"`]),
    );
    for await (const { id } of okta.listUsers()) if (id === "u1") break;
    // another call's answer is proof that nothing was on its way before it
    await okta.listUsers({ after: "9" }).first();
    expect(received.map(({ query }) => query["after"])).toEqual([undefined, "1", "9"]);
  });

  test("are requested no further after max", async () => {
    const { okta, received } = await serve(({ url = "" }, response) =>
      answerPage(response, url, (next) => [`</api/v1/users?after=${next}>; rel="next"`]),
    );
    expect(await okta.listUsers().toArray({ max: 3 })).toHaveLength(3);
    await okta.listUsers({ after: "9" }).first();
    expect(received).toHaveLength(4);
  });

  test("are not requested from another server that a link names", async () => {
    const other = await serve((_, response) => response.end("[]"));
    const org = await serve(({ url = "" }, response) =>
      answerPage(response, url, () => [`<${other.origin}/api/v1/users?after=1>; rel="next"`]),
    );
    expect((await errorOf(OktaPaginationError, org.okta.listUsers().toArray())).code).toBe("ERR_FOREIGN_LINK");
    expect(other.received).toEqual([]);
  });
});
