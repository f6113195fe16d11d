// Few functions stand between a method and `fetch`, so that a stack trace is readable.

import { posix, sep } from "node:path";
import { expect, test } from "vitest";
import { createOkta } from "../../src/index.js";
import { json } from "../support/answers.js";

const FILE = /\/((?:src|generated)\/[\w/-]+\.ts)/;

test("a call of okta.suspendUser reaches fetch through at most 8 files", async () => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  let stack = "";
  const fetch = async () => {
    stack = String(new Error("here").stack);
    return json({});
  };
  const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "00a", fetch });
  await okta.suspendUser("00u1");
  Error.stackTraceLimit = limit;
  const frames = stack.split("\n").map((line) => FILE.exec(line.split(sep).join(posix.sep))?.[1]);
  const files = [...new Set(frames.filter((file) => file !== undefined))];
  expect(files.at(-1)).toBe("generated/methods.ts");
  // compose.ts only hands a request from one layer to the next
  const between = files.slice(0, -1).filter((file) => file !== "src/middleware/compose.ts");
  expect(between.reverse()).toEqual([
    "src/contract/runners.ts",
    "src/request/call.ts",
    "src/request/send-call.ts",
    "src/middleware/retry.ts",
    "src/pacing/pacing.ts",
    "src/middleware/timeout.ts",
    "src/middleware/authorize.ts",
    "src/middleware/send.ts",
  ]);
});
