// The search: an index that the build makes, in the reader's browser.

import type { DefaultTheme } from "vitepress";

type LocalSearch = Extract<NonNullable<DefaultTheme.Config["search"]>, { provider: "local" }>;
type Render = NonNullable<NonNullable<LocalSearch["options"]>["_render"]>;

/**
 * The indexed forms of a word: `suspendUser` is found by itself, and by «suspend» and «user». The plural of a word is indexed as
 * its singular, and words that most pages have are not indexed.
 *
 * VitePress sends the text of this function to the browser, so it may use nothing outside itself.
 */
function processTerm(term: string, field?: string): string[] | null {
  const common =
    /^(a|all|an|and|any|are|as|at|be|by|can|cannot|do|does|for|from|get|has|have|how|i|if|in|is|it|its|many|my|no|not|of|on|one|or|so|that|the|then|this|to|too|up|what|when|which|with|without|you|your)$/;
  const singular = (word: string) => (word.length > 3 ? word.replace(/([^sui])s$/, "$1") : word);
  const whole = term.toLowerCase();
  if (common.test(whole)) return null;
  // a question that is the name of a method means its page
  const parts = field === undefined ? [] : (term.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []);
  const words = parts.length > 1 ? parts.map((part) => part.toLowerCase()) : [];
  return [...new Set([whole, ...words].map(singular))];
}

export const indexOptions = { processTerm };

export const searchOptions = {
  // a short word with another letter is another word
  fuzzy: (term: string) => (term.length > 5 ? 0.2 : false),
  prefix: (term: string) => term.length > 2,
  boost: { title: 4, titles: 2, text: 1 },
  // guides come before tables, and these before the reference and what contributors read; a method's page is found by its title
  boostDocument: (id: string) => {
    if (/\/(guides\/|errors|regenerating)/.test(id)) return 2;
    if (/\/(start|methods|runtimes)(#|$)/.test(id)) return 1;
    return /\/reference\/methods\//.test(id) ? 0.5 : 0.3;
  },
};

export const search: LocalSearch = {
  provider: "local",
  options: { _render, miniSearch: { options: indexOptions, searchOptions } },
};

/** The HTML that is indexed: of the types only their names, since their pages repeat each other. */
async function _render(...[source, env, markdown]: Parameters<Render>): Promise<string> {
  const html = markdown.render(source, env);
  return env.relativePath.startsWith("reference/api/") ? (/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? "") : html;
}
