// Every recording of a real org whose request is an operation of the document is sent by `call`, and its response is
// returned as recorded. Needs recordings: see .ci/run.

import { describe, expect, it } from "vitest";
import * as generated from "../../generated/operations.js";
import { createOperationMatcher } from "../../scripts/traffic/operation-matcher.js";
import { readDocument } from "../../src/generate/document/document-file.js";
import { parametersOf } from "../../src/generate/document/openapi.js";
import { createOkta, OktaApiError, OktaArgumentError } from "../../src/index.js";
import type { AnyInit } from "../../src/request/check-call.js";
import { DOCUMENT, operations } from "../contract/document.js";
import { cassettesOf, PAGED, type Recording } from "./recordings.js";

const { OKTA_REPLAY_URL: orgUrl = "", OKTA_REPLAY_RECORDINGS: ndjson = "" } = process.env;

const document = await readDocument(DOCUMENT);
const findOperation = createOperationMatcher(document);
const functionsById = new Map(Object.values(generated).map((operation) => [operation.id, operation]));
const byId = new Map(operations.map((operation) => [operation.id, operation]));

/** How a program would ask for what was recorded; nothing if it is no operation of the document. */
function callOf({ method, url, requestBody }: Recording): { id: string; init: AnyInit } | undefined {
  const { pathname, searchParams } = new URL(url, "https://acme.okta.com");
  const matched = findOperation({ method, url: new URL(url, "https://acme.okta.com") });
  if (!matched) return undefined;
  const names = [...matched.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const values = new RegExp(`^${matched.path.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(pathname)?.slice(1) ?? [];
  const path = Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(values[at] ?? "")]));
  const parameters = parametersOf(document, matched);
  const query = Object.fromEntries(
    [...searchParams].map(([name, value]) => {
      const type = parameters.find((each) => each.in === "query" && each.name === name)?.schema?.type;
      return [name, type === "boolean" || type === "integer" ? JSON.parse(value) : value];
    }),
  );
  // some recorders left bodies out: any that fits will do then
  const [sample] = Object.values(byId.get(matched.id)?.bodies ?? {});
  const body = sample === undefined ? {} : { body: requestBody ? JSON.parse(requestBody) : sample };
  return { id: matched.id, init: { path, query, ...body } };
}

// the server gives each answer once, and other tests make more of these: lists page by page, tokens with proofs
const ELSEWHERE = [
  ...PAGED,
  "test_dpop_api_request",
  "test_dpop_concurrent_requests",
  "test_dpop_nonce_update",
  "test_token_expiry_and_refresh",
  "test_private_key_auth_without_dpop",
];

/** Requests that another client sent and `call` refuses to send, each for its reason. */
const REFUSED = [
  {
    recording: "spec/cassettes/enroll_factor.yml #1",
    because: "A client of 2016 put the body into the query; Okta never read it, as it refused the token.",
    message: "enrollFactor: unknown option 'factorType'",
  },
  {
    recording: "spec/cassettes/reset_password.yml #0",
    because: "In 2016 Okta sent the email to who said nothing of it; its document has demanded a word since.",
    message: "resetPassword: 'sendEmail' is missing",
  },
];
const refusalOf = ({ file, seq }: Recording) => REFUSED.find(({ recording }) => recording === `${file} #${seq}`);

const asked = [...cassettesOf(ndjson)]
  .map(([name, recordings]) => ({
    name,
    calls: recordings.flatMap((recording) => {
      const call = callOf(recording);
      return call ? [{ recording, ...call }] : [];
    }),
  }))
  .filter(({ name, calls }) => calls.length > 0 && !ELSEWHERE.some((part) => name.includes(part)));

it("each refused request is one of the recordings", () => {
  const recordings = asked.flatMap(({ calls }) => calls.map(({ recording }) => recording));
  expect(recordings.flatMap((recording) => refusalOf(recording) ?? [])).toEqual(REFUSED);
});

describe.each(asked)("$name", ({ name, calls }) => {
  const verdicts: (string | null)[] = [];
  let sent = 0;
  const okta = createOkta({
    orgUrl,
    token: "any-token",
    // each answer was recorded once
    retry: 0,
    headers: { "X-Replay-Cassette": name },
    fetch: async (url, init) => {
      sent += 1;
      const response = await fetch(url, init);
      // a client of 2016 sent a body with every request; we do where the operation has one
      if (init.body !== undefined) verdicts.push(response.headers.get("X-Replay-Body"));
      return response;
    },
  });
  const call = okta.call as unknown as (operation: unknown, init: AnyInit) => Promise<unknown>;

  it("is sent by call as recorded, and returned as recorded", async () => {
    for (const { recording, id, init } of calls) {
      const before = sent;
      const result = call(functionsById.get(id), init);
      const refusal = refusalOf(recording);
      if (refusal === undefined) {
        await compare(result, recording);
        continue;
      }
      await expect(result).rejects.toThrow(OktaArgumentError);
      await expect(result, refusal.because).rejects.toThrow(refusal.message);
      expect(sent).toBe(before);
    }
    expect(verdicts.filter((verdict) => verdict !== "same" && verdict !== "unrecorded")).toEqual([]);
  });
});

async function compare(result: Promise<unknown>, { method, url, status, responseBody }: Recording): Promise<void> {
  const answer = responseBody === "" ? undefined : JSON.parse(responseBody);
  const error = await result.then(
    (value) => {
      expect(value, `${method} ${url}`).toEqual(answer);
      return undefined;
    },
    (thrown: unknown) => thrown,
  );
  if (status < 400) {
    if (error !== undefined) throw error;
    return;
  }
  expect(error, `${method} ${url}`).toBeInstanceOf(OktaApiError);
  expect(error).toMatchObject({
    status,
    code: answer.errorCode,
    summary: answer.errorSummary,
    errorId: answer.errorId,
  });
}
