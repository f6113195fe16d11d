import { describe, expect, test } from "vitest";
import * as operations from "../../generated/operations.js";
import { json } from "../support/answers.js";
import { oktaOf } from "../support/okta-of.js";

const all = Object.entries(operations).map(([name, operation]) => ({ name, operation }));

describe("every operation of the document is a method of the client", () => {
  test.each(all)("$name sends its own method and path, with path values in order", async ({ name, operation }) => {
    const values: string[] = [];
    const path = operation.path.replace(/\{[^}]+\}/g, () => `value-${values.push("")}`);
    const { okta, sent } = oktaOf(() => json([]));
    const method = okta[name as keyof typeof operations] as (...given: unknown[]) => unknown;
    const required = operation.required.filter((parameter) => parameter !== "body");
    const query = Object.fromEntries(required.map((parameter) => [parameter, true]));
    const answer = method(...values.map((_, at) => `value-${at + 1}`), ...(operation.body ? [{}] : []), query);
    if (operation.paginated) await (answer as ReturnType<typeof okta.listUsers>).first();
    else await answer;
    expect(operation.id).toBe(name);
    expect(sent.map(({ line }) => line)).toEqual([`${operation.method} ${path}`]);
  });

  test("there are more than 100 of them", () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.map(({ name }) => name)).toContain("listUsers");
  });
});
