// A scan that divides its ranges: the pages of a real one against the fake org, each where its users were created.

import { createOkta } from "okta-fetch";
import { createFakeOkta, type FakeOkta } from "okta-fetch/testing";
import { line, type Picture, rectangle, text } from "./svg.js";

const READERS = 4;
const PAGE = 10;
const DAY = 86_400_000;
const COLOURS = ["blue", "orange", "green", "purple"];

/** Users created on a day. One import made a fifth of them. */
const CREATED = [
  4, 5, 3, 6, 5, 4, 80, 6, 5, 7, 6, 8, 7, 9, 8, 10, 9, 11, 12, 10, 12, 13, 14, 12, 15, 14, 16, 15, 17, 18,
];

/** A page of a reader: when it was requested, and when its users were created. */
interface ScannedPage {
  readonly reader: number;
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

export async function scanPicture(): Promise<Picture> {
  const pages = await scannedPages(await orgWithUsers());
  const steps = Math.max(...pages.map(({ step }) => step)) + 1;
  const begin = Math.min(...pages.map(({ from }) => from));
  const end = Math.max(...pages.map(({ to }) => to));
  const box = { x: 112, y: 64, width: 584, step: 15 };
  const bottom = box.y + steps * box.step;
  const at = (time: number) => box.x + ((time - begin) / (end - begin)) * box.width;
  const users = CREATED.reduce((sum, each) => sum + each, 0);
  return {
    width: 720,
    height: bottom + 44,
    title: `A scan with ${READERS} readers: ${users} users by their time of creation, in ${pages.length} pages. Each reader works on a range of its own; one that finishes takes half of the largest range that is left, so that all finish at about the same time.`,
    parts: [
      ...COLOURS.flatMap((colour, reader) => [
        rectangle({ x: 112 + reader * 92, y: 20, width: 12, height: 12, rx: 2, class: colour }),
        text(`reader ${reader + 1}`, { x: 130 + reader * 92, y: 31, class: "muted" }),
      ]),
      text("requests", { x: 24, y: box.y + 12, class: "muted" }),
      text("in time ↓", { x: 24, y: box.y + 28, class: "muted" }),
      line({ x1: box.x, y1: bottom + 6, x2: box.x + box.width, y2: bottom + 6, class: "line-stroke" }),
      text("first user created", { x: box.x, y: bottom + 26, class: "muted" }),
      text("last user created", { x: box.x + box.width, y: bottom + 26, class: "muted", "text-anchor": "end" }),
      ...pages.map(({ reader, step, from, to }) =>
        rectangle({
          x: at(from),
          y: box.y + step * box.step,
          width: Math.max(2.5, at(to) - at(from)),
          height: box.step - 4,
          rx: 2,
          class: COLOURS[reader] ?? "ink",
        }),
      ),
    ],
  };
}

async function orgWithUsers(): Promise<FakeOkta> {
  const org = createFakeOkta();
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
  let number = 0;
  for (const count of CREATED) {
    for (let created = 0; created < count; created++) {
      const login = `user${number++}@acme.example`;
      await okta.createUser({ profile: { login, email: login, firstName: "Ada", lastName: "Lovelace" } });
      org.clock.advance(DAY / count);
    }
  }
  return org;
}

/** Scans the org, and notes each page. All requests take the same time, so they leave in steps. */
async function scannedPages(org: FakeOkta): Promise<ScannedPage[]> {
  const pages: ScannedPage[] = [];
  const readers: (string | undefined)[] = Array.from({ length: READERS });
  let waiting: (() => void)[] = [];
  let step = 0;
  const fetchInSteps = async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    const list = searchParams.get("search") ?? "";
    const known = readers.indexOf(list);
    const reader = known >= 0 && searchParams.has("after") ? known : Math.max(0, readers.indexOf(undefined));
    readers[reader] = list;
    if (waiting.length === 0) {
      setTimeout(() => {
        const [release, all] = [waiting, waiting.length];
        waiting = [];
        for (const each of release.slice(0, all)) each();
        step++;
      }, 20);
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
    const now = step;
    const response = await org.fetch(request);
    const items = (await response.clone().json()) as { created: string }[];
    const times = items.map(({ created }) => Date.parse(created));
    if (times.length > 1) pages.push({ reader, step: now, from: Math.min(...times), to: Math.max(...times) });
    if (!response.headers.get("link")?.includes('rel="next"')) readers[reader] = undefined;
    return response;
  };
  const okta = createOkta({
    orgUrl: org.url,
    token: org.token,
    fetch: (input, init) => fetchInSteps(new Request(input, init)),
  });
  for await (const _ of okta.scanUsers({ concurrency: READERS, limit: PAGE }).pages());
  return pages;
}
