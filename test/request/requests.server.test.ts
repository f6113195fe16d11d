import { describe, expect, test } from "vitest";
import { userOf } from "../support/answers.js";
import { serve } from "../support/serve.js";

describe("a request on the wire", () => {
  test.each(["POST", "DELETE"])(
    "of %s without a body has no Content-Length except 0, which some proxies require",
    async (method) => {
      const { okta, received } = await serve((_, response) => response.end("{}"));
      await (method === "POST" ? okta.suspendUser("00u1") : okta.deleteUser("00u1"));
      expect(received[0]?.method).toBe(method);
      if (method === "POST") expect(received[0]?.headers["content-length"]).toBe("0");
      expect(received[0]?.headers["transfer-encoding"]).toBeUndefined();
      expect(received[0]?.headers["content-type"]).toBeUndefined();
    },
  );

  test("of PUT without a body has Content-Length: 0", async () => {
    const { okta, received } = await serve((_, response) => response.end());
    await okta.assignLinkedObjectValueForPrimary("00u1", "manager", "00u2");
    expect(received[0]?.method).toBe("PUT");
    expect(received[0]?.headers["content-length"]).toBe("0");
  });

  test("has the plus signs, quotes and backslashes of a search", async () => {
    const { okta, received } = await serve((_, response) => response.end("[]"));
    const search = 'profile.login eq "ada+1@acme.test" or profile.title eq "a \\"b\\" c\\\\d"';
    await okta.searchUsers(search).toArray();
    expect(received[0]?.query).toEqual({ search });
    expect(received[0]?.rawQuery).toContain("ada%2B1");
  });

  test("has a login as one path segment", async () => {
    const { okta, received } = await serve((_, response) => response.end(JSON.stringify(userOf("00u1"))));
    await okta.getUser("ada+1@acme.test");
    expect(received[0]?.path).toBe("/api/v1/users/ada%2B1%40acme.test");
  });

  test("has the headers User-Agent and Accept", async () => {
    const { okta, received } = await serve((_, response) => response.end(JSON.stringify(userOf("00u1"))));
    await okta.getUser("00u1");
    expect(received[0]?.headers).toMatchObject({
      accept: "application/json",
      authorization: expect.stringMatching(/^SSWS \S+$/),
      "user-agent": expect.stringMatching(/^okta-fetch\/\d/),
    });
  });
});
