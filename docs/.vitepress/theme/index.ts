// The default theme with the fonts of the reader's system: the site loads nothing from elsewhere.

import { defineClientComponent, type Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import "./style.css";

/** The page «Try it» loads its editor by itself. */
const TryIt = defineClientComponent(() => import("./try-it/TryIt.vue"));

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component("TryIt", TryIt);
  },
} satisfies Theme;
