// The undici dispatcher that sends the requests. The first request that needs undici loads it: a program can import
// okta-fetch/node without undici.

import type { Dispatcher } from "undici";
import { OktaConfigError } from "../errors/index.js";

type Undici = typeof import("undici");

/** Provides the dispatcher for requests. */
export interface DispatcherSource {
  /** Returns the dispatcher for the next request; a promise only while undici is being loaded. */
  next(): Dispatcher | Promise<Dispatcher>;
  /** Closes the dispatcher. The global one stays open, because other parts of the program use it. */
  close(): Promise<void>;
}

let undici: Undici | undefined;

/** The global dispatcher, looked up for each request because a program can replace it. */
export const GLOBAL: DispatcherSource = {
  next: () => (undici ? globalOf(undici) : load().then(globalOf)),
  close: async () => undefined,
};

/** Uses the caller's dispatcher. */
export function callersDispatcher(dispatcher: Dispatcher): DispatcherSource {
  return { next: () => dispatcher, close: () => dispatcher.close() };
}

/** Creates an agent with the first request. */
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

/** Refuses the dispatchers of Bun's built-in undici, which send nothing. */
function checked(dispatcher: Partial<Dispatcher> | undefined): Dispatcher {
  if (typeof dispatcher?.dispatch === "function") return dispatcher as Dispatcher;
  throw new OktaConfigError("dispatcher", "nodeFetch requires the undici package on Node or Deno");
}

async function load(): Promise<Undici> {
  try {
    undici = await import("undici");
    return undici;
  } catch (error) {
    const missing = /MODULE_NOT_FOUND$/.test(String((error as { code?: unknown }).code));
    const why = missing ? "is not installed" : `cannot be loaded (${(error as Error).message})`;
    const install = "run `npm install undici@7`, or undici@8 on Node 22.19 or newer";
    throw new OktaConfigError("fetch", `nodeFetch requires the undici package, which ${why}; ${install}`);
  }
}
