// Long answers that come together do not hold up the program's other work.

import { expect, test } from "vitest";
import { json, userOf } from "../support/answers.js";
import { oktaOf } from "../support/okta-of.js";

const page = (characters: number) => [
  { ...userOf("00u1"), profile: { login: "ada@acme.com", note: "x".repeat(characters) } },
];

/** What happens while four answers of that length come at the same moment. */
async function orderOf(characters: number) {
  const happened: string[] = [];
  const { okta } = oktaOf(async () => json(page(characters)));
  const tick = () => {
    happened.push("other work");
    if (happened.length < 20) setImmediate(tick);
  };
  setImmediate(tick);
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      await okta.listUsers().first();
      happened.push("page");
    }),
  );
  return happened.slice(0, happened.lastIndexOf("page") + 1).join(", ");
}

test("other work comes in between long pages", async () => {
  expect(await orderOf(200_000)).toMatch(/page, other work, page, other work, page, other work, page/);
});

test("short ones are read at once", async () => {
  expect(await orderOf(10)).toMatch(/page, page, page, page/);
});
