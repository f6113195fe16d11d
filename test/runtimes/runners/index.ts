import type { Runner } from "../lab/row.js";
import { browser } from "./browser.js";
import { bunAndDeno } from "./bun-deno.js";
import { bundlers } from "./bundlers.js";
import { edgeRuntime } from "./edge-runtime.js";
import { jest } from "./jest.js";
import { loaders } from "./loaders.js";
import { nest } from "./nest.js";
import { next } from "./next.js";
import { node } from "./node.js";
import { npm } from "./npm.js";
import { typescript } from "./typescript.js";
import { vitest } from "./vitest.js";
import { workers } from "./workers.js";

export const runners: readonly Runner[] = [
  node,
  bunAndDeno,
  workers,
  edgeRuntime,
  next,
  browser,
  jest,
  vitest,
  loaders,
  bundlers,
  nest,
  typescript,
  npm,
];
