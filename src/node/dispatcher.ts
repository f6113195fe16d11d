// The dispatcher of undici that requests go over. undici is loaded by the first request that needs it: a program may
// import okta-fetch/node without it.

import type { Dispatcher } from "undici";
import { OktaConfigError } from "../errors/index.js";

type Undici = typeof import("undici");

/** Where the dispatcher comes from. */
export interface DispatcherSource {
  /** The dispatcher of the next request; a promise only while undici is loaded. */
  next(): Dispatcher | Promise<Dispatcher>;
  /** Closes the dispatcher, unless it is the global one, which other parts of the program use. */
  close(): Promise<void>;
}

let undici: Undici | undefined;

/** The global dispatcher, looked up for each request: a program may replace it at any time. */
export const GLOBAL: DispatcherSource = {
  next: () => (undici ? globalOf(undici) : load().then(globalOf)),
  close: async () => undefined,
};

/** A dispatcher that the program made. */
export function given(dispatcher: Dispatcher): DispatcherSource {
  return { next: () => dispatcher, close: () => dispatcher.close() };
}

/** An agent of its own. */
export function ownAgent(allowH2: boolean): DispatcherSource {
  let agent: Promise<Dispatcher> | undefined;
  let loaded: Dispatcher | undefined;
  const make = async () => {
    const { Agent } = undici ?? (await load());
    loaded = checked(new Agent({ allowH2 }));
    return loaded;
  };
  return {
    next: () => {
      if (loaded) return loaded;
      agent ??= make();
      return agent;
    },
    close: async () => (await agent)?.close(),
  };
}

function globalOf({ getGlobalDispatcher }: Undici): Dispatcher {
  return checked(getGlobalDispatcher?.());
}

/** Bun has an undici of its own, whose dispatchers send nothing. */
function checked(dispatcher: Partial<Dispatcher> | undefined): Dispatcher {
  if (typeof dispatcher?.dispatch === "function") return dispatcher as Dispatcher;
  throw new OktaConfigError("dispatcher", "nodeFetch needs the package undici on Node or Deno");
}

async function load(): Promise<Undici> {
  try {
    undici = await import("undici");
    return undici;
  } catch (error) {
    const missing = /MODULE_NOT_FOUND$/.test(String((error as { code?: unknown }).code));
    const why = missing ? "is not installed" : `cannot be loaded (${(error as Error).message})`;
    const install = "run `npm install undici@7`, or undici@8 on Node 22.19 or newer";
    throw new OktaConfigError("fetch", `nodeFetch needs the package undici, which ${why}: ${install}`);
  }
}
