import { beforeEach, describe, expect, it } from "vitest";
import { OktaApiError, OktaNotFoundError } from "../../src/index.js";
import { errorOf } from "../support/error-of.js";
import { type DocumentedOperation, operations } from "./document.js";
import { usePrism } from "./prism.js";
import { generatedOperation, generatedOperations, sampleOf } from "./sample.js";

const CLASS_NAMES: Record<string, string> = {
  400: "OktaValidationError",
  401: "OktaAuthenticationError",
  403: "OktaPermissionError",
  404: "OktaNotFoundError",
  429: "OktaRateLimitError",
};

const prism = usePrism();
beforeEach(() => {
  prism.seen();
});

/** The one answer there was, which must keep to the document. */
function cleanAnswer() {
  const [answer, ...more] = prism.seen();
  expect(more).toEqual([]);
  expect(answer?.headers.get("sl-violations") ?? null).toBeNull();
  if (!answer) throw new Error("nothing was sent");
  return answer;
}

const successOf = ({ answers }: DocumentedOperation) =>
  Object.entries(answers).filter(([status]) => status.startsWith("2"));
const failuresOf = ({ answers }: DocumentedOperation) =>
  Object.entries(answers).filter(([status]) => !status.startsWith("2"));

it("every operation of the document is generated, and nothing else", () => {
  expect(Object.keys(generatedOperations).sort()).toEqual(operations.map(({ id }) => id).sort());
});

describe.each(operations)("$id", (documented) => {
  const operation = generatedOperation(documented.id);

  it("sends its method and path, and returns a response that fits the document", async () => {
    const [[status = "", examples = {}] = []] = successOf(documented);
    const data = await prism.okta.call(operation, sampleOf(documented));
    const answer = cleanAnswer();
    expect(answer.method).toBe(documented.method);
    expect(answer.path).toMatch(new RegExp(`^${documented.path.replace(/\{\w+\}/g, "[^/]+")}$`));
    expect(answer.status).toBe(Number(status));
    for (const header of documented.headers[status] ?? [])
      expect([...answer.headers.keys()]).toContain(header.toLowerCase());
    expect(data).toEqual(Object.values(examples)[0]);
  });

  it("returns each example of the document unchanged", async () => {
    for (const [status, examples] of successOf(documented)) {
      for (const [name, value] of Object.entries(examples)) {
        prism.want({ code: status, example: name });
        expect(await prism.okta.call(operation, sampleOf(documented)), name).toEqual(value);
        cleanAnswer();
      }
    }
  });

  it("accepts each request body of the document", async () => {
    for (const [name, body] of Object.entries(documented.bodies)) {
      await prism.okta.call(operation, { ...sampleOf(documented), body });
      expect(cleanAnswer().status, name).toBeLessThan(300);
    }
  });

  it("declares the errors that every call can have", () => {
    expect(Object.keys(documented.answers)).toEqual(
      expect.arrayContaining(["400", "401", "403", "404", "429", "500", "503"]),
    );
  });

  it("throws an error with Okta's code for a generated failure", async () => {
    prism.want({ code: "404", dynamic: "true" });
    const error = await errorOf(OktaNotFoundError, prism.okta.call(operation, sampleOf(documented)));
    cleanAnswer();
    expect(error.code).toMatch(/^E\d{7}$/);
  });

  it.each(failuresOf(documented))("throws Okta's error for status %s", async (status, examples) => {
    expect(Object.keys(examples).length).toBeGreaterThan(0);
    for (const [name, value] of Object.entries(examples)) {
      const wanted = value as { errorCode: string; errorSummary: string; errorId: string };
      prism.want({ code: status, example: name });
      const error = await prism.okta
        .call(operation, sampleOf(documented))
        .then(() => undefined)
        .catch((thrown: unknown) => thrown);
      const answer = cleanAnswer();
      expect(error).toBeInstanceOf(OktaApiError);
      expect(error).toMatchObject({
        name: CLASS_NAMES[status] ?? "OktaApiError",
        status: Number(status),
        code: wanted.errorCode,
        summary: wanted.errorSummary,
        errorId: wanted.errorId,
        requestId: answer.headers.get("X-Okta-Request-Id"),
        operation: documented.id,
      });
    }
  });

  it("resolves to data or error through okta.api", async () => {
    const { data, error, response } = await operation(prism.okta.api, sampleOf(documented));
    expect(error).toBeUndefined();
    expect(response.ok).toBe(true);
    cleanAnswer();
    const [[, examples = {}] = []] = successOf(documented);
    expect(data !== undefined).toBe(Object.keys(examples).length > 0);
    prism.want({ code: "401" });
    const failed = await operation(prism.okta.api, sampleOf(documented));
    cleanAnswer();
    expect(failed.data).toBeUndefined();
    expect(failed.error).toMatchObject({ errorCode: expect.stringMatching(/^E\d{7}$/) });
  });
});

it.each(operations)("$id keeps to its schema with made-up values", async (documented) => {
  prism.want({ dynamic: "true" });
  await prism.okta.call(generatedOperation(documented.id), sampleOf(documented));
  cleanAnswer();
});

const isLinked = (documented: DocumentedOperation) =>
  successOf(documented).some(([status]) => documented.headers[status]?.includes("Link"));

it.each(operations.filter(isLinked))("$id links to the requested host, and ends", async (documented) => {
  await prism.okta.call(generatedOperation(documented.id), sampleOf(documented));
  const link = cleanAnswer().headers.get("Link");
  expect(link).toMatch(/^<\/api\/v1\//);
  expect(link).not.toContain("next");
});
