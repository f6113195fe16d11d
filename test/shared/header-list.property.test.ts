import fc from "fast-check";
import { expect, test } from "vitest";
import { HeaderList } from "../../src/shared/header-list.js";
import { type RequestHeaders, recordOf } from "../../src/shared/platform.js";
import { runs } from "../support/runs.js";

// few, so that they meet; spelt in several ways, and some that no header has
const name = fc.oneof(
  fc.constantFrom(
    "Accept",
    "ACCEPT",
    "accept",
    "X-Team",
    "x-team",
    "__proto__",
    "Constructor",
    "",
    "X Team",
    "a\n",
    "ä",
  ),
  fc.string({ maxLength: 4, unit: "binary" }),
);
const value = fc.oneof(
  fc.constantFrom("", " padded\t", "\r\n trimmed \n", "a\r\nX-Other: 1", "a\0", "\u00ff", "\u0100", "\ud83d\ude00"),
  fc.string({ maxLength: 6, unit: "binary" }),
);
const step = fc.oneof(
  fc.tuple(fc.constant("set"), name, value),
  fc.tuple(fc.constantFrom("delete", "get", "has"), name, fc.constant("")),
);

/** The platform's headers, which take control characters that no request can be sent with. */
class SendableHeaders extends Headers {
  override set(name: string, value: string): void {
    const sent = new Headers([[name, value]]).get(name) ?? "";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\0-\x08\x0a-\x1f\x7f]/.test(sent)) throw new TypeError("no value of a header");
    super.set(name, value);
  }
}

/** What a step answers, or that it is refused. */
function outcome(headers: RequestHeaders, [how, name, value]: [string, string, string]): unknown {
  try {
    if (how === "get") return headers.get(name);
    if (how === "has") return headers.has(name);
    if (how === "delete") return headers.delete(name);
    return headers.set(name, value);
  } catch (error) {
    return (error as Error).name;
  }
}

test("headers take, refuse and give what the platform's do, and refuse control characters", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const [ours, theirs] = [new HeaderList(), new SendableHeaders()];
      for (const step of steps) {
        expect(outcome(ours, step)).toEqual(outcome(theirs, step));
        expect([...ours]).toEqual([...theirs]);
      }
      expect(Object.entries(recordOf(ours)).sort()).toEqual([...theirs].sort());
    }),
    runs(2_000),
  );
});

test("any character is taken or refused in a name and in a value as a request can be sent with it", () => {
  for (let code = 0; code <= 0x180; code++) {
    const character = String.fromCharCode(code);
    for (const text of [character, `a${character}`, `${character}a`, `a${character}a`]) {
      for (const step of [["set", text, "1"] as const, ["set", "a", text] as const]) {
        const [ours, theirs] = [new HeaderList(), new SendableHeaders()];
        expect([outcome(ours, [...step]), [...ours]]).toEqual([outcome(theirs, [...step]), [...theirs]]);
      }
    }
  }
});

test("a copy of headers changes by itself", () => {
  const headers = new HeaderList();
  headers.set("X-Team", "identity");
  const copy = new HeaderList(headers);
  copy.set("x-team", "support");
  expect([headers.get("X-Team"), copy.get("X-Team")]).toEqual(["identity", "support"]);
});

test("neither a name nor a value that is refused is quoted", () => {
  const headers = new HeaderList();
  expect(() => headers.set("X-Key", "s3cr3t\n1")).toThrow(/^(?!.*s3cr3t)/);
  expect(() => headers.set("s3cr3t 1", "a")).toThrow(/^(?!.*s3cr3t)/);
});

test.each([Symbol("a"), {}, ["a"], () => "a", Number.NaN, Number.POSITIVE_INFINITY, undefined, null])(
  "a value that is no text, number or boolean is refused: %s",
  (value) => {
    expect(() => new HeaderList().set("X-Team", value)).toThrow(TypeError);
  },
);
