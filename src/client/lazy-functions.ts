// Functions whose code is loaded by the first call of one of them: most programs use few.

type Functions<S> = { [Name in keyof S]: (...given: never[]) => Promise<unknown> };

/**
 * Stands for functions until they are loaded.
 * @param names - theirs
 */
export function later<S extends Functions<S>>(names: readonly (keyof S)[], load: () => Promise<S>): S {
  let loading: Promise<S> | undefined;
  const standIns = names.map((name) => [
    name,
    async (...given: never[]) => {
      loading ??= load();
      return (await loading)[name](...given);
    },
  ]);
  return Object.fromEntries(standIns) as S;
}
