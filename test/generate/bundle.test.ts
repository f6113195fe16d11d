import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { bundle } from "../../scripts/generate/bundle.js";

const OPENAPI = fileURLToPath(new URL("../../openapi", import.meta.url));

interface Document {
  paths: Record<string, { $ref: string }>;
  components: Record<string, Record<string, unknown>>;
}

const read = (file: string): Record<string, unknown> => parse(readFileSync(join(OPENAPI, file), "utf8"));
const { components } = read("okta.yaml") as unknown as Document;
const filesOf = (folder: string) => readdirSync(join(OPENAPI, folder)).map((file) => join(folder, file));

it("the document is what its parts bundle to", async () => {
  expect(await bundle(join(OPENAPI, "root.yaml"))).toBe(readFileSync(join(OPENAPI, "okta.yaml"), "utf8"));
});

it("every path item is in the document", () => {
  const { paths } = read("root.yaml") as unknown as Document;
  const written = filesOf("paths").flatMap((file) => Object.keys(read(file)).map((key) => `${file}#/${key}`));
  expect(written.sort()).toEqual(
    Object.values(paths)
      .map(({ $ref }) => $ref)
      .sort(),
  );
});

it.each(["parameters.yaml", "headers.yaml", "responses.yaml", ...filesOf("schemas"), ...filesOf("examples")])(
  "every component of %s is in the document, by its name",
  (file) => {
    const [folder = ""] = file.split("/");
    // the headers that each answer has are one map, which answers refer to as a whole
    const written = Object.keys(read(file)).filter((name) => name !== "answer");
    expect(Object.keys(components[basename(folder, ".yaml")] ?? {})).toEqual(expect.arrayContaining(written));
  },
);

it("parts that do not fit together are refused, with the reference that leads nowhere", async () => {
  const folder = await mkdtemp(join(tmpdir(), "okta-fetch-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "paths"));
  await writeFile(join(folder, "paths/things.yaml"), "things: {}");
  const root = {
    openapi: "3.0.3",
    info: { title: "T", version: "1" },
    paths: { "/a": { $ref: "paths/things.yaml#/thing" } },
  };
  await writeFile(join(folder, "root.yaml"), JSON.stringify(root));
  await expect(bundle(join(folder, "root.yaml"))).rejects.toThrow("#/thing");
});
