import { describe, expect, it } from "vitest";
import { visibleJson, visibleLines, visibleText } from "../../../src/cli/output/visible-text.js";

describe("untrusted text on a terminal", () => {
  it.each([
    ["a color", "\u001b[31mred", "\\u001b[31mred"],
    ["the title of the window", "\u001b]0;pwned\u0007", "\\u001b]0;pwned\\u0007"],
    ["an escape of one character (C1)", "\u009b2J", "\\u009b2J"],
    ["a line break", "a\r\nb", "a\\r\\nb"],
    ["a tab", "a\tb", "a\\tb"],
    ["a backspace", "abc\b\b\b", "abc\\u0008\\u0008\\u0008"],
    ["a reversed line", "\u202egpj.exe", "\\u202egpj.exe"],
    ["an isolate", "\u2066a\u2069", "\\u2066a\\u2069"],
    ["a space without width", "ad\u200bmin", "ad\\u200bmin"],
    ["a line separator", "a\u2028b", "a\\u2028b"],
    ["a tag", "a\u{e0041}", "a\\u{e0041}"],
    ["half a surrogate pair", "a\ud800", "a\\ud800"],
  ])("%s is shown as an escape", (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it.each(["Zoë", "李小龍", "علي", "नमस्ते", "👩‍👩‍👧", "می‌خواهم", "e\u0301", "\\n", "'\""])(
    "%s stays as it is",
    (text) => {
      expect(visibleText(text)).toBe(text);
    },
  );

  it("of several lines keeps its lines", () => {
    expect(visibleLines("a\u001b\nb\r\n")).toBe("a\\u001b\nb\\r\n");
  });
});

describe("JSON", () => {
  it("has escapes for the same characters, and the same value", () => {
    const value = { name: "\u009b\u202e\u{e0041}\u2028", key: 9007199254740993n };
    const text = visibleJson(value);
    expect(text).toBe('{"name":"\\u009b\\u202e\\udb40\\udc41\\u2028","key":9007199254740993}');
    expect(JSON.parse(text).name).toBe(value.name);
  });
});
