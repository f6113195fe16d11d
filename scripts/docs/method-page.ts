// The reference page of a method: its operation, scopes, parameters, errors and examples.

import { anchorOf } from "../../docs/.vitepress/anchor.js";
import { type Document, resolveReference } from "../../src/generate/document/openapi.js";
import { findDeclaredErrors } from "../../src/generate/operation-docs.js";
import type { ClientMember, Option, Parameter } from "./client-members.js";
import { type GuidePage, guidesOf } from "./guide-examples.js";
import { examplesOf } from "./method-examples.js";
import type { DocumentedOperation, MethodRow } from "./method-table.js";
import { cell, prose } from "./prose.js";

export interface PageSources {
  readonly document: Document;
  readonly guides: readonly GuidePage[];
  /** The names of all members, which other pages link to. */
  readonly members: ReadonlySet<string>;
}

/** The page's Markdown, without headings but its title: the search finds it as one. */
export function methodPage(member: ClientMember, row: MethodRow, sources: PageSources): string {
  const { guides, members } = sources;
  const examples = examplesOf(member, row, sources);
  return [
    `# ${member.name}`,
    ...descriptionOf(member, row, members),
    fence(member.signature),
    `| | |\n|---|---|\n${facts(row).join("\n")}`,
    "**Example**",
    ...examples.flatMap(({ title, code }) => [
      ...(title && examples.length > 1 ? [`${prose(title, members)}:`] : []),
      fence(code),
    ]),
    ...section("Parameters", parameterTable(member.parameters, members)),
    ...section("Options", optionTable(member, members)),
    ...section("Errors", errorTable(member, row, sources)),
    ...guideLinks(guidesOf(guides, member.name)),
    "",
  ].join("\n\n");
}

/** Without what the comment of an operation repeats: its request, its scope, its link. */
function descriptionOf(member: ClientMember, row: MethodRow, members: ReadonlySet<string>): string[] {
  const kept = member.text
    .split("\n\n")
    .filter((text) => !/^`(GET|POST|PUT|DELETE) \/[^`]*`|^\[Okta API reference\]/.test(text));
  if (kept.length === 0) kept.push(row.summary);
  const [first = "", ...rest] = kept.map((text) => prose(text, members));
  return [/[.:!?)]$/.test(first) ? first : `${first}.`, ...rest];
}

const fence = (code: string): string => `\`\`\`ts\n${code}\n\`\`\``;

function facts(row: MethodRow): string[] {
  const { request, operations, group } = row;
  const scopes = operations.flatMap(({ operation }) =>
    (operation.security ?? []).flatMap((each) => each["oauth2"] ?? []),
  );
  const withToken = operations.every(
    ({ operation: { security } }) => security === undefined || security.some((each) => "apiToken" in each),
  );
  const reference = operations.flatMap(({ id, operation }) =>
    operation.externalDocs?.url ? `[${id}](${operation.externalDocs.url})` : [],
  );
  return [
    `| Operation | ${rebased(request)} |`,
    `| Scope | ${[...new Set(scopes)].map((scope) => `\`${scope}\``).join(", ") || withoutScope(row)} |`,
    ...(withToken ? [] : ["| Credentials | an access token; API tokens are not accepted |"]),
    ...(reference.length > 0 ? [`| Okta's reference | ${reference.join(", ")} |`] : []),
    `| Group | [${group}](../../methods.md#${anchorOf(group)}) |`,
  ];
}

/** What methods.md says of a member that sends nothing. */
const sendsNothing = ({ request }: MethodRow): boolean => request === "none" || request === "–";

function withoutScope(row: MethodRow): string {
  if (sendsNothing(row)) return "none: it sends nothing";
  return row.operations.length > 0 ? "Okta's document names none" : "that of the operation";
}

/** Links of docs/methods.md, from the folder of the pages. */
const rebased = (markdown: string): string => markdown.replace(/\]\((?![a-z]+:)/g, "](../../");

const section = (title: string, table: string): string[] => (table === "" ? [] : [`**${title}**`, table]);

function parameterTable(parameters: readonly Parameter[], members: ReadonlySet<string>): string {
  const rows = parameters.map(
    ({ name, text, optional }) => `| \`${name}\`${optional ? ", optional" : ""} | ${cell(text, members)} |`,
  );
  return rows.length === 0 ? "" : `| parameter | |\n|---|---|\n${rows.join("\n")}`;
}

function optionTable({ options, parameters }: ClientMember, members: ReadonlySet<string>): string {
  const takesOptions = parameters.some(({ name }) => name === "options");
  const shared = "Call options: [the options of every call](../../methods.md).";
  const rows = options.map((option) => `| \`${option.name}\` | ${optionText(option, members)} |`);
  if (rows.length === 0) return takesOptions ? shared : "";
  return `| option | |\n|---|---|\n${rows.join("\n")}\n\n${shared}`;
}

function optionText({ text, type, defaultValue }: Option, members: ReadonlySet<string>): string {
  const code = type.length > 100 ? "" : ` Type \`${type.replaceAll("|", "\\|")}\`.`;
  return `${cell(text, members)}${code}${defaultValue === undefined ? "" : ` Default \`${defaultValue}\`.`}`.trim();
}

/** The statuses and codes that the operations declare, and what the comment says. */
function errorTable(member: ClientMember, row: MethodRow, { document, members }: PageSources): string {
  const table = declaredErrors(document, row.operations, members);
  // a generated comment says the same as the table
  const notes = member.throws.filter((text) => !/^Okta\w+ \(\d{3}[^)]*\),/.test(text) && !/^see /.test(text));
  const general = sendsNothing(row)
    ? "- No other: it sends nothing."
    : "Each call can also fail with [the errors of the client](../../errors.md): an invalid argument, a network failure, a timeout.";
  const list = notes.map((text) => `- ${prose(text, members)}`).join("\n");
  return [list, table, general].filter((text) => text !== "").join("\n\n");
}

function declaredErrors(
  document: Document,
  operations: readonly DocumentedOperation[],
  members: ReadonlySet<string>,
): string {
  const declared = new Map<string, Set<string>>();
  for (const { operation } of operations) {
    for (const { errorClass, status, codes } of findDeclaredErrors(document, operation)) {
      const key = `| \`${errorClass}\` | ${status} |`;
      declared.set(key, new Set([...(declared.get(key) ?? []), ...codes]));
    }
  }
  const summaries = errorSummaries(document, operations);
  const textOf = (code: string) => `\`${code}\` ${cell(summaries.get(code) ?? "", members)}`.trim();
  const rows = [...declared].map(([key, codes]) => `${key} ${[...codes].sort().map(textOf).join("<br>")} |`);
  return rows.length === 0 ? "" : `| error | status | Okta's codes and texts |\n|---|---|---|\n${rows.join("\n")}`;
}

/** What Okta says with each code, where the examples of the responses agree about it. */
function errorSummaries(document: Document, operations: readonly DocumentedOperation[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { operation } of operations) {
    for (const response of Object.values(operation.responses ?? {})) {
      for (const media of Object.values(resolveReference(document, response).content ?? {})) {
        for (const example of Object.values(media.examples ?? {})) {
          const { errorCode, errorSummary } = Object(resolveReference(document, example).value) as Record<
            string,
            unknown
          >;
          if (typeof errorCode === "string" && typeof errorSummary === "string") found.set(errorCode, errorSummary);
        }
      }
    }
  }
  return found;
}

const guideLinks = (guides: readonly GuidePage[]): string[] =>
  guides.length === 0 ? [] : [`More in ${guides.map(({ title, path }) => `[${title}](../../${path})`).join(", ")}.`];
