// The imports of examples that do not show theirs.

import * as operations from "../../generated/operations.js";
import * as exported from "../../src/index.js";
import * as opentelemetry from "../../src/opentelemetry/index.js";
import * as testing from "../../src/testing/index.js";
import type { Example } from "./markdown.js";

/** An editor shows a comment's example beside the name it explains: it imports nothing. On its first line, here. */
export function withImports({ where, code }: Example): Example {
  const imported = Object.entries({
    "okta-fetch": exported,
    "okta-fetch/operations": operations,
    "okta-fetch/opentelemetry": opentelemetry,
    "okta-fetch/testing": testing,
  }).map(([from, module]) => {
    const used = Object.keys(module).filter((name) => new RegExp(`(?<![.\\w])${name}\\b`).test(code));
    return `import { ${used.join(", ")} } from "${from}"; `;
  });
  return { where, code: imported.join("") + code };
}
