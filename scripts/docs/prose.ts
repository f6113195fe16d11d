// Text of doc comments as Markdown that VitePress can compile.

/** Links to members and other names, and characters that Vue would read as elements. */
export function prose(text: string, members: ReadonlySet<string>): string {
  return text
    .replace(
      /\{@link (https?:[^\s}]+)\s*\|?\s*([^}]*)\}/g,
      (_, url: string, title: string) => `[${title || url}](${url})`,
    )
    .replace(/\{@link ([\w.]+)[^}]*\}/g, (_, name: string) => linkOf(name, members))
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replaceAll("<", "&lt;").replaceAll("{{", "{&#123;")))
    .join("");
}

/** The same in a cell of a table. */
export const cell = (text: string, members: ReadonlySet<string>): string =>
  prose(text, members)
    .replace(/\s*\n\s*/g, " ")
    .replaceAll("|", "\\|");

function linkOf(name: string, members: ReadonlySet<string>): string {
  const [member = name] = name.split(".").slice(-1);
  return members.has(member) ? `[\`${member}\`](${member}.md)` : `\`${member}\``;
}
