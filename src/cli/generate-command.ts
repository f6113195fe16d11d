// The arguments of `okta-fetch generate`.

import { type CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import type { CommandContext } from "./command-line.js";
import { filePath, once, words } from "./flag-values.js";

const MORE = `
Use the methods with a client:

  import { createOkta } from "okta-fetch";
  import { createMethods } from "./okta/methods.js";

  const more = createMethods(createOkta());
  for await (const app of more.listApplications()) console.log(app.label);

Exit codes: 0 success; 1 openapi-typescript is not installed, or a file cannot
be read or written; 2 wrong usage; 5 the folder is outdated.`;

/** Adds the command `generate`. */
export function addGenerate(program: CommandUnknownOpts, { finish }: CommandContext): void {
  program
    .command("generate")
    .summary("write methods for other areas of Okta's API")
    .description(
      "Writes a TypeScript folder with the types, operations and methods of an OpenAPI document, such as that of Okta's management API. Needs the package openapi-typescript: npm install --save-dev openapi-typescript",
    )
    .requiredOption("--document <file>", "OpenAPI 3.0 document, in YAML or JSON", filePath)
    .requiredOption("--output <folder>", "folder to write; replaced if the command wrote it before", once)
    .option(
      "--tag <tags>",
      "tags of the operations, separated by commas, or repeat it (default: all operations)",
      words,
    )
    .addOption(
      new Option("--check", "do not write: compare with the folder, and show the differences").conflicts("force"),
    )
    .option("--force", "write into a folder that has other files; those with other names stay")
    .addHelpText("after", MORE)
    .action(async (flags) => {
      // only this command needs the generator
      const { generate } = await import("./generate.js");
      finish(await generate(flags));
    });
}
