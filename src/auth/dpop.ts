// DPoP proofs (RFC 9449): signatures over requests, with the key that the access token is bound to.

import {
  allowInsecureRequests,
  customFetch,
  DPoP,
  type DPoPHandle,
  modifyAssertion,
  protectedResourceRequest,
} from "oauth4webapi";
import type { RequestHead } from "../shared/platform.js";
import type { Platform } from "./oauth-platform.js";

/** Creates the DPoP proofs of requests to one origin. */
export interface Prover {
  /** The handle with which oauth4webapi proves token requests. */
  handle(): Promise<DPoPHandle>;
  /** Creates the proof for a request with a token. */
  prove(request: RequestHead, token: string): Promise<string>;
  /**
   * Stores the nonce of a response for later proofs.
   * @param proof - the proof of the request; `null` or `undefined` without one
   * @returns whether the response has a nonce that the proof did not have
   */
  learnNonce(response: Response, proof: string | null | undefined): boolean;
}

/**
 * Creates the prover of one origin.
 * @param keyPair - returns the key pair, generated on first use
 * @param platform - the server's time, and unique ids
 */
export function createProver(keyPair: () => Promise<CryptoKeyPair>, platform: Pick<Platform, "now" | "id">): Prover {
  let nonce: string | undefined;
  let current: DPoPHandle | undefined;

  async function createHandle(): Promise<DPoPHandle> {
    return DPoP({}, await keyPair(), {
      [modifyAssertion]: (_, payload) => {
        Object.assign(payload, { iat: Math.floor(platform.now() / 1000), jti: platform.id(), nonce });
      },
    });
  }
  const handle = async () => {
    const created = current ?? (await createHandle());
    // a concurrent call may have been faster
    current ??= created;
    return current;
  };

  return {
    handle,
    prove: async (request, token) => {
      let proof = "";
      // oauth4webapi creates proofs only while it sends: keep the proof, and let the client send the request
      await protectedResourceRequest(token, request.method, new URL(request.url), undefined, null, {
        DPoP: await handle(),
        [allowInsecureRequests]: true,
        [customFetch]: async (_, { headers }) => {
          proof = headers["dpop"] ?? "";
          return new Response();
        },
      });
      return proof;
    },
    learnNonce: (response, proof) => {
      const received = response.headers.get("DPoP-Nonce");
      if (!received) return false;
      nonce = received;
      // the proof may have this nonce already, from an earlier response
      return nonceIn(proof) !== received;
    },
  };
}

/** The nonce of a proof. */
function nonceIn(proof: string | null | undefined): unknown {
  const payload = proof?.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/");
  try {
    return JSON.parse(atob(payload ?? "")).nonce;
  } catch {
    // not a proof of this library
    return undefined;
  }
}
