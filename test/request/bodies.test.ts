// Bodies that are not JSON, and parameters that an operation does not declare.

import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import {
  createOkta,
  define,
  definePaginated,
  OktaApiError,
  OktaArgumentError,
  OktaResponseError,
} from "../../src/index.js";
import { failure, json, linking } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

/** A client that records what was sent, and each body as bytes. */
function recording(answer: (request: Request) => Response) {
  const sent: { type: string | null; accept: string | null; bytes: Uint8Array; request: Request }[] = [];
  const okta = createOkta({
    orgUrl: ORG,
    token: TOKEN,
    retry: 1,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      const { headers } = request;
      const bytes = new Uint8Array(await request.clone().arrayBuffer());
      sent.push({ type: headers.get("Content-Type"), accept: headers.get("Accept"), bytes, request });
      return answer(request);
    },
  });
  return { okta, sent };
}

const path = { appId: "0oa1" };
const LOGO = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);
const created = () => new Response(null, { status: 201 });

describe("a request's body", () => {
  test("that is a form is sent as multipart, with its boundary", async () => {
    const { okta, sent } = recording(created);
    const body = new FormData();
    body.set("file", new Blob([LOGO], { type: "image/png" }), "logo.png");
    await okta.request("POST /api/v1/apps/{appId}/logo", { path, body });
    expect(sent[0]?.type).toMatch(/^multipart\/form-data; boundary=/);
    const file = (await sent[0]?.request.formData())?.get("file");
    expect(file).toMatchObject({ name: "logo.png", type: "image/png" });
    expect(new Uint8Array(await (file as Blob).arrayBuffer())).toEqual(LOGO);
  });

  test("that is a form is sent again completely after a 429", async () => {
    const answers = [new Response(null, { status: 503 }), created()];
    const { okta, sent } = recording(() => answers.shift() ?? created());
    const body = new FormData();
    body.set("file", new Blob([LOGO]), "logo.png");
    await okta.request("PUT /api/v1/apps/{appId}/logo", { path, body });
    expect(sent[1]?.bytes).toEqual(sent[0]?.bytes);
    expect(sent[1]?.bytes.length).toBeGreaterThan(LOGO.length);
  });

  test.each([
    ["a Blob", new Blob([LOGO], { type: "image/png" }), undefined],
    ["bytes with a media type", LOGO, "image/png"],
    ["an ArrayBuffer with a media type", LOGO.buffer, "image/png"],
  ])("that is %s is sent as it is", async (_, body, contentType) => {
    const { okta, sent } = recording(created);
    await okta.request("POST /api/v1/anything", { body, contentType });
    expect(sent[0]).toMatchObject({ type: "image/png", bytes: LOGO });
  });

  test("that is text is sent as it is with a media type, and as JSON without", async () => {
    const { okta, sent } = recording(created);
    await okta.request("POST /security/api/v1/security-events", {
      body: "ey.x",
      contentType: "application/secevent+jwt",
    });
    await okta.request("POST /security/api/v1/security-events", { body: "ey.x" });
    const texts = sent.map(({ type, bytes }) => [type, new TextDecoder().decode(bytes)]);
    expect(texts).toEqual([
      ["application/secevent+jwt", "ey.x"],
      ["application/json", '"ey.x"'],
    ]);
  });

  test("that is a form of a web page is sent as one, with the media type of its own", async () => {
    const { okta, sent } = recording(created);
    await okta.request("POST /oauth2/v1/revoke", { body: new URLSearchParams({ token: "a b&c" }) });
    expect(sent[0]?.type).toBe("application/x-www-form-urlencoded");
    expect(new TextDecoder().decode(sent[0]?.bytes)).toBe("token=a+b%26c");
  });

  test("of another kind of JSON has its media type", async () => {
    const { okta, sent } = recording(created);
    await okta.request("PATCH /api/v1/anything", { body: { a: 1 }, contentType: "application/merge-patch+json" });
    expect(sent[0]).toMatchObject({ type: "application/merge-patch+json", bytes: new TextEncoder().encode('{"a":1}') });
  });

  test.each([
    ["bytes without a media type", { body: LOGO }, "body"],
    ["a stream", { body: new Blob([LOGO]).stream() }, "body"],
    ["a stream of Node", { body: Readable.from([LOGO]), contentType: "image/png" }, "body"],
    ["a generator", { body: (async function* () {})(), contentType: "image/png" }, "body"],
    ["a form of the package form-data", { body: { [Symbol.toStringTag]: "FormData", pipe() {} } }, "body"],
    ["an object with the media type of text", { body: { pem: "x" }, contentType: "application/x-pem-file" }, "body"],
    ["a form with a media type", { body: new FormData(), contentType: "multipart/form-data" }, "body"],
    ["an invalid media type", { body: "x", contentType: "pem" }, "contentType"],
    ["a media type with a line end", { body: "x", contentType: "text/xml\r\nX: y" }, "contentType"],
    ["an answer of no media type", { accept: "xml" }, "accept"],
  ])("that cannot be sent is refused: %s", async (_, options, argument) => {
    const { okta, sent } = recording(created);
    const error = await errorOf(OktaArgumentError, okta.request("POST /api/v1/anything", options));
    expect(error.argument).toBe(argument);
    expect(sent).toEqual([]);
  });

  test("is not shown in errors", async () => {
    const { okta } = recording(() => failure(400, "E0000001", { errorSummary: "no s3cr3t-material-of-the-key" }));
    const body = "s3cr3t-material-of-the-key";
    const call = okta.request("POST /api/v1/anything", { body, contentType: "application/x-pem-file" });
    expect((await errorOf(OktaApiError, call)).message).not.toContain("s3cr3t");
  });
});

