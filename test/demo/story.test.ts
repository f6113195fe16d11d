import { describe, expect, it } from "vitest";
import { drawProgress } from "../../scripts/demo/progress-bar.js";
import { check, type Step, tellStory } from "../../scripts/demo/story.js";
import { createFakeOkta } from "../../src/testing/index.js";

const step = (title: string, run: Step["run"]): Step => ({
  title,
  text: "Something happens.",
  code: "okta.call()",
  run,
});

describe("the story of the demo", () => {
  it("prints the result of each step, and how many requests it sent", async () => {
    const org = createFakeOkta({ users: 1 });
    const lines: string[] = [];
    const list = step("List", async (print) => {
      await org.fetch(`${org.url}/api/v1/users`);
      print("1 user");
      return undefined;
    });
    await tellStory(org, [list], (line: string) => lines.push(line));
    expect(lines.slice(0, 4)).toEqual(["\n 1. List", "    Something happens.", "    > okta.call()", "      1 user"]);
    expect(lines[4]).toMatch(/^ {4}= 1 request, \d+ ms$/);
  });

  it("ends with an error at the first step with an unexpected result", async () => {
    const titles: string[] = [];
    const steps = [true, false, true].map((holds, index) =>
      step(`Step ${index}`, async () => {
        titles.push(`Step ${index}`);
        check(holds, "Ada is there");
        return undefined;
      }),
    );
    const told = tellStory(createFakeOkta(), steps, () => undefined);
    await expect(told).rejects.toThrow('step 2, "Step 1": expected that Ada is there.');
    expect(titles).toEqual(["Step 0", "Step 1"]);
  });
});

describe("the progress bar of the demo", () => {
  function drawn(isTTY: boolean): string {
    let text = "";
    for (const done of [0, 1, 2]) drawProgress({ isTTY, write: (more: string) => (text += more) }, done, 2);
    return text;
  }

  it("is redrawn in place on a terminal", () => {
    expect(drawn(true).split("\r").slice(1)).toEqual([
      `      ${"░".repeat(40)} 0 of 2`,
      `      ${"█".repeat(20)}${"░".repeat(20)} 1 of 2`,
      `      ${"█".repeat(40)} 2 of 2\n`,
    ]);
  });

  it("is printed once elsewhere, when it is full", () => {
    expect(drawn(false)).toBe(`      ${"█".repeat(40)} 2 of 2\n`);
  });
});
