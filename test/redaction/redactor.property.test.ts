import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SecretRedactor } from "../../src/redaction/redactor.js";
import { secretsIn } from "../../src/redaction/secret-values.js";
import { runs } from "../support/runs.js";

const RUNS = runs(1_000);

const redact = (text: string, secrets: readonly string[]) => new SecretRedactor(secrets).text(text);

// of upper case and digits, so that none is a part of the mask itself
const secret = fc.string({ unit: fc.constantFrom(..."ABCXYZ0189"), minLength: 8, maxLength: 40 });

describe("redact", () => {
  test("removes a secret wherever and however often it occurs", () => {
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.array(fc.string()), (secrets, texts) => {
        const text = texts.map((part, at) => part + (secrets[at % secrets.length] ?? "")).join("") + secrets.join("");
        const shown = redact(text, secrets);
        for (const hidden of secrets) expect(shown).not.toContain(hidden);
      }),
      RUNS,
    );
  });

  test("removes a secret that contains another one", () => {
    fc.assert(
      fc.property(secret, secret, secret, (before, inner, after) => {
        const outer = before + inner + after;
        for (const secrets of [
          [inner, outer],
          [outer, inner],
        ]) {
          expect(redact(`at ${outer} and ${inner}!`, secrets)).toBe("at [redacted] and [redacted]!");
        }
      }),
      RUNS,
    );
  });

  test("interprets no character of a secret", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."A$&.*+?^()[]{}|\\/1"), minLength: 6 });
    fc.assert(
      fc.property(signs, (hidden) => {
        expect(redact(`<${hidden}>`, [hidden])).toBe("<[redacted]>");
      }),
      RUNS,
    );
  });

  test("does not change a text without secrets", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(redact(text, [])).toBe(text);
        expect(redact(text, ["", "a", "ab"])).toBe(text);
      }),
      RUNS,
    );
  });
});

describe("secretsIn", () => {
  test("finds a secret by its name at any depth", () => {
    const name = fc.constantFrom(
      "password",
      "newPassword",
      "passCode",
      "nextPassCode",
      "answer",
      "client_secret",
      "hash",
      "privateKey",
      "id_token",
    );
    fc.assert(
      fc.property(
        name,
        secret,
        fc.array(fc.constantFrom("profile", "list", "x"), { maxLength: 5 }),
        (key, value, way) => {
          const body = way.reduce<unknown>((inner, step) => (step === "list" ? [inner] : { [step]: inner }), {
            [key]: { value },
          });
          expect(secretsIn(body)).toEqual([value]);
        },
      ),
      RUNS,
    );
  });

  test("traverses any JSON without an error", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const found of secretsIn(body)) expect(typeof found).toBe("string");
      }),
      RUNS,
    );
  });

  test("handles circular values", () => {
    const body: { [name: string]: unknown } = { password: { value: "ABC123" } };
    body["self"] = body;
    expect(secretsIn(body)).toEqual(["ABC123"]);
  });
});
