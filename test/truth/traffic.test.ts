import { describe, expect, it } from "vitest";
import { answer, folderOf, run, things } from "./documents.js";

const THING = {
  type: "object",
  required: ["id", "email"],
  properties: {
    id: { type: "string", readOnly: true },
    email: { type: "string", format: "email" },
    note: { type: "string", nullable: true },
    secret: { type: "string", writeOnly: true },
    links: { type: "array", items: { type: "object", properties: { href: { type: "string" } } } },
  },
};
const DOCUMENT = things(
  { Thing: THING },
  {
    parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 200 } }],
    responses: {
      200: answer({ $ref: "#/components/schemas/Thing" }),
      204: { description: "Nothing" },
      400: answer({}),
    },
  },
);
const GOOD = { id: "1", email: "a@b.example" };
const SENT = { email: "a@b.example" };

interface Recorded {
  method?: string;
  url?: string;
  requestBody?: unknown;
  status?: number;
  responseBody?: unknown;
}

const text = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body));

/** What check:traffic says of an interaction with createThing. */
async function check(recorded: Recorded, names: object[] = []) {
  const line = { file: "some/cassette.yml", seq: 3, method: "POST", url: "/things", status: 200, ...recorded };
  const bodies = { requestBody: text(recorded.requestBody ?? SENT), responseBody: text(recorded.responseBody ?? GOOD) };
  return checkFile("recorded.ndjson", `${JSON.stringify({ ...line, ...bodies })}\n`, names);
}

async function checkFile(name: string, content: unknown, names: object[] = []) {
  const folder = await folderOf({
    "document.yaml": DOCUMENT,
    "names.yaml": { reasons: { traffic: "Seen." }, traffic: names },
    [name]: content,
  });
  const files = ["--document", `${folder}/document.yaml`, "--names", `${folder}/names.yaml`];
  return run("check-traffic.mjs", ...files, `${folder}/${name}`);
}

describe("npm run check:traffic", () => {
  it("counts what fits", async () => {
    const { status, output } = await check({});
    expect(status).toBe(0);
    expect(output).toContain("1 interactions, 1 of them with 1 covered operations.");
    expect(output).toMatch(/createThing +1 +0 +0\n/);
  });

  it.each<[string, Recorded, string]>([
    [
      "an answer without what is required",
      { responseBody: { id: "1" } },
      "createThing/response/200/email/required: must have",
    ],
    [
      "an answer of a wrong format",
      { responseBody: { ...GOOD, email: "" } },
      "createThing/response/200/email/format: must match",
    ],
    [
      "an answer in a list",
      { responseBody: { ...GOOD, links: [{}, { href: 1 }] } },
      "createThing/response/200/links/*/href/type: must be string",
    ],
    ["an answer that is no JSON", { responseBody: "<html>" }, "createThing/response/200/content: must be JSON"],
    ["an empty answer", { responseBody: "" }, "createThing/response/200/content: must not be empty"],
    ["an answer where there is to be none", { status: 204 }, "createThing/response/204/content: must be empty"],
    ["a request", { requestBody: { email: null } }, "createThing/body/email/type: must be string"],
    ["a query", { url: "/things?limit=500" }, "createThing/query limit/maximum: must be <= 200"],
    ["a query of a wrong type", { url: "/things?limit=many" }, "createThing/query limit/type: must be integer"],
    ["a status", { status: 418 }, "createThing/response/418: is not declared"],
  ])("says where %s does not fit, and fails", async (_, recorded, expected) => {
    const { status, output } = await check(recorded);
    expect(status).toBe(1);
    expect(output).toContain(expected);
    expect(output).toContain("(1, first in cassette.yml #3)");
  });

  it.each<[string, Recorded]>([
    ["null where that is declared", { responseBody: { ...GOOD, note: null } }],
    ["a number as the text that a query is", { url: "/things?limit=20" }],
    ["a request without what is only read", { requestBody: SENT }],
    ["a request whose body was not recorded", { requestBody: "" }],
    ["a request that was refused, whatever it is", { status: 400, requestBody: { email: 1 }, responseBody: {} }],
  ])("takes %s", async (_, recorded) => {
    expect((await check(recorded)).status).toBe(0);
  });

  it("names fields that are not declared, and does not fail for them", async () => {
    const { status, output } = await check({ responseBody: { ...GOOD, links: [{ rel: "x" }], more: 1 } });
    expect(status).toBe(0);
    expect(output).toContain("createThing/response/200/more: is not declared");
    expect(output).toContain("createThing/response/200/links/*/rel: is not declared");
  });

  it("takes what has a name", async () => {
    const name = { where: "*/response/200/email/*", because: "traffic", why: "Seen." };
    const { status, output } = await check({ responseBody: { ...GOOD, email: "" } }, [name]);
    expect(status).toBe(0);
    expect(output).toMatch(/createThing +0 +1 +0\n/);
  });

  it("lists requests that are no operation, without ids", async () => {
    const { output } = await check({ method: "GET", url: "/api/v1/apps/0oa1Secret99/users?token=hush" });
    expect(output).toContain("Not covered (1):\n  GET /api/v1/apps/…/users  (1, first");
  });
});

describe("a HAR file", () => {
  const entry = (response: object, request: object = {}) => ({
    request: { method: "POST", url: "https://acme.okta.com/things", ...request },
    response: { status: 200, ...response },
  });
  const har = (...entries: object[]) => ({ log: { version: "1.2", entries } });

  it("is read as it was exported, encoded bodies too", async () => {
    const encoded = { text: Buffer.from(JSON.stringify(GOOD)).toString("base64"), encoding: "base64" };
    const plain = { text: JSON.stringify({ ...GOOD, email: 1 }) };
    const { output } = await checkFile(
      "export.har",
      har(entry({ content: encoded }), entry({ content: plain }, { postData: { text: JSON.stringify(SENT) } })),
    );
    expect(output).toMatch(/createThing +1 +0 +1\n/);
    expect(output).toContain("email/type: must be string  (1, first in entry 1)");
  });

  it("may hold requests that got no answer", async () => {
    const { output } = await checkFile("export.har", har(entry({ status: 0, content: {} })));
    expect(output).toContain("0 interactions");
  });

  it("never shows a value in the report", async () => {
    const secret = "hunter2hunter2";
    const wrong = JSON.stringify({ id: 7, email: secret, note: [secret], links: { href: secret }, [`k`]: secret });
    const { output } = await checkFile(
      "export.har",
      har(
        entry(
          { content: { text: wrong } },
          { url: `https://a.okta.com/things?limit=${secret}`, postData: { text: wrong } },
        ),
        entry(
          { content: { text: secret } },
          { url: `https://a.okta.com/${secret}`, headers: [{ name: "a", value: secret }] },
        ),
      ),
    );
    expect(output).toContain("Invalid");
    expect(output).not.toContain(secret);
  });

  it("that is broken is refused without quoting it", async () => {
    const { status, output } = await checkFile("export.har", '{"log": hunter2');
    expect(status).toBe(1);
    expect(output).toMatch(/^check-traffic: .*export\.har is not what its name says.*\n$/);
    expect(output).not.toContain("hunter2");
  });
});
