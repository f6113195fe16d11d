import { describe, expect, it } from "vitest";
import * as operations from "../../generated/operations.js";
import * as errors from "../../src/errors.js";
import { createOkta } from "../../src/index.js";
import { read, rowsOf, sectionOf } from "./markdown.js";

const readme = read("README.md");
const members = Object.keys(createOkta({ orgUrl: "https://acme.okta.com", token: "any" }));

/** `getUser(id)` → `getUser` */
const nameOf = (cell = ""): string => /^`(\w+)/.exec(cell)?.[1] ?? cell;

describe("the tables of methods", () => {
  const rows = rowsOf(sectionOf(readme, "## Methods"));
  const names = rows.map(([method]) => nameOf(method));

  it("name every member of a client, once, and no other", () => {
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

it("the sizes of bundles are those that CI holds them to", () => {
  const limits: { name: string; limit: string }[] = JSON.parse(read(".size-limit.json"));
  const limitOf = (name: string) => limits.find((each) => each.name.startsWith(name))?.limit;
  const [one, ten, all] = ["createClient, and one", "createClient, and ten", "createOkta: all"].map(limitOf);
  const text = sectionOf(readme, "## Tour").replaceAll("\n", " ");
  expect(text).toContain(`it is ${one} at most with one operation and ${ten} with ten; \`createOkta\` is ${all}.`);
});

describe("the table of errors", () => {
  it("names every class", () => {
    const rows = rowsOf(sectionOf(readme, "## Errors")).map(([name = ""]) => nameOf(name.replace("– ", "")));
    const classes = Object.keys(errors).filter((name) => /^Okta\w+Error$/.test(name) && name !== "OktaError");
    expect(rows.sort()).toEqual(classes.sort());
  });
});

describe("the tables for people who come from another client", () => {
  const tables = sectionOf(readme, "## Coming from another client").split("<details>").slice(1);
  const rows = read("test/parity/methods.tsv")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
  const systems = [...new Set(rows.map(([system = ""]) => system))];

  it("there is one for each", () => {
    expect(tables).toHaveLength(systems.length);
  });

  it.each(systems.map((system, at) => [system, at] as const))("%s: every method, and its counterpart", (system, at) => {
    const theirs = rows.filter(([name]) => name === system).map(([, name, , , ours]) => [name, ours]);
    expect(rowsOf(tables[at] ?? "").map(([name, ours]) => [nameOfTheirs(name), nameOf(ours)])).toEqual(theirs);
  });

  it("every method of ours that a note names exists", () => {
    const notes = tables.flatMap((table) => rowsOf(table)).map(([, , note = ""]) => note);
    const named = notes.flatMap((note) => [...note.matchAll(/`([a-z]+[A-Z]\w+)`/g)].map(([, name]) => name));
    const options = new Set(["sendEmail", "sortBy", "sortOrder"]);
    expect(named.filter((name = "") => !members.includes(name) && !options.has(name))).toEqual([]);
  });
});

/** PowerShell's names have a hyphen. */
function nameOfTheirs(cell = ""): string {
  return cell.replaceAll("`", "");
}
