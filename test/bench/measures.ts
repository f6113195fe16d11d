// All measures, by name, in the order of the report. A name is that of the measure's file.

import type { ClientMeasure, Measure } from "./measure.js";
import { measure as bundleCreateClient } from "./measures/bundle-create-client.js";
import { measure as bundleCreateOkta } from "./measures/bundle-create-okta.js";
import { measure as fakeCreate } from "./measures/fake-create.js";
import { measure as fakeList } from "./measures/fake-list.js";
import { measure as firstUser } from "./measures/first-user.js";
import { measure as get1 } from "./measures/get-1.js";
import { measure as get50 } from "./measures/get-50.js";
import { measure as install } from "./measures/install.js";
import { measure as limitedGets } from "./measures/limited-gets.js";
import { measure as limitedList } from "./measures/limited-list.js";
import { measure as list0ms } from "./measures/list-0ms.js";
import { measure as list20ms } from "./measures/list-20ms.js";
import { measure as listGzip } from "./measures/list-gzip.js";
import { measure as memory1m } from "./measures/memory-1m.js";
import { measure as memory100k } from "./measures/memory-100k.js";
import { measure as memoryBulk } from "./measures/memory-bulk.js";
import { measure as memoryGrowth } from "./measures/memory-growth.js";
import { measure as scan } from "./measures/scan.js";
import { measure as start } from "./measures/start.js";
import { measure as types } from "./measures/types.js";
import { measure as typesLibCheck } from "./measures/types-lib-check.js";
import { measure as typesPaths } from "./measures/types-paths.js";

export const MEASURES: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ["list-20ms", list20ms],
  ["list-0ms", list0ms],
  ["list-gzip", listGzip],
  ["scan", scan],
  ["get-1", get1],
  ["get-50", get50],
  ["start", start],
  ["first-user", firstUser],
  ["memory-100k", memory100k],
  ["memory-1m", memory1m],
  ["memory-growth", memoryGrowth],
  ["memory-bulk", memoryBulk],
  ["limited-list", limitedList],
  ["limited-gets", limitedGets],
  ["fake-create", fakeCreate],
  ["fake-list", fakeList],
  ["install", install],
  ["bundle-create-okta", bundleCreateOkta],
  ["bundle-create-client", bundleCreateClient],
  ["types", types],
  ["types-lib-check", typesLibCheck],
  ["types-paths", typesPaths],
]);

export const isClientMeasure = (measure: Measure): measure is ClientMeasure => "clients" in measure;

/** The names of measures, with those that they are derived from before them. */
export function withSources(names: readonly string[]): string[] {
  const sourcesOf = (measure: Measure | undefined) => (measure && "from" in measure ? measure.from : []);
  return [...new Set(names.flatMap((name) => [...sourcesOf(MEASURES.get(name)), name]))];
}
