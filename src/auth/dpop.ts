// Proof that a request comes from whom its token was given to: a signature over the request, by a key that is never
// sent (RFC 9449).

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

/** Proves requests to one origin. */
export interface Prover {
  /** What the library proves token requests with. */
  handle(): Promise<DPoPHandle>;
  /** A proof of its own for a request with a token. */
  prove(request: RequestHead, token: string): Promise<string>;
  /**
   * Takes the nonce that an answer brings for the proofs after it.
   * @param proof - that of the request; `null` or `undefined` without one
   * @returns whether the answer brought a nonce that the proof did not have
   */
  take(response: Response, proof: string | null | undefined): boolean;
}

/**
 * @param keyPair - makes the key pair, or gives it
 * @param platform - the clock of the server, and what makes ids
 */
export function proverOf(keyPair: () => Promise<CryptoKeyPair>, platform: Pick<Platform, "now" | "id">): Prover {
  let nonce: string | undefined;
  let made: DPoPHandle | undefined;

  async function make(): Promise<DPoPHandle> {
    return DPoP({}, await keyPair(), {
      [modifyAssertion]: (_, payload) => {
        Object.assign(payload, { iat: Math.floor(platform.now() / 1000), jti: platform.id(), nonce });
      },
    });
  }
  const handle = async () => {
    const own = made ?? (await make());
    made ??= own;
    return made;
  };

  return {
    handle,
    prove: async (request, token) => {
      let proof = "";
      // the library proves what it sends; this takes the proof, and leaves the sending to the client
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
    take: (response, proof) => {
      const brought = response.headers.get("DPoP-Nonce");
      if (!brought) return false;
      nonce = brought;
      // another answer may have brought it since the proof was made
      return nonceIn(proof) !== brought;
    },
  };
}

/** The nonce that a proof has. */
function nonceIn(proof: string | null | undefined): unknown {
  const payload = proof?.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/");
  try {
    return JSON.parse(atob(payload ?? "")).nonce;
  } catch {
    // not a proof of ours
    return undefined;
  }
}