describe("a response", () => {
  const xml = '<?xml version="1.0"?><EntityDescriptor/>';

  test("of text is a string", async () => {
    const { okta, sent } = recording(
      () => new Response(xml, { headers: { "Content-Type": "application/samlmetadata+xml" } }),
    );
    const accept = "application/samlmetadata+xml";
    expect(await okta.request("GET /api/v1/apps/{appId}/sso/saml/metadata", { path, accept })).toBe(xml);
    expect(sent[0]?.accept).toBe(accept);
  });

  test("of bytes is a Blob, with its media type", async () => {
    const { okta } = recording(() => new Response(LOGO, { headers: { "Content-Type": "image/png" } }));
    const blob = (await okta.request("GET /api/v1/apps/{appId}/logo", {
      path,
      accept: "image/*".replace("*", "png"),
    })) as Blob;
    expect(blob.type).toBe("image/png");
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(LOGO);
  });

  test("is visible to middleware unchanged", async () => {
    const { okta } = recording(() => new Response(LOGO, { headers: { "Content-Type": "image/png" } }));
    const seen: Uint8Array[] = [];
    okta.api.use({
      onResponse: async ({ response }) => void seen.push(new Uint8Array(await response.clone().arrayBuffer())),
    });
    await okta.request("GET /api/v1/apps/{appId}/logo", { path, accept: "image/png" });
    expect(seen).toEqual([LOGO]);
  });

  test("that is an HTML page of a proxy is an error", async () => {
    const page = () => new Response("<html>Sign in</html>", { headers: { "Content-Type": "text/html" } });
    const { okta } = recording(page);
    const call = okta.request("GET /api/v1/apps/{appId}/sso/saml/metadata", { path, accept: "text/xml", retry: 0 });
    const error = await errorOf(OktaResponseError, call);
    expect(error.code).toBe("ERR_UNREADABLE_BODY");
    expect(error.message).not.toContain("Sign in");
  });

  test("with an error status is Okta's error, whatever accept says", async () => {
    const { okta } = recording(() => failure(404, "E0000007"));
    const call = okta.request("GET /api/v1/apps/{appId}/logo", { path, accept: "image/png" });
    expect((await errorOf(OktaApiError, call)).code).toBe("E0000007");
  });

  test("that is too large is refused", async () => {
    const fetch = async () => new Response(LOGO, { headers: { "Content-Type": "image/png" } });
    const okta = createOkta({ orgUrl: ORG, token: TOKEN, maxResponseSize: 3, fetch });
    const call = okta.request("GET /api/v1/apps/{appId}/logo", { path, accept: "image/png" });
    expect((await errorOf(OktaResponseError, call)).code).toBe("ERR_RESPONSE_TOO_LARGE");
  });
});

