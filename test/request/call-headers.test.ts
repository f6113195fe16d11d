import { describe, expect, test } from "vitest";
import { updateUser } from "../../generated/operations.js";
import { OktaArgumentError } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { oktaOf } from "../support/okta-of.js";

const answering = () => json(userOf("00u1"));

describe("header parameters of an operation", () => {
  test("ifMatch makes a write conditional on the ETag", async () => {
    const { okta, sent } = oktaOf(answering);
    await okta.updateUser("00u1", { profile: {} }, { ifMatch: 'W/"1234"' });
    await okta.call(updateUser, { path: { id: "00u1" }, body: {}, headers: { "If-Match": 'W/"1234"' } });
    expect(sent.map(({ headers }) => headers.get("If-Match"))).toEqual(['W/"1234"', 'W/"1234"']);
    expect(sent[0]?.query).toEqual({});
  });

  test("prefer makes a deactivation asynchronous", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    await okta.deactivateUser("00u1", { prefer: "respond-async", sendEmail: true });
    expect(sent[0]?.headers.get("Prefer")).toBe("respond-async");
    expect(sent[0]?.query).toEqual({ sendEmail: "true" });
  });

  test("contentType requests a smaller response", async () => {
    const { okta, sent } = oktaOf(answering);
    const contentType =
      "application/json; okta-response=omitCredentials,omitCredentialsLinks,omitTransitioningToStatus";
    await okta.getUser("00u1", { contentType });
    expect(sent[0]?.headers.get("Content-Type")).toBe(contentType);
  });
});

describe("headers of one call", () => {
  test("are sent with this call only", async () => {
    const { okta, sent } = oktaOf(answering);
    await okta.getUser("00u1", { headers: { "X-Trace": "t1", "X-Number": 7, "X-Flag": false } });
    await okta.getUser("00u1");
    expect(sent[0]?.headers.get("X-Trace")).toBe("t1");
    expect(sent[0]?.headers.get("X-Number")).toBe("7");
    expect(sent[0]?.headers.get("X-Flag")).toBe("false");
    expect(sent[1]?.headers.has("X-Trace")).toBe(false);
  });

  test("can be combined with header parameters", async () => {
    const { okta, sent } = oktaOf(answering);
    await okta.updateUser("00u1", {}, { ifMatch: "e1", headers: { "X-Trace": "t1" } });
    expect(sent[0]?.headers.get("If-Match")).toBe("e1");
    expect(sent[0]?.headers.get("X-Trace")).toBe("t1");
  });

  test("override the client's, whatever their case", async () => {
    const { okta, sent } = oktaOf(answering, { headers: { "X-Team": "identity" } });
    await okta.getUser("00u1", { headers: { "x-team": "support", "user-agent": "cleanup/1" } });
    expect(sent[0]?.headers.get("X-Team")).toBe("support");
    expect(sent[0]?.headers.get("User-Agent")).toBe("cleanup/1");
  });

  test("can be null, but not undefined, to omit one of the client's", async () => {
    const { okta, sent } = oktaOf(answering, { headers: { "X-Team": "identity" } });
    await okta.getUser("00u1", { headers: { "X-Team": null, "User-Agent": undefined } });
    expect(sent[0]?.headers.has("X-Team")).toBe(false);
    expect(sent[0]?.headers.get("User-Agent")).toMatch(/^okta-fetch\//);
  });

  test.each<[string, object]>([
    ["a name", { "X Team": "identity" }],
    ["a value", { "X-Key": "s3cr3t\nX-Other: 1" }],
  ])("with %s that cannot be a header's are refused, not quoted, and nothing is sent", async (_, headers) => {
    const { okta, sent } = oktaOf(answering);
    const error = await errorOf(OktaArgumentError, okta.getUser("00u1", { headers: { ...headers } }));
    expect(error.argument).toBe("headers");
    expect(error.message).not.toContain("s3cr3t");
    expect(sent).toEqual([]);
  });

  test("cannot replace the credentials", async () => {
    const { okta, sent } = oktaOf(answering);
    for (const name of ["Authorization", "authorization", "DPoP"]) {
      const error = await errorOf(OktaArgumentError, okta.getUser("00u1", { headers: { [name]: "SSWS another" } }));
      expect(error.message).toContain(`${name} cannot be set here`);
      expect(error.message).not.toContain("another");
    }
    expect(sent).toEqual([]);
  });
});

describe("headers of the client", () => {
  test("are sent with every request", async () => {
    const { okta, sent } = oktaOf(answering, { headers: { "X-Team": "identity" } });
    await okta.getUser("00u1");
    await okta.getUser("00u2");
    expect(sent.map(({ headers }) => headers.get("X-Team"))).toEqual(["identity", "identity"]);
  });

  test("can be null to omit a default header", async () => {
    const { okta, sent } = oktaOf(answering, { headers: { "user-agent": null } });
    await okta.getUser("00u1");
    expect(sent[0]?.headers.has("User-Agent")).toBe(false);
    expect(sent[0]?.headers.get("Accept")).toBe("application/json");
  });
});
