// The client against a server that replays the responses of real orgs. Needs recordings: see .ci/run.

import { describe, expect, it } from "vitest";
import { createOkta, OktaApiError, type Page, type PagedList } from "../../src/index.js";
import { type DocumentedOperation, operations } from "../contract/document.js";
import { PAGED, type Recording, recordingsOf } from "./recordings.js";

const { OKTA_REPLAY_URL: orgUrl = "", OKTA_REPLAY_RECORDINGS: ndjson = "" } = process.env;

interface Known {
  operation: DocumentedOperation;
  path: string[];
  query: Record<string, unknown>;
}

/** Which operation a recorded request is, and with what parameters. */
function known({ method, url }: Recording): Known {
  const { pathname, searchParams } = new URL(url, "https://acme.okta.com");
  for (const operation of operations) {
    const match = new RegExp(`^${operation.path.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(pathname);
    if (match && operation.method === method) {
      const query = [...searchParams].map(([name, value]) => [
        name,
        /^(true|false|\d+)$/.test(value) ? JSON.parse(value) : value,
      ]);
      return { operation, path: match.slice(1).map(decodeURIComponent), query: Object.fromEntries(query) };
    }
  }
  throw new Error(`no operation for ${method} ${url}`);
}

describe.each(PAGED)("the recorded %s", (name) => {
  const recordings = recordingsOf(ndjson, name);
  const verdicts: string[] = [];
  const okta = createOkta({
    orgUrl,
    token: "any-token",
    headers: { "X-Replay-Cassette": name },
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      verdicts.push(response.headers.get("X-Replay-Body") ?? `nothing recorded: ${init.method} ${url}`);
      return response;
    },
  });

  function call({ operation, path, query }: Known, requestBody: string | null): unknown {
    // some recorders left bodies out: any that fits will do then
    const [sample] = Object.values(operation.bodies);
    const body = sample === undefined ? [] : [requestBody ? JSON.parse(requestBody) : sample];
    const method = (okta as unknown as Record<string, (...parameters: unknown[]) => unknown>)[operation.id];
    if (!method) throw new Error(`the client has no ${operation.id}`);
    return method(...path, ...body, query);
  }

  it("is returned by the client as recorded", async () => {
    expect(recordings.length).toBeGreaterThan(0);
    for (let at = 0; at < recordings.length; at++) {
      const recording = recordings[at] as Recording;
      const result = call(known(recording), recording.requestBody);
      if (typeof result === "object" && result !== null && Symbol.asyncIterator in result) {
        at += (await comparePages(result as PagedList<unknown>, recordings.slice(at))) - 1;
      } else {
        await compare(result as Promise<unknown>, recording);
      }
    }
    expect(verdicts).toHaveLength(recordings.length);
    expect(verdicts.filter((verdict) => !["same", "unrecorded"].includes(verdict))).toEqual([]);
  });
});

async function compare(result: Promise<unknown>, { status, responseBody }: Recording): Promise<void> {
  const answer = responseBody === "" ? undefined : JSON.parse(responseBody);
  if (status < 400) {
    expect(await result).toEqual(answer);
    return;
  }
  const error = await result.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OktaApiError);
  expect(error).toMatchObject({
    status,
    code: answer.errorCode,
    summary: answer.errorSummary,
    errorId: answer.errorId,
    requestId: expect.any(String),
  });
}

/** Compares the pages of a list with the recordings of them, and returns how many there were. */
async function comparePages(list: PagedList<unknown>, recordings: Recording[]): Promise<number> {
  let count = 0;
  for await (const page of list.pages()) {
    const recording = recordings[count++];
    expect(page.response.status).toBe(recording?.status);
    expect(page.items).toEqual(JSON.parse(recording?.responseBody ?? ""));
    if (!continues(page, recordings[count])) break;
  }
  return count;
}

/** Whether the next recording is of the page after this one: some recorded programs stopped before the end. */
function continues({ next }: Page<unknown>, recording: Recording | undefined): boolean {
  return next !== undefined && recording !== undefined && known(recording).query["after"] === next;
}
