import { describe, expect, it } from "vitest";
import { reportTraffic } from "../../scripts/traffic/traffic-report.js";
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
    parameters: [
      { name: "limit", in: "query", schema: { type: "integer", maximum: 200 } },
      { name: "dry", in: "query", required: true, schema: { type: "boolean" } },
    ],
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

/** The report of check:traffic on an interaction with createThing. */
async function check(recorded: Recorded, known: object[] = []) {
  const line = { file: "some/cassette.yml", seq: 3, method: "POST", url: "/things?dry=true", status: 200, ...recorded };
  const bodies = { requestBody: text(recorded.requestBody ?? SENT), responseBody: text(recorded.responseBody ?? GOOD) };
  return checkFile("recorded.ndjson", `${JSON.stringify({ ...line, ...bodies })}\n`, known);
}

async function checkFile(name: string, content: unknown, known: object[] = []) {
  const folder = await folderOf({
    "document.yaml": DOCUMENT,
    "known.yaml": known,
    [name]: content,
  });
  const options = { document: `${folder}/document.yaml`, known: `${folder}/known.yaml`, all: false };
  return reportTraffic(`${folder}/${name}`, options);
}

describe("npm run check:traffic", () => {
  it("counts conforming requests", async () => {
    const { passed, text: report } = await check({});
    expect(passed).toBe(true);
    expect(report).toContain("1 interactions, 1 of them with 1 operations of the document.");
    expect(report).toMatch(/createThing +1 +0 +0\n/);
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
    ["a response that is not JSON", { responseBody: "<html>" }, "createThing/response/200/content: must be JSON"],
    ["an empty answer", { responseBody: "" }, "createThing/response/200/content: must not be empty"],
    ["an answer where there is to be none", { status: 204 }, "createThing/response/204/content: must be empty"],
    ["a request", { requestBody: { email: null } }, "createThing/body/email/type: must be string"],
    ["a query", { url: "/things?dry=true&limit=500" }, "createThing/query limit/maximum: must be <= 200"],
    [
      "a query of a wrong type",
      { url: "/things?dry=true&limit=many" },
      "createThing/query limit/type: must be integer",
    ],
    ["a query without what is required", { url: "/things" }, "createThing/query dry/required: must be present"],
    ["a status", { status: 418 }, "Undeclared statuses (1):\n  createThing/response/418  "],
  ])("reports where %s does not fit, and fails", async (_, recorded, expected) => {
    const { passed, text: report } = await check(recorded);
    expect(passed).toBe(false);
    expect(report).toContain(expected);
    expect(report).toContain("(1, first in cassette.yml #3)");
  });

  it.each<[string, Recorded]>([
    ["null where that is declared", { responseBody: { ...GOOD, note: null } }],
    ["a number as the text that a query is", { url: "/things?dry=true&limit=20" }],
    ["a request without what is only read", { requestBody: SENT }],
    ["a request whose body was not recorded", { requestBody: "" }],
    ["a request that was refused, whatever it is", { status: 400, requestBody: { email: 1 }, responseBody: {} }],
  ])("accepts %s", async (_, recorded) => {
    expect((await check(recorded)).passed).toBe(true);
  });

  it("lists undeclared fields without failing", async () => {
    const { passed, text: report } = await check({
      url: "/things?dry=true&deep=1",
      responseBody: { ...GOOD, links: [{ rel: "x" }], more: 1 },
    });
    expect(passed).toBe(true);
    expect(report).toContain("Undeclared fields (3):");
    expect(report).toContain("  createThing/query deep  (1, first");
    expect(report).toContain("  createThing/response/200/more  (1, first");
    expect(report).toContain("  createThing/response/200/links/*/rel  (1, first");
  });

  it("accepts a known deviation", async () => {
    const deviation = { where: "*/response/200/email/*", why: "Seen." };
    const { passed, text: report } = await check({ responseBody: { ...GOOD, email: "" } }, [deviation]);
    expect(passed).toBe(true);
    expect(report).toMatch(/createThing +0 +1 +0\n/);
  });

  it("lists the operations without a recording with --all", async () => {
    const other = { file: "a.yml", seq: 0, method: "GET", url: "/api/v1/apps", status: 200 };
    const folder = await folderOf({ "document.yaml": DOCUMENT, "recorded.ndjson": other });
    const files = ["--document", `${folder}/document.yaml`, `${folder}/recorded.ndjson`];
    expect((await run("check-traffic.ts", ...files)).output).not.toContain("createThing");
    expect((await run("check-traffic.ts", ...files, "--all")).output).toContain(
      "Operations without a recording (1):\n  createThing\n",
    );
  });

  it("lists requests that match no operation, without ids", async () => {
    const { text: report } = await check({ method: "GET", url: "/api/v1/apps/0oa1Secret99/users?token=hush" });
    expect(report).toContain("Requests that match no operation (1):\n  GET /api/v1/apps/…/users  (1, first");
  });
});

