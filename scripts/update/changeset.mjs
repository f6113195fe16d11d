// What a user of the package will notice, as a draft of a changeset.

/** @typedef {import("../drift/compare.mjs").Difference} Difference */

/**
 * @param {Difference[]} differences from the document as it was to the document as it is
 * @param {{ id: string, method: string, path: string }[]} added operations
 * @param {string} version of the release
 * @param {boolean} whole - whether all that we cover was taken over, not a part
 */
export function changesetOf(differences, added, version, whole) {
  const breaking = differences.filter((difference) => difference.breaking);
  const others = differences.filter((difference) => !difference.breaking);
  const bump = breaking.length > 0 ? "major" : others.length + added.length > 0 ? "minor" : "patch";
  const news = [
    ...added.map(({ id, method, path }) => `\`${id}\` is new: \`${method.toUpperCase()} ${path}\`.`),
    ...others.map(sentenceOf),
  ];
  return [
    "---",
    `"okta-fetch": ${bump}`,
    "---",
    "",
    whole ? `The document follows Okta's release ${version}.` : `From Okta's release ${version}:`,
    ...list("What no longer works as it did", breaking.map(sentenceOf)),
    ...list("What is new or different", news),
    "",
  ].join("\n");
}

const list = (heading, sentences) =>
  sentences.length === 0
    ? []
    : ["", `${heading}:`, "", ...[...new Set(sentences)].sort().map((sentence) => `- ${sentence}`)];

/** @param {Difference} difference */
function sentenceOf({ where, change, from, to }) {
  const parts = where.replace(/^schema /, "").split("/");
  const last = parts.at(-1) ?? "";
  const whole = `\`${parts.join(".")}\``;
  const holder = `\`${parts.slice(0, -1).join(".")}\``;
  if (parts.at(-2) === "enum") {
    const owner = `\`${parts.slice(0, -2).join(".")}\``;
    return change === "added" ? `${owner} may be \`${to}\`.` : `${owner} is never \`${from}\`.`;
  }
  if (last === "required") return `${holder} is ${to ? "required" : "optional"}.`;
  if (change === "changed") return `${holder}: \`${last}\` is ${shown(to)}; it was ${shown(from)}.`;
  if (/^(query|header|path) /.test(last)) {
    return `${holder} takes ${change === "added" ? "" : "no "}\`${last.replace(/^\w+ /, "")}\`${change === "added" ? "" : " any more"}.`;
  }
  if (WHOLES.has(change === "added" ? to : from)) return `${whole} is ${change === "added" ? "new" : "gone"}.`;
  return change === "added"
    ? `${holder}: \`${last}\` is ${shown(to)}.`
    : `${holder}: \`${last}\` is ${shown(from)} no longer.`;
}

/** What a difference calls a thing that is there or not. */
const WHOLES = new Set(["operation", "property", "response", "header", "body", "content", "schema", "branch", "union"]);

const shown = (value) => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