describe("extraQuery", () => {
  test("adds parameters to a method, a call, and a request, encoded", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    const extraQuery = { "new&name": "a b&c=d", flag: true, many: ["x", "y"] };
    await okta.suspendUser("00u1", { extraQuery });
    await okta.request("GET /api/v1/apps/{appId}", { path, query: { expand: "user/00u1" }, extraQuery });
    expect(sent.map(({ url }) => new URL(url).search)).toEqual([
      "?new%26name=a%20b%26c%3Dd&flag=true&many=x&many=y",
      "?expand=user%2F00u1&new%26name=a%20b%26c%3Dd&flag=true&many=x&many=y",
    ]);
  });

  test("is sent with each page of a list, even if the link omits it", async () => {
    const next = linking(`<${ORG}/api/v1/users?after=1>; rel="next"`);
    const { okta, sent } = oktaOf(inTurn(json([], next), json([])));
    await okta.listUsers({ extraQuery: { beta: "1" } }).toArray();
    expect(sent.map(({ query }) => query)).toEqual([{ beta: "1" }, { after: "1", beta: "1" }]);
  });

  test("is sent once with a page whose link repeats it", async () => {
    const repeated = `${ORG}/api/v1/users?after=1&beta=1`;
    const { okta, sent } = oktaOf(inTurn(json([], linking(`<${repeated}>; rel="next"`)), json([])));
    await okta.listUsers({ extraQuery: { beta: "1" } }).toArray();
    expect(sent[1]?.url).toBe(repeated);
  });

  test("may have the name of a member of every object", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    await okta.request("GET /api/v1/apps", { extraQuery: { constructor: "a" } });
    expect(sent[0]?.query).toEqual({ constructor: "a" });
  });

  test("selects nothing by an empty expression", async () => {
    const { okta, sent } = oktaOf(() => json([]));
    const call = async () => okta.list("GET /api/v1/apps", { extraQuery: { search: " " } }).toArray();
    expect((await errorOf(OktaArgumentError, call())).argument).toBe("search");
    expect(sent).toEqual([]);
  });

  test.each([
    ["a parameter that the operation declares", { limit: 5 }, "extraQuery"],
    ["a value that is an object", { beta: {} }, "beta"],
    ["a list in its place", ["beta"], "extraQuery"],
  ])("refuses %s", async (_, extraQuery, argument) => {
    const { okta, sent } = oktaOf(() => json([]));
    const call = async () => okta.listUsers({ extraQuery: extraQuery as never }).toArray();
    expect((await errorOf(OktaArgumentError, call())).argument).toBe(argument);
    expect(sent).toEqual([]);
  });
});

describe("an operation created by define", () => {
  interface App {
    id: string;
  }
  interface ListApps {
    parameters: { query?: { q?: string } };
    responses: { 200: { content: { "application/json": { apps: App[] } } } };
  }
  interface GetMetadata {
    parameters: { path: { appId: string } };
    responses: { 200: { content: { "text/xml": string } } };
  }

  test("can be a list, also of items that are wrapped in an object", async () => {
    const { okta, sent } = oktaOf(() => json({ apps: [{ id: "0oa1" }] }));
    const details = { query: ["q"], paginated: true, wrapped: true } as const;
    const listApps = definePaginated<ListApps>("listApps", "GET", "/api/v1/apps", details);
    const [app] = await okta.paginate(listApps, { query: { q: "wiki" } }).toArray();
    expect(app?.id).toBe("0oa1");
    expect(sent[0]?.query).toEqual({ q: "wiki" });
  });

  test("requests the media type of its response", async () => {
    const { okta } = oktaOf(() => new Response("<x/>", { headers: { "Content-Type": "text/xml" } }));
    const getMetadata = define<GetMetadata>("getMetadata", "GET", "/api/v1/apps/{appId}/metadata", {
      accept: "text/xml",
    });
    const text: string = await okta.call(getMetadata, { path });
    expect(text).toBe("<x/>");
  });
});
