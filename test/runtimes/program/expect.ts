// Assertions that run anywhere.

export function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Compares two values by their JSON. */
export function equal(actual: unknown, expected: unknown, what = "the value"): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value)?.slice(0, 300) ?? "undefined");
  if (is !== should) throw new Error(`${what} is ${is} and should be ${should}`);
}

/** What a promise rejects with. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`it should reject, but resolved to ${JSON.stringify(value)?.slice(0, 200)}`);
}

// biome-ignore lint/suspicious/noExplicitAny: the arguments of a constructor are contravariant, so that `unknown` fits no class
type ErrorClass<E> = abstract new (...given: any[]) => E;

/** The error of a class that a promise rejects with. */
export async function rejectionOf<E extends Error>(type: ErrorClass<E>, promise: PromiseLike<unknown>): Promise<E> {
  const error = await rejection(promise);
  if (error instanceof type) return error;
  throw new Error(`it should reject with ${type.name}, but did with ${describe(error)}`);
}

/** An error with its causes, in a line. */
export function describe(error: unknown): string {
  if (!(error instanceof Error) && !(error as { message?: unknown } | null)?.message) return String(error);
  const { name, message, cause } = error as Error;
  return `${name}: ${message}${cause === undefined ? "" : ` (${describe(cause)})`}`;
}
