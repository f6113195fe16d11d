// Reads recorded interactions from an NDJSON file (one interaction a line) or a HAR file, as browsers and proxies export it.
// The content decides which of the two it is.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describeFileError } from "../../src/generate/document/file-error.js";
import { ScriptError } from "../script-error.js";

/** A recorded request and its response. */
export interface Interaction {
  /** Where in the recording it stands, for reports. */
  readonly source: string;
  readonly method: string;
  readonly url: URL;
  /** Empty if the request had no body, or the recorder left it out. */
  readonly requestBody: string;
  readonly status: number;
  /** Undefined if the recorder left out the body that the response had. */
  readonly responseBody: string | undefined;
}

/**
 * Reads every interaction of a recording.
 *
 * @throws ScriptError - the file cannot be read, or is neither NDJSON nor HAR
 */
export function readRecording(file: string): Interaction[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ScriptError(`cannot read ${file}: ${describeFileError(error)}`);
  }
  // some exporters write a byte order mark
  const content = text.replace(/^\uFEFF/, "");
  const har = parseJson(content) as { readonly log?: { readonly entries?: unknown } } | null | undefined;
  return har?.log === undefined || har.log === null ? parseLines(content, file) : parseHar(har.log.entries, file);
}

/** The parsed text; undefined if it is not JSON. The parser's message would quote the recording, which may hold secrets. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface RecordedLine {
  readonly file?: string;
  readonly seq?: number;
  readonly method?: unknown;
  readonly url?: unknown;
  readonly requestBody?: string | null;
  readonly status?: unknown;
  readonly responseBody?: string;
}

function parseLines(text: string, path: string): Interaction[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const { file, seq, method, url, requestBody, status, responseBody }: RecordedLine = Object(parseJson(line));
    if (typeof method !== "string" || typeof url !== "string" || typeof status !== "number") {
      throw new ScriptError(
        `${path}, line ${index + 1} is not an interaction. Expected NDJSON, a JSON object a line with method, url and status, or HAR, one object with a log.`,
      );
    }
    const source = file === undefined ? `line ${index + 1}` : `${basename(file)} #${seq}`;
    return [{ source, method, url: parseUrl(url), requestBody: requestBody ?? "", status, responseBody }];
  });
}

interface HarEntry {
  readonly request?: { readonly method: string; readonly url: string; readonly postData?: { readonly text?: string } };
  readonly response?: {
    readonly status: number;
    readonly content?: { readonly text?: string; readonly encoding?: string; readonly size?: number };
  };
}

function parseHar(entries: unknown, path: string): Interaction[] {
  if (!Array.isArray(entries)) throw new ScriptError(`${path} is not a HAR file: its log has no entries.`);
  return entries.flatMap(({ request, response }: HarEntry, index) => {
    // a blocked or pending request has no status
    if (request === undefined || response === undefined || !(response.status > 0)) return [];
    const { text, encoding, size = 0 } = response.content ?? {};
    // browsers drop the text of long responses and keep only its size
    const responseBody = text ?? (size > 0 ? undefined : "");
    return [
      {
        source: `entry ${index}`,
        method: request.method,
        url: parseUrl(request.url),
        requestBody: request.postData?.text ?? "",
        status: response.status,
        responseBody: encoding === "base64" && text ? Buffer.from(text, "base64").toString() : responseBody,
      },
    ];
  });
}

/** A recorded URL may be a path only. */
const parseUrl = (url: string): URL => new URL(url, "https://org.invalid");
