// npm run check:traffic -- FILE.ndjson|FILE.har [--document FILE] [--known FILE] [--all]
//
// Checks recorded requests and responses against openapi/okta.yaml, and fails for every deviation that openapi/traffic.yaml
// does not list. With --all the report also lists the known deviations and the operations without a recording. It never
// prints a value of the recording.

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fail, ScriptError } from "./script-error.js";
import { reportTraffic } from "./traffic/traffic-report.js";

const openapiFile = (name: string) => fileURLToPath(new URL(`../openapi/${name}`, import.meta.url));

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      document: { type: "string", default: openapiFile("okta.yaml") },
      known: { type: "string", default: openapiFile("traffic.yaml") },
      all: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new ScriptError("expected one recording: npm run check:traffic -- FILE");
  }
  const { text, passed } = await reportTraffic(file, values);
  process.stdout.write(text);
  if (!passed) throw new ScriptError("correct the document, or list the deviation in openapi/traffic.yaml.");
}

main().catch((error: unknown) => fail("check-traffic", error));
