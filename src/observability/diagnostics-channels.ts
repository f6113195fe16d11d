// Node's diagnostics channels, on which every client of the process publishes what its hooks see.

import { nodeBuiltin } from "../shared/node-builtin.js";

export interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
  /** Publishes a message and runs a function in the stores that are bound to the channel. */
  runStores?<T>(message: object, work: () => T): T;
}

interface DiagnosticsChannel {
  channel(name: string): Channel;
}

/** Returns the channels of these names, by the name without its prefix; none on runtimes without channels. */
export function channelsOf<Name extends string>(
  prefix: string,
  names: readonly Name[],
): { readonly [name in Name]?: Channel } {
  const { channel } = nodeBuiltin<DiagnosticsChannel>("node:diagnostics_channel") ?? {};
  if (!channel) return {};
  const channels: { [name in Name]?: Channel } = {};
  for (const name of names) channels[name] = channel(`${prefix}${name}`);
  return channels;
}
