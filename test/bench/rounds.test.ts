// Rounds of the benchmark in real processes.

import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "./compile.js";
import { measure as firstUser } from "./measures/first-user.js";
import { checkRequests } from "./request-count.js";
import { takeRounds } from "./rounds.js";

beforeAll(() => compile(["first-user"]));

const takeFirstUser = (requests: number) =>
  takeRounds("first-user", { ...firstUser, clients: ["fetch"], rounds: 1, requests }, () => undefined);

it("a client that sent enough requests has figures", async () => {
  const { results, leftOut } = await takeFirstUser(1);
  expect(leftOut).toEqual([]);
  expect(results.fetch).toEqual({
    time: expect.any(Number),
    cpu: expect.any(Number),
    memory: expect.any(Number),
    refused: 0,
  });
});

it("a client that sent fewer requests has no figures, and both numbers are reported", async () => {
  const { results, leftOut } = await takeFirstUser(2);
  expect(results).toEqual({});
  expect(leftOut).toEqual([{ client: "fetch", reason: "the server answered 1 of its requests; the measure needs 2" }]);
});

describe("the requests that count", () => {
  it("exclude those refused with 429", () => {
    expect(() => checkRequests({ answered: 299, refused: 20 }, 300)).toThrow("answered 299 of its requests");
  });

  it("may exceed what the measure needs, as for a client that prefetches", () => {
    expect(() => checkRequests({ answered: 101, refused: 0 }, 100)).not.toThrow();
  });
});
