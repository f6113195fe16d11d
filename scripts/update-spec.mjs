// npm run update-spec -- FILE_OR_URL [--select listUsers,listGroups] [--overlay FILE] [--root FILE] [--names FILE]
//   [--no-generate]
//
// Makes openapi/ follow a release of Okta's document: what we cover and Okta changed is changed in our files in place,
// except where openapi/differences.yaml says that we mean something else. --select names the operations to take, new ones
// among them; without it all that we cover are taken. --overlay mends Okta's document first. Then generates, type-checks, and prints what is left for a person,
// and what users of the package will notice.

import { spawnSync } from "node:child_process";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DriftError, fail } from "./drift/error.mjs";
import { lineOf, section } from "./drift/report.mjs";
import { changesetOf } from "./update/changeset.mjs";
import { fetched } from "./update/fetched.mjs";
import { update } from "./update/update.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      select: { type: "string" },
      overlay: { type: "string" },
      root: { type: "string", default: join(root, "openapi/root.yaml") },
      names: { type: "string" },
      "no-generate": { type: "boolean", default: false },
    },
  });
  const [source] = positionals;
  if (!source || positionals.length > 1) {
    throw new DriftError("name Okta's document, by file or URL: npm run update-spec -- FILE_OR_URL");
  }
  const names = values.names ?? join(dirname(values.root), "differences.yaml");
  const selected = values.select?.split(",").map((id) => id.trim());
  const done = await fetched(source, values.overlay, (file) => update({ root: values.root, names, file, selected }));

  const shown = (file) => relative(process.cwd(), file);
  const lines = [
    `From ${done.before} to ${done.after}: ${done.taken.length} changes taken over, ${done.kept} of Okta's facts not, for the reasons in ${shown(names)}.`,
    "",
    ...section("Taken over", done.taken.map(lineOf)),
    ...section(
      "New operations",
      done.added.map(({ id, method, path }) => `${id}  ${method.toUpperCase()} ${path}`),
    ),
    ...section("For a person to do", done.left.map(lineOf)),
    ...section("Names of no difference any more", done.stale),
    ...(done.others.length > 0
      ? [`${done.others.length} more operations are not covered; --select takes them.`, ""]
      : []),
    ...section("Files written", done.files.map(shown)),
  ];
  console.log(lines.join("\n").trimEnd());
  if (done.files.length === 0) return;
  const failed = values["no-generate"] ? undefined : regenerated();
  console.log(
    `\nDraft of a changeset; each "To be written." in the files is for a person, as are examples and tables:\n`,
  );
  console.log(changesetOf(done.noticed, done.added, done.after, selected === undefined));
  if (failed) throw new DriftError(`the files are written, but ${failed}`);
}

/** What failed, if anything did. */
function regenerated() {
  const run = (...script) => spawnSync(process.execPath, script, { cwd: root, stdio: "inherit" }).status === 0;
  if (!run("--import", "tsx", "scripts/generate.ts"))
    return "generated/ is not: see above what in them needs a person.";
  if (!run("node_modules/typescript/bin/tsc", "-p", "tsconfig.json")) {
    return "src/ does not compile with them: see above what there needs a person.";
  }
}

main().catch((error) => {
  fail("update-spec", error);
});
