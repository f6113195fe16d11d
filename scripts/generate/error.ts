/** An error that the person who runs the generator can fix: printed without a stack. */
export class GenerateError extends Error {
  override name = "GenerateError";
}
