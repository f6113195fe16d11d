// The examples of a method: of its doc comment, of the document, or of a guide.

import type { Document, MediaType } from "../../src/generate/document/openapi.js";
import { resolveReference } from "../../src/generate/document/openapi.js";
import type { ClientMember } from "./client-members.js";
import { type GuidePage, guideExample } from "./guide-examples.js";
import type { DocumentedOperation, MethodRow } from "./method-table.js";

export interface MethodExample {
  /** What it shows, if there are several. */
  readonly title: string | undefined;
  readonly code: string;
}

export interface ExampleSources {
  readonly document: Document;
  readonly guides: readonly GuidePage[];
}

/** At least one example. */
export function examplesOf(
  member: ClientMember,
  row: MethodRow,
  { document, guides }: ExampleSources,
): MethodExample[] {
  if (member.examples.length > 0) return member.examples.map((code) => ({ title: undefined, code }));
  const operation = row.operations.find(({ id }) => id === member.name);
  if (operation === undefined) {
    const guide = guideExample(guides, member.name);
    const call = { title: undefined, code: callOf(member, "") };
    if (guide === undefined) return [call];
    const inGuide = { title: "Among others", code: guide };
    return row.operations.length === 0 || guide.split("\n").length === 1 ? [inGuide] : [call, inGuide];
  }
  const bodies = bodiesOf(document, operation);
  if (bodies.length === 0) return [{ title: undefined, code: callOf(member, "") }];
  return bodies.map(({ title, value }) => ({ title, code: callOf(member, literal(value)) }));
}

/** The bodies that the document shows for an operation. */
function bodiesOf(document: Document, { operation }: DocumentedOperation): { title: string; value: unknown }[] {
  if (operation.requestBody === undefined) return [];
  const [media] = Object.values(resolveReference(document, operation.requestBody).content ?? {});
  return Object.entries((media as MediaType).examples ?? {}).map(([name, reference]) => {
    const example = resolveReference(document, reference) as { summary?: string; value?: unknown };
    return { title: example.summary ?? name, value: example.value };
  });
}

/** A call with the names of the required parameters as arguments, or with a body. */
function callOf({ name, parameters, returns = "", options }: ClientMember, body: string): string {
  const flags = options.filter(({ optional, type }) => !optional && /^(boolean|true)$/.test(type));
  const given: { [parameter: string]: string } = {
    ...(body !== "" && { body }),
    ...(flags.length > 0 && { options: `{ ${flags.map((flag) => `${flag.name}: true`).join(", ")} }` }),
  };
  const required = parameters.filter((each) => !each.optional || each.name in given);
  const values = required.map((each) => given[each.name] ?? each.name);
  const call = `okta.${name}(${values.join(", ")})`;
  const result = resultName(name, returns);
  if (/^(PagedList|UserScan)</.test(returns)) return `for await (const ${result} of ${call}) console.log(${result});`;
  if (/<void>$/.test(returns)) return `await ${call};`;
  return `const ${values.includes(result) ? "result" : result} = await ${call};`;
}

/** `OktaPromise<Models["UserFactor"]>` → `factor`; of a list as an array, the last word of the method. */
function resultName(method: string, returns: string): string {
  const [, listed] = /^list\w*?([A-Z][a-z]+s)(For\w+)?$/.exec(method) ?? [];
  if (listed !== undefined && returns.endsWith("[]>")) return listed.toLowerCase();
  const [, model] = /Models\["(\w+)"\]/.exec(returns) ?? [];
  const named = model ?? (/<User(Get\w+)?Of</.test(returns) ? "User" : undefined);
  const [word] = /[A-Z][a-z]+$/.exec(named ?? "") ?? [];
  if (word === undefined) return returns.startsWith("PagedList") ? "item" : "result";
  const noun = word.toLowerCase();
  return returns.endsWith("[]>") ? `${noun}s` : noun;
}

/** A value as TypeScript. */
export function literal(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(
        ([key, each]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)}: ${literal(each, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
  const line = `${open}${parts.join(", ")}${close}`;
  if (parts.length === 0) return line.replaceAll(" ", "");
  if (line.length + indent.length <= 80 && !line.includes("\n")) return line;
  return `${open.trim()}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close.trim()}`;
}
