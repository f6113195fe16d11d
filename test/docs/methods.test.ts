import { describe, expect, it } from "vitest";
import * as operations from "../../generated/operations.js";
import * as errors from "../../src/errors/index.js";
import { createOkta } from "../../src/index.js";
import { filesBelow, read, rowsOf, sectionOf } from "./markdown.js";

const members = Object.keys(createOkta({ orgUrl: "https://acme.okta.com", token: "any" }));

/** `getUser(id)` → `getUser` */
const nameOf = (cell = ""): string => /^`(\w+)/.exec(cell)?.[1] ?? cell;

describe("the tables of methods", () => {
  const rows = rowsOf(read("docs/methods.md"));
  const names = rows.map(([method]) => nameOf(method));

  it("list every member of a client once, and nothing else", () => {
    expect([...names].sort()).toEqual([...members].sort());
  });

  it.each(Object.values(operations).map((operation) => [operation.id, operation] as const))(
    "%s: the request and its arguments are those of the document",
    (id, { method, path }) => {
      const [signature = "", request] = rows.find(([cell]) => nameOf(cell) === id) ?? [];
      expect(request).toBe(`\`${method} ${path.replace("/api/v1", "")}\``);
      const values = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(signature.slice(1, -1)).toMatch(new RegExp(`^${id}\\(${values.join(", ")}`));
    },
  );
});

it("the table of bundle sizes has the limits that CI checks", () => {
  const limits: { name: string; limit: string }[] = JSON.parse(read(".size-limit.json"));
  expect(rowsOf(read("docs/guides/bundles.md"))).toEqual(limits.map(({ name, limit }) => [name, limit]));
});

describe("the table of errors", () => {
  it("lists every class", () => {
    const rows = rowsOf(sectionOf(read("docs/errors.md"), "## All errors")).map(([name = ""]) =>
      nameOf(name.replace("– ", "")),
    );
    const classes = Object.keys(errors).filter((name) => /^Okta\w+Error$/.test(name) && name !== "OktaError");
    expect(rows.sort()).toEqual(classes.sort());
  });
});

/** The page about coming from each system of methods.tsv. */
const MIGRATION: Readonly<Record<string, string>> = {
  "okta-sdk-nodejs UserApi": "okta-sdk-nodejs",
  "Okta.PowerShell OktaUserApi": "okta-powershell",
  "okta_api (Elixir) Okta.Users": "okta-api-elixir",
  "StackQL okta.user.users": "stackql",
  "Okta Users API reference": "okta-api-reference",
};

describe("the migration pages", () => {
  const rows = read("test/parity/methods.tsv")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
  const systems = [...new Set(rows.map(([system = ""]) => system))];
  const tableOf = (system: string) => rowsOf(read(`docs/migration/${MIGRATION[system]}.md`));

  it("exist for each system", () => {
    expect(filesBelow("docs/migration", ".md")).toEqual(
      systems.map((system) => `docs/migration/${MIGRATION[system]}.md`).sort(),
    );
  });

  it.each(systems)("%s: lists every method with its counterpart", (system) => {
    const theirs = rows.filter(([name]) => name === system).map(([, name, , , ours]) => [name, ours]);
    expect(tableOf(system).map(([name = "", ours]) => [name.replaceAll("`", ""), nameOf(ours)])).toEqual(theirs);
  });

  it("mention only methods that exist", () => {
    const notes = systems.flatMap(tableOf).map(([, , note = ""]) => note);
    const named = notes.flatMap((note) => [...note.matchAll(/`([a-z]+[A-Z]\w+)`/g)].map(([, name]) => name));
    const options = new Set(["sendEmail", "sortBy", "sortOrder"]);
    expect(named.filter((name = "") => !members.includes(name) && !options.has(name))).toEqual([]);
  });
});
