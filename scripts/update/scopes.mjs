import { TO_WRITE } from "./adopt.mjs";

/** Declares the scopes that a requirement names and our security schemes do not. */
export function declareScopes({ ours, sources }, security) {
  for (const [name, scopes] of security.flatMap((alternative) => Object.entries(alternative))) {
    const flows = { file: ours.file, path: ["components", "securitySchemes", name, "flows"] };
    for (const [flow, { scopes: known }] of Object.entries(sources.read(flows) ?? {})) {
      for (const scope of scopes.filter((each) => !(each in known))) {
        sources.set({ file: flows.file, path: [...flows.path, flow, "scopes", scope] }, TO_WRITE);
      }
    }
  }
}
