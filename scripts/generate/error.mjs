/** What the person who runs the generator can put right: printed without a stack. */
export class GenerateError extends Error {
  name = "GenerateError";
}
