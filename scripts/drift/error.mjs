/** What the person who runs a tool can put right: printed without a stack. */
export class DriftError extends Error {
  name = "DriftError";
}
