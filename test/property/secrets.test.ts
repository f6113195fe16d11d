import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apiErrorOf } from "../../src/api-error.js";
import { redact, secretsIn } from "../../src/redact.js";

const RUNS = { numRuns: 1_000 };

// of upper case and digits, so that none is a part of the mask itself
const secret = fc.string({ unit: fc.constantFrom(..."ABCXYZ0189"), minLength: 6, maxLength: 40 });

describe("redact", () => {
  test("leaves nothing of a secret, wherever and however often it stands", () => {
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.array(fc.string()), (secrets, texts) => {
        const text = texts.map((part, at) => part + (secrets[at % secrets.length] ?? "")).join("") + secrets.join("");
        const shown = redact(text, secrets);
        for (const hidden of secrets) expect(shown).not.toContain(hidden);
      }),
      RUNS,
    );
  });

  test("leaves nothing of a secret that holds another one", () => {
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

  test("takes a secret literally, whatever it holds", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."A$&.*+?^()[]{}|\\/1"), minLength: 6 });
    fc.assert(
      fc.property(signs, (hidden) => {
        expect(redact(`<${hidden}>`, [hidden])).toBe("<[redacted]>");
      }),
      RUNS,
    );
  });

  test("leaves a text without secrets as it is", () => {
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
  test("finds a secret by its name, however deep it is", () => {
    const name = fc.constantFrom(
      "password",
      "newPassword",
      "passCode",
      "nextPassCode",
      "sharedSecret",
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

  test("goes through any JSON without an error", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const found of secretsIn(body)) expect(typeof found).toBe("string");
      }),
      RUNS,
    );
  });

  test("goes round in no circle", () => {
    const body: { [name: string]: unknown } = { password: { value: "ABC123" } };
    body["self"] = body;
    expect(secretsIn(body)).toEqual(["ABC123"]);
  });
});

describe("an error body", () => {
  const call = { operation: "getUser", method: "GET", path: "/api/v1/users/00u1" };
  const errorOf = (body: string, secrets: string[] = []) =>
    apiErrorOf(new Response(null, { status: 400 }), body, { ...call, secrets, options: {} });

  test("of any JSON makes an error with a code, a summary and causes of text", () => {
    const field = fc.oneof(fc.jsonValue(), fc.array(fc.record({ errorSummary: fc.jsonValue() })));
    const shape = fc.record(
      {
        errorCode: field,
        errorSummary: field,
        errorCauses: field,
        errorId: field,
        error: field,
        error_description: field,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), shape), (value) => {
        const body = JSON.stringify(value);
        const error = errorOf(body);
        expect(error.code).toMatch(/./s);
        expect(error.summary).toMatch(/./s);
        for (const cause of error.causes) expect(typeof cause).toBe("string");
        expect(error.status).toBe(400);
        expect(error.body).toEqual(JSON.parse(body));
      }),
      RUNS,
    );
  });

  test("of any text at all makes an error, too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (body) => {
        expect(errorOf(body).code).toBe("HTTP_400");
        expect(errorOf(body).summary).toMatch(/./s);
      }),
      RUNS,
    );
  });

  test("never brings a secret into what the error shows", () => {
    const echo = (hidden: string) => fc.string().map((text) => `${text}${hidden}${text}`);
    const bodyWith = (hidden: string) =>
      fc.record(
        {
          errorCode: echo(hidden),
          errorSummary: echo(hidden),
          errorCauses: fc.array(fc.record({ errorSummary: echo(hidden), reason: echo(hidden) })),
          error: echo(hidden),
          error_description: echo(hidden),
          more: fc.array(echo(hidden)),
        },
        { requiredKeys: [] },
      );
    const arbitrary = secret.chain((hidden) =>
      fc.tuple(
        fc.constant(hidden),
        fc.oneof(
          bodyWith(hidden).map((body) => JSON.stringify(body)),
          echo(hidden),
        ),
      ),
    );
    fc.assert(
      fc.property(arbitrary, ([hidden, body]) => {
        const error = errorOf(body, [hidden]);
        const shown = `${error.message} ${error.stack} ${JSON.stringify(error)} ${inspect(error, { depth: 10 })}`;
        expect(shown).not.toContain(hidden);
      }),
      RUNS,
    );
  });
});
