// The documentation site. The pages of docs/ are plain Markdown, which GitHub shows as well.

import { defineConfig } from "vitepress";
import { anchorOf } from "./anchor.js";
import { pageLinks } from "./links.js";
import { methodsSidebar, sidebar } from "./navigation.js";
import { packageAlias } from "./package-alias.js";
import { base, repositoryUrl } from "./repository.js";
import { search } from "./search.js";

const description = "The TypeScript client for Okta's Users API";

export default defineConfig({
  title: "okta-fetch",
  description,
  lang: "en",
  base,
  cleanUrls: true,
  rewrites: { "README.md": "index.md", "decisions/README.md": "decisions/index.md" },
  head: [
    ["meta", { name: "color-scheme", content: "light dark" }],
    // none of its own: a browser then asks for no file
    ["link", { rel: "icon", href: "data:," }],
  ],
  // the page «Try it» runs the package in a worker, which loads parts of it when they are needed
  vite: {
    resolve: { alias: packageAlias },
    worker: { format: "es" },
    // «Try it» and the index of the search, which a browser loads when they are used
    build: { chunkSizeWarningLimit: 1_000 },
  },
  markdown: {
    anchor: { slugify: anchorOf },
    config: pageLinks,
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  // the repository has no file of a page that the build generates
  transformPageData(page) {
    if (page.relativePath.startsWith("reference/")) page.frontmatter["editLink"] = false;
  },
  themeConfig: {
    search,
    nav: [
      { text: "Start", link: "/start" },
      { text: "Try it", link: "/try" },
      { text: "Guides", link: "/", activeMatch: "/guides/" },
      { text: "Methods", link: "/methods" },
      { text: "Errors", link: "/errors" },
      { text: "Benchmarks", link: "/benchmarks" },
    ],
    sidebar: { "/reference/methods/": methodsSidebar(), "/": sidebar() },
    socialLinks: [{ icon: "github", link: repositoryUrl }],
    editLink: { pattern: `${repositoryUrl}/edit/main/docs/:path`, text: "Edit this page" },
    outline: [2, 3],
    footer: { message: "Apache License 2.0. This package is not made or supported by Okta." },
  },
});