describe("a recording", () => {
  it.each([
    [
      "that has a line without a status",
      '{"method":"GET","url":"/things","status":200}\n\n{"method":"GET"}',
      "line 3 is not",
    ],
    ["that is something else", "<html>", "line 1 is not an interaction"],
    ["that is a log without entries", '{"log":{}}', "is not a HAR file: its log has no entries"],
    ["that is empty", "", "contains no request with a response"],
  ])("%s is refused", async (_, content, expected) => {
    await expect(checkFile("recorded.ndjson", content)).rejects.toThrow(expected);
  });

  it("needs only method, url and status", async () => {
    const { text: report } = await checkFile(
      "recorded.ndjson",
      '{"method":"POST","url":"/things?dry=1","status":418}\r\n',
    );
    expect(report).toContain("createThing/response/418  (1, first in line 1)");
  });

  it("that does not exist is reported", async () => {
    expect(await run("check-traffic.ts", "missing.har")).toEqual({
      status: 1,
      output: "check-traffic: cannot read missing.har: no such file\n",
    });
  });
});

describe("a HAR file", () => {
  const entry = (response: object, request: object = {}) => ({
    request: { method: "POST", url: "https://acme.okta.com/things?dry=true", ...request },
    response: { status: 200, ...response },
  });
  const har = (...entries: object[]) => ({ log: { version: "1.2", entries } });

  it("is read as exported, including encoded bodies", async () => {
    const encoded = { text: Buffer.from(JSON.stringify(GOOD)).toString("base64"), encoding: "base64" };
    const plain = { text: JSON.stringify({ ...GOOD, email: 1 }) };
    const { text: report } = await checkFile(
      "export.har",
      har(entry({ content: encoded }), entry({ content: plain }, { postData: { text: JSON.stringify(SENT) } })),
    );
    expect(report).toMatch(/createThing +1 +0 +1\n/);
    expect(report).toContain("email/type: must be string  (1, first in entry 1)");
  });

  it("may contain requests without a response", async () => {
    const open = { request: { method: "GET", url: "https://acme.okta.com/things" } };
    const entries = [entry({ status: 0, content: {} }), open, entry({ content: { text: JSON.stringify(GOOD) } })];
    const { passed, text: report } = await checkFile("export.har", har(...entries));
    expect(passed).toBe(true);
    expect(report).toMatch(/1 interactions.*\n(.*\n)+createThing +1 +0 +0\n/);
  });

  it("may contain responses that the browser discarded, which are reported", async () => {
    const { passed, text: report } = await checkFile("export.har", har(entry({ content: { size: 300 } })));
    expect(passed).toBe(true);
    expect(report).toContain(
      "Responses without a recorded body (1):\n  createThing/response/200  (1, first in entry 0)",
    );
    expect((await checkFile("export.har", har(entry({ content: { size: 0 } })))).passed).toBe(false);
  });

  it("is recognized by its content, whatever its name", async () => {
    const content = JSON.stringify(har(entry({ content: { text: JSON.stringify(GOOD) } })));
    expect((await checkFile("export.json", `\uFEFF${content}`)).text).toMatch(/createThing +1 +0 +0\n/);
  });

  it("never shows a value in the report", async () => {
    const secret = "hunter2hunter2";
    const wrong = JSON.stringify({ id: 7, email: secret, note: [secret], links: { href: secret }, [`k`]: secret });
    const { text: report } = await checkFile(
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
    expect(report).toContain("Invalid");
    expect(report).not.toContain(secret);
  });

  it("that is malformed is refused without quoting it", async () => {
    const refusal = await checkFile("export.har", '{"log": hunter2').catch((error: unknown) => `${error}`);
    expect(refusal).toMatch(/^ScriptError: .*export\.har, line 1 is not an interaction\. /);
    expect(refusal).not.toContain("hunter2");
  });
});
