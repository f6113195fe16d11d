import { readFileSync } from "node:fs";

/** One recorded request and its answer. */
export interface Recording {
  file: string;
  seq: number;
  method: string;
  url: string;
  requestBody: string | null;
  status: number;
  responseBody: string;
}

/** The recordings of a cassette, in their order. `name` is a part of its file's name. */
export function recordingsOf(ndjson: string, name: string): Recording[] {
  return readFileSync(ndjson, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Recording)
    .filter(({ file }) => file.includes(name))
    .sort((a, b) => a.seq - b.seq);
}
