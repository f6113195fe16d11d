import { describe, expect, test } from "vitest";
import { userOf } from "../support/answers.js";
import { serve } from "../support/serve.js";

describe("what arrives at a server", () => {
  test.each(["POST", "DELETE"])("a %s without a body: no length but 0, which a proxy may insist on", async (method) => {
    const { okta, received } = await serve((_, response) => response.end("{}"));
    await (method === "POST" ? okta.suspendUser("00u1") : okta.deleteUser("00u1"));
    expect(received[0]?.method).toBe(method);
    if (method === "POST") expect(received[0]?.headers["content-length"]).toBe("0");
    expect(received[0]?.headers["transfer-encoding"]).toBeUndefined();
    expect(received[0]?.headers["content-type"]).toBeUndefined();
  });

  test("a PUT without a body has Content-Length: 0, too", async () => {
    const { okta, received } = await serve((_, response) => response.end());
    await okta.assignLinkedObjectValueForPrimary("00u1", "manager", "00u2");
    expect(received[0]?.method).toBe("PUT");
    expect(received[0]?.headers["content-length"]).toBe("0");
  });

  test("plus, quotes and backslashes of a search arrive intact", async () => {
    const { okta, received } = await serve((_, response) => response.end("[]"));
    const search = 'profile.login eq "ada+1@acme.test" or profile.title eq "a \\"b\\" c\\\\d"';
    await okta.searchUsers(search).toArray();
    expect(received[0]?.query).toEqual({ search });
    expect(received[0]?.rawQuery).toContain("ada%2B1");
  });

  test("a login arrives as one path segment", async () => {
    const { okta, received } = await serve((_, response) => response.end(JSON.stringify(userOf("00u1"))));
    await okta.getUser("ada+1@acme.test");
    expect(received[0]?.path).toBe("/api/v1/users/ada%2B1%40acme.test");
  });

  test("headers name the client and what it accepts", async () => {
    const { okta, received } = await serve((_, response) => response.end(JSON.stringify(userOf("00u1"))));
    await okta.getUser("00u1");
    expect(received[0]?.headers).toMatchObject({
      accept: "application/json",
      authorization: expect.stringMatching(/^SSWS \S+$/),
      "user-agent": expect.stringMatching(/^okta-fetch\/\d/),
    });
  });
});
