// One file of a program and all that it imports, for runtimes that load no packages by themselves.

import { build } from "rolldown";

export interface BundleOptions {
  readonly entry: string;
  readonly output: string;
  readonly format: "esm" | "iife";
  /** The conditions of `exports` that the runtime's tools resolve by. */
  readonly conditions: string[];
}

export async function bundle({ entry, output, format, conditions }: BundleOptions): Promise<void> {
  await build({
    input: entry,
    platform: "neutral",
    resolve: { conditionNames: [...conditions, "import", "default"], mainFields: ["module", "main"] },
    // okta-fetch/node is not among what it imports; a dynamic import of Node's modules would be
    external: [/^node:/],
    logLevel: "silent",
    output: { file: output, format, codeSplitting: false },
  });
}
