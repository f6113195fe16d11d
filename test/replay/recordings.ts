import { readFileSync } from "node:fs";

/** One recorded request and its answer. */
export interface Recording {
  source: string;
  file: string;
  blob: string;
  seq: number;
  method: string;
  url: string;
  requestBody: string | null;
  status: number;
  responseBody: string;
}

/** The cassettes of programs that go through lists, by a part of their names. */
export const PAGED = ["test_comprehensive_user_lifecycle", "pagination.yml", "test_user_pagination"];

function recordingsIn(ndjson: string): Recording[] {
  return readFileSync(ndjson, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Recording)
    .sort((a, b) => a.seq - b.seq);
}

/** The recordings of a cassette, in their order. `name` is a part of its file's name. */
export function recordingsOf(ndjson: string, name: string): Recording[] {
  return recordingsIn(ndjson).filter(({ file }) => file.includes(name));
}

/** All recordings by cassette, under the name that the server knows it by. */
export function cassettesOf(ndjson: string): Map<string, Recording[]> {
  const cassettes = new Map<string, Recording[]>();
  for (const recording of recordingsIn(ndjson)) {
    const name = `${recording.source}:${recording.file}@${recording.blob}`;
    cassettes.set(name, [...(cassettes.get(name) ?? []), recording]);
  }
  return cassettes;
}
