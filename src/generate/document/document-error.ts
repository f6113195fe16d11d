/** A document that cannot be used, or a tool that fails on it. Its user can fix that. */
export class DocumentError extends Error {
  override name = "DocumentError";
}
