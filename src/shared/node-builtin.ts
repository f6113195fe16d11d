// Node's built-in modules, where there are any: imports of them would fail on other runtimes.

/** Returns a built-in module; `undefined` on runtimes that do not have it. */
export function nodeBuiltin<Module>(id: `node:${string}`): Partial<Module> | undefined {
  try {
    const { process } = globalThis as { process?: { getBuiltinModule?(id: string): unknown } };
    return process?.getBuiltinModule?.(id) as Partial<Module> | undefined;
  } catch {
    // the edge runtime of Next.js throws when this function is read
    return undefined;
  }
}
