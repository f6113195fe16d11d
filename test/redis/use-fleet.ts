// A client whose limits a store shares, of an org that allows plenty; and what becomes of its store.

import { createOkta, type PacingStore, type StoreChange } from "../../src/index.js";

export interface UsedFleet {
  /** Makes a call. */
  readonly read: () => Promise<unknown>;
  readonly changes: readonly StoreChange[];
}

/** Makes a few calls. */
export async function useFleet(store: PacingStore): Promise<UsedFleet> {
  const changes: StoreChange[] = [];
  const okta = createOkta({
    orgUrl: "https://acme.okta.com",
    token: "00test",
    pacing: { store },
    fetch: async () => Response.json({ id: "00u1", status: "ACTIVE", profile: {} }),
    hooks: { onStoreChange: (change) => changes.push(change) },
  });
  const read = () => okta.getUser("00u1");
  for (let at = 0; at < 3; at++) await read();
  return { read, changes };
}
