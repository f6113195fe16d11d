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

/** What check:traffic says of an interaction with createThing. */
async function check(recorded: Recorded, names: object[] = []) {
  const line = { file: "some/cassette.yml", seq: 3, method: "POST", url: "/things?dry=true", status: 200, ...recorded };
  const bodies = { requestBody: text(recorded.requestBody ?? SENT), responseBody: text(recorded.responseBody ?? GOOD) };
  return checkFile("recorded.ndjson", `${JSON.stringify({ ...line, ...bodies })}\n`, names);
}

async function checkFile(name: string, content: unknown, names: object[] = []) {
  const folder = await folderOf({
    "document.yaml": DOCUMENT,
    "names.yaml": names,
    [name]: content,
  });
  const files = ["--document", `${folder}/document.yaml`, "--names", `${folder}/names.yaml`];
  return run("check-traffic.mjs", ...files, `${folder}/${name}`);
}

describe("npm run check:traffic", () => {
  it("counts what fits", async () => {
    const { status, output } = await check({});
    expect(status).toBe(0);
    expect(output).toContain("1 interactions, 1 of them with 1 of our operations.");
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
    ["a query", { url: "/things?dry=true&limit=500" }, "createThing/query limit/maximum: must be <= 200"],
    [
      "a query of a wrong type",
      { url: "/things?dry=true&limit=many" },
      "createThing/query limit/type: must be integer",
    ],
    ["a query without what is required", { url: "/things" }, "createThing/query dry/required: must be there"],
    ["a status", { status: 418 }, "Statuses that are not declared (1):\n  createThing/response/418  "],
  ])("says where %s does not fit, and fails", async (_, recorded, expected) => {
    const { status, output } = await check(recorded);
    expect(status).toBe(1);
    expect(output).toContain(expected);
    expect(output).toContain("(1, first in cassette.yml #3)");
  });

  it.each<[string, Recorded]>([
    ["null where that is declared", { responseBody: { ...GOOD, note: null } }],
    ["a number as the text that a query is", { url: "/things?dry=true&limit=20" }],
    ["a request without what is only read", { requestBody: SENT }],
    ["a request whose body was not recorded", { requestBody: "" }],
    ["a request that was refused, whatever it is", { status: 400, requestBody: { email: 1 }, responseBody: {} }],
  ])("takes %s", async (_, recorded) => {
    expect((await check(recorded)).status).toBe(0);
  });

  it("names fields that are not declared, and does not fail for them", async () => {
    const { status, output } = await check({
      url: "/things?dry=true&deep=1",
      responseBody: { ...GOOD, links: [{ rel: "x" }], more: 1 },
    });
    expect(status).toBe(0);
    expect(output).toContain("Fields that are not declared (3):");
    expect(output).toContain("  createThing/query deep  (1, first");
    expect(output).toContain("  createThing/response/200/more  (1, first");
    expect(output).toContain("  createThing/response/200/links/*/rel  (1, first");
  });

  it("takes what has a name", async () => {
    const name = { where: "*/response/200/email/*", why: "Seen." };
    const { status, output } = await check({ responseBody: { ...GOOD, email: "" } }, [name]);
    expect(status).toBe(0);
    expect(output).toMatch(/createThing +0 +1 +0\n/);
  });

  it("lists the operations that nothing was recorded of, when asked to", async () => {
    const other = { file: "a.yml", seq: 0, method: "GET", url: "/api/v1/apps", status: 200 };
    const folder = await folderOf({ "document.yaml": DOCUMENT, "recorded.ndjson": other });
    const files = ["--document", `${folder}/document.yaml`, `${folder}/recorded.ndjson`];
    expect((await run("check-traffic.mjs", ...files)).output).not.toContain("createThing");
    expect((await run("check-traffic.mjs", ...files, "--all")).output).toContain(
      "Operations of ours that nothing was recorded of (1):\n  createThing\n",
    );
  });

  it("lists requests that are no operation, without ids", async () => {
    const { output } = await check({ method: "GET", url: "/api/v1/apps/0oa1Secret99/users?token=hush" });
    expect(output).toContain("Not covered: no operation of ours (1):\n  GET /api/v1/apps/…/users  (1, first");
  });
});

describe("a recording", () => {
  it.each([
    [
      "that has a line without a status",
      '{"method":"GET","url":"/things","status":200}\n\n{"method":"GET"}',
      "line 3 is no",
    ],
    ["that is something else", "<html>", "line 1 is no interaction"],
    ["that is a log without entries", '{"log":{}}', "is no HAR: its log has no entries"],
    ["that is empty", "", "has no request that was answered"],
  ])("%s is refused", async (_, content, expected) => {
    const { status, output } = await checkFile("recorded.ndjson", content);
    expect(status).toBe(1);
    expect(output).toMatch(/^check-traffic: .*\n$/);
    expect(output).toContain(expected);
  });

  it("needs no more than method, url and status", async () => {
    const { output } = await checkFile("recorded.ndjson", '{"method":"POST","url":"/things?dry=1","status":418}\r\n');
    expect(output).toContain("createThing/response/418  (1, first in line 1)");
  });

  it("that there is not is named", async () => {
    expect(await run("check-traffic.mjs", "missing.har")).toEqual({
      status: 1,
      output: "check-traffic: cannot read missing.har: there is no such file\n",
    });
  });
});

describe("a HAR file", () => {
  const entry = (response: object, request: object = {}) => ({
    request: { method: "POST", url: "https://acme.okta.com/things?dry=true", ...request },
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
    const open = { request: { method: "GET", url: "https://acme.okta.com/things" } };
    const entries = [entry({ status: 0, content: {} }), open, entry({ content: { text: JSON.stringify(GOOD) } })];
    const { status, output } = await checkFile("export.har", har(...entries));
    expect(status).toBe(0);
    expect(output).toMatch(/1 interactions.*\n(.*\n)+createThing +1 +0 +0\n/);
  });

  it("may hold answers that the browser has forgotten, which are said to be so", async () => {
    const { status, output } = await checkFile("export.har", har(entry({ content: { size: 300 } })));
    expect(status).toBe(0);
    expect(output).toContain("Answers that were not recorded (1):\n  createThing/response/200  (1, first in entry 0)");
    expect((await checkFile("export.har", har(entry({ content: { size: 0 } })))).status).toBe(1);
  });

  it("is known by its content, whatever its name", async () => {
    const content = JSON.stringify(har(entry({ content: { text: JSON.stringify(GOOD) } })));
    expect((await checkFile("export.json", `\uFEFF${content}`)).output).toMatch(/createThing +1 +0 +0\n/);
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
    expect(output).toMatch(/^check-traffic: .*export\.har, line 1 is no interaction: .*\n$/);
    expect(output).not.toContain("hunter2");
  });
});
