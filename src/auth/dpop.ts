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
import type { RequestHead } from "../platform.js";
import type { Platform } from "./oauth-platform.js";

/** Proves requests to one origin. */
export interface Prover {
  /** What the library proves token requests with. */
  handle(): Promise<DPoPHandle>;
  /** A proof of its own for a request with a token. */
  prove(request: RequestHead, token: string): Promise<string>;
  /** Takes the nonce that an answer brings for the proofs after it; tells whether it brought one. */
  take(response: Response): boolean;
}

/**
 * @param keyPair - makes the key pair, or gives it
 * @param platform - the clock, and what makes ids
 */
export function proverOf(keyPair: () => Promise<CryptoKeyPair>, platform: Platform): Prover {
  let nonce: string | undefined;
  let made: Promise<DPoPHandle> | undefined;

  async function make(): Promise<DPoPHandle> {
    return DPoP({}, await keyPair(), {
      [modifyAssertion]: (_, payload) => {
        Object.assign(payload, { iat: Math.floor(platform.now() / 1000), jti: platform.id(), nonce });
      },
    });
  }
  const handle = () => {
    made ??= make();
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
    take: (response) => {
      const brought = response.headers.get("DPoP-Nonce");
      if (brought) nonce = brought;
      return Boolean(brought);
    },
  };
}
