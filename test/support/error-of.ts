/** The error that `run` ends with, which must be of the class `kind`. */
export async function errorOf<E extends Error>(
  kind: abstract new (...given: never) => E,
  run: PromiseLike<unknown> | (() => unknown),
): Promise<E> {
  try {
    await (typeof run === "function" ? run() : run);
  } catch (error) {
    if (error instanceof kind) return error;
    throw new Error(`expected ${kind.name}, and it was ${String(error)}`, { cause: error });
  }
  throw new Error(`expected ${kind.name}, and nothing was thrown`);
}
