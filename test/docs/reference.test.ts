// The site's reference of methods, as `npm run docs:build` generates it.

import { describe, expect, it } from "vitest";
import { methodReference } from "../../scripts/docs/method-reference.js";
import { createOkta } from "../../src/index.js";
import { faultsOf } from "./compile.js";
import { withImports } from "./imports.js";
import { root } from "./markdown.js";

const reference = await methodReference(root);
const members = Object.keys(createOkta({ orgUrl: "https://acme.okta.com", token: "any" }));

/** An example as a module: the arguments that it only names have the types of the method's parameters. */
function moduleOf(code: string, name: string, parameters: readonly { readonly name: string }[]): string {
  const named = parameters.flatMap((parameter, at) =>
    new RegExp(`okta\\.${name}\\([^)]*\\b${parameter.name}\\b`).test(code) && !code.includes(`const ${parameter.name} `)
      ? `declare const ${parameter.name}: Required<Parameters<import("okta-fetch").Okta["${name}"]>>[${at}]; `
      : "",
  );
  return named.join("") + code;
}

describe("the reference of methods", () => {
  it("has a page for each member of a client, and no other", () => {
    expect(reference.map(({ member }) => member.name).sort()).toEqual(members.sort());
  });

  describe.each(reference.map((each) => [each.member.name, each] as const))("%s", (name, { page }) => {
    it("shows its operation, its scope, its errors and an example", () => {
      expect(page).toMatch(new RegExp(`^# ${name}\n\n\\S`));
      expect(page).toMatch(/^\| Operation \| \S+/m);
      expect(page).toMatch(/^\| Scope \| \S+/m);
      expect(page).toMatch(/\*\*Errors\*\*\n\n(- |\| error)/);
      expect(page).toMatch(/\*\*Example\*\*\n\n[\s\S]*```ts\n/);
    });

    it("has no text that the site would interpret as code", () => {
      const prose = page.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
      expect(prose.replaceAll("<br>", "")).not.toMatch(/<\w|\{\{|\{@|undefined|import\(/);
    });
  });

  it("has examples that compile", () => {
    const examples = reference.flatMap(({ member, examples }) =>
      examples.map(({ code }) =>
        withImports({ where: `${member.name}:1`, code: moduleOf(code, member.name, member.parameters) }),
      ),
    );
    expect(examples.length).toBeGreaterThan(members.length);
    expect(faultsOf(examples)).toEqual([]);
  });
});
