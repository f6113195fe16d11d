// The next response of the org, which a fault can change before it is sent.

import type { ServerResponse } from "node:http";

export interface Answer {
  readonly status: number;
  /** An array is as many header lines. */
  readonly headers: { readonly [name: string]: string | string[] };
  readonly body: string;
}

export function jsonAnswer(status: number, body: unknown, headers: Answer["headers"] = {}): Answer {
  return { status, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) };
}

/** An error in Okta's form. */
export function refusal(status: number, errorCode: string, errorSummary: string, ...causes: string[]): Answer {
  return jsonAnswer(status, {
    errorCode,
    errorSummary,
    errorLink: errorCode,
    errorId: "oaeXyz",
    errorCauses: causes.map((cause) => ({ errorSummary: cause })),
  });
}

/** Sends an answer as it is: no header is added but the length of its body. */
export function write(response: ServerResponse, answer: Answer): void {
  begin(response, answer).end(answer.body);
}

/** Sends the head of an answer. */
export function begin(response: ServerResponse, { status, headers, body }: Answer): ServerResponse {
  response.sendDate = false;
  const length = status === 204 ? {} : { "Content-Length": Buffer.byteLength(body) };
  return response.writeHead(status, { ...headers, ...length });
}
