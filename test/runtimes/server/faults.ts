// The faults that the program can ask for by name.

import { gzipSync } from "node:zlib";
import {
  cutJson,
  type Fault,
  linksTo,
  redirect,
  resetBeforeHead,
  resetInBody,
  silentBeforeHead,
  silentInBody,
  status,
  withoutHeaders,
} from "../../okta-server/faults.js";
import type { FaultName, OrgSpec } from "../program/org-spec.js";

const gzip: Fault = ({ response, answer: { status, headers, body } }) => {
  const packed = gzipSync(body);
  response.writeHead(status, { ...headers, "Content-Encoding": "gzip", "Content-Length": packed.length }).end(packed);
};

const FAULTS: { readonly [Name in FaultName]: (elsewhere: string) => Fault } = {
  "503": () => status(503),
  reset: () => resetBeforeHead,
  "reset-in-body": () => resetInBody,
  silent: () => silentBeforeHead,
  "silent-in-body": () => silentInBody,
  "cut-json": () => cutJson,
  "link-elsewhere": (elsewhere) => linksTo(elsewhere),
  "link-to-another-path": () => linksTo(undefined, "/api/v1/groups"),
  "no-link": () => withoutHeaders("Link"),
  redirect: (elsewhere) => redirect(302, `${elsewhere}/api/v1/users`),
  gzip: () => gzip,
};

/** Which fault a request meets, by a spec. */
export function faultsOf({ faults = [], always, elsewhere = "" }: OrgSpec): () => Fault | undefined {
  const left = [...faults];
  return () => {
    const name = left.length > 0 ? left.shift() : always;
    return name ? FAULTS[name](elsewhere) : undefined;
  };
}
