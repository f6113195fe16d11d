// Plain `prism mock` on the document, in a process of its own, called through the client.

import { afterEach, describe, expect, it } from "vitest";
import { startPrismCli } from "../../scripts/prism-cli.js";
import { OktaApiError } from "../../src/index.js";
import { DOCUMENT, type DocumentedOperation, operations } from "./document.js";
import { usePrism } from "./prism.js";
import { generatedOperation, sampleOf } from "./sample.js";

const isList = ({ headers }: DocumentedOperation) => headers["200"]?.includes("Link");

describe.each([
  ["the document's examples", false],
  ["made-up values", true],
])("prism mock, with %s", (_, dynamic) => {
  const prism = usePrism(() => startPrismCli(DOCUMENT, { dynamic }));
  afterEach(() => {
    prism.seen();
  });

  /** The operations of which something does not hold, and why. */
  async function failing(wanted: readonly DocumentedOperation[], check: (each: DocumentedOperation) => Promise<void>) {
    const failures: string[] = [];
    for (const each of wanted) await check(each).catch((error: unknown) => failures.push(`${each.id}: ${error}`));
    return failures;
  }

  it("answers every operation, by its schema", async () => {
    const failures = await failing(operations, async (documented) => {
      await prism.okta.call(generatedOperation(documented.id), sampleOf(documented));
      const violations = prism.seen().map(({ headers }) => headers.get("sl-violations"));
      expect(violations).toEqual([null]);
    });
    expect(failures).toEqual([]);
  });

  it("ends every list", async () => {
    const lists = operations.filter(isList);
    expect(lists.length).toBeGreaterThan(5);
    const failures = await failing(lists, async (documented) => {
      await prism.okta.paginate(generatedOperation(documented.id) as never, sampleOf(documented) as never).toArray();
      expect(prism.seen()).toHaveLength(1);
    });
    expect(failures).toEqual([]);
  });

  it("sends every declared error on demand, with a code of Okta's", async () => {
    const failures = await failing(operations, async (documented) => {
      const codes = Object.keys(documented.answers).filter((code) => !code.startsWith("2"));
      expect(codes).toEqual(expect.arrayContaining(["500", "503"]));
      for (const code of codes) {
        prism.want({ code });
        const called = prism.okta.call(generatedOperation(documented.id), sampleOf(documented));
        const error = await called.catch((thrown: unknown) => thrown);
        expect(error, code).toBeInstanceOf(OktaApiError);
        expect(error, code).toMatchObject({ status: Number(code), code: expect.stringMatching(/^E\d{7}$/) });
      }
    });
    expect(failures).toEqual([]);
  });
});
