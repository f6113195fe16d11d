import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the demo as `npm run demo` does, after its build; its output is a pipe. */
function runDemo(...flags: string[]) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("OKTA_")));
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/demo.ts", ...flags], {
    cwd: root,
    env,
    encoding: "utf8",
  });
}

const { status, stdout, stderr } = runDemo();
const steps = new Map(
  stdout
    .split(/\n\n(?=[ \d]\d\. )/)
    .slice(1)
    .map((text) => [/^[ \d]\d\. (.*)$/m.exec(text)?.[1] ?? "", text]),
);

describe("the demo", () => {
  it("exits with 0", () => {
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/All 12 steps show what they should: [\d,]+ requests, \d+\.\d s\.\n$/);
  });

  it("runs its steps in this order", () => {
    const titles = "Create,Find,Change,Suspend,List,Search,Bulk,Scan,A rate limit,An error,An outage,Delete";
    expect([...steps.keys()]).toEqual(titles.split(","));
  });

  it("names the call and the figures of each step", () => {
    for (const text of steps.values()) {
      expect(text).toMatch(/^ {4}> \S/m);
      expect(text).toMatch(/^ {4}= [\d,]+ requests?, [\d,]+ ms/m);
    }
  });

  it.each([
    ["Create", /ACTIVE +ada\.lovelace@example\.com +Ada Lovelace +Engineering\n/],
    ["Change", /ACTIVE +ada\.lovelace@example\.com +Ada Lovelace +Head of Analysis +Research\n/],
    ["Suspend", /ACTIVE → SUSPENDED → ACTIVE/],
    ["List", /2,001 users\n.*users per second/],
    ["Bulk", /271 moved, 1 failed.*\n +found by search now: 0 in Sales, 271 in Growth\n.*users per second/],
    ["Scan", /2,001 users, none twice\n.*users per second/],
    ["A rate limit", /30 read, 0 refused.*\n.*: \d+ read, \d+ refused/],
    ["An error", /OktaValidationError: .* 400 E0000001/],
    ["An outage", /503, 200/],
    ["Delete", /OktaNotFoundError: .* 404 E0000007/],
  ])("shows what the step %s changes", (title, shown) => {
    expect(steps.get(title)).toMatch(shown);
  });

  it("prints the full progress bar once into a pipe, without control characters", () => {
    expect(steps.get("Bulk")?.match(/█{40} 272 of 272\n/g)).toHaveLength(1);
    const controls = [...stdout].filter((character) => character < " " && character !== "\n");
    expect(controls).toEqual([]);
  });

  it("refuses an unknown flag", () => {
    const refused = runDemo("--prsm");
    expect(refused.stderr).toBe("demo: Unknown option '--prsm'\n");
    expect(refused.status).toBe(1);
  });
});
