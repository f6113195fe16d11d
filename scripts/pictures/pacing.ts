// Pacing against the window of a rate limit: two real runs against the fake org, with and without pacing.

import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";
import { line, type Picture, rectangle, text } from "./svg.js";

const LIMIT = { requests: 30, seconds: 2 };
const CALLS = 90;
const LATENCY = 80;
/** The width of a bar, in milliseconds. */
const SLOT = 100;
const SECONDS = 5;

interface Answer {
  /** Milliseconds since the run began. */
  readonly at: number;
  readonly refused: boolean;
}

export async function pacingPicture(): Promise<Picture> {
  const paced = await run(true);
  const unpaced = await run(false);
  const refused = (answers: readonly Answer[]) => answers.filter((answer) => answer.refused).length;
  return {
    width: 720,
    height: 330,
    title: `${CALLS} calls at once, where Okta allows ${LIMIT.requests} requests in ${LIMIT.seconds} seconds. With pacing, ${refused(paced)} are refused: requests wait for the next window. Without it, ${refused(unpaced)} are refused and sent again.`,
    parts: [
      ...panel({ y: 24, title: "With pacing, the default", answers: paced }),
      ...panel({ y: 172, title: "With pacing: false", answers: unpaced }),
      rectangle({ x: 24, y: 304, width: 12, height: 12, rx: 2, class: "blue" }),
      text("accepted", { x: 42, y: 315, class: "muted" }),
      rectangle({ x: 116, y: 304, width: 12, height: 12, rx: 2, class: "red" }),
      text("refused (429)", { x: 134, y: 315, class: "muted" }),
      text(`requests in ${SLOT / 1000} s`, { x: 696, y: 315, class: "muted", "text-anchor": "end" }),
    ],
  };
}

/** Sends all calls at once, and notes each answer. */
async function run(isPaced: boolean): Promise<Answer[]> {
  const org = createFakeOkta({ users: 1, latency: LATENCY, limits: [{ operations: ["getUser"], ...LIMIT }] });
  const answers: Answer[] = [];
  const begin = performance.now();
  const okta = createOkta({
    orgUrl: org.url,
    token: org.token,
    ...(!isPaced && { pacing: false }),
    fetch: async (input, init) => {
      const response = await org.fetch(input, init);
      answers.push({ at: performance.now() - begin, refused: response.status === 429 });
      return response;
    },
  });
  const [user] = await okta.listUsers().toArray();
  await Promise.all(Array.from({ length: CALLS }, () => okta.getUser(user?.id ?? "")));
  return answers.slice(1);
}

function panel({ y, title, answers }: { y: number; title: string; answers: readonly Answer[] }): string[] {
  const box = { x: 24, width: 672, top: y + 16, height: 84 };
  const bottom = box.top + box.height;
  const at = (milliseconds: number) => box.x + (milliseconds / 1000 / SECONDS) * box.width;
  const slots = Array.from({ length: (SECONDS * 1000) / SLOT }, (_, slot) => {
    const within = answers.filter((answer) => Math.floor(answer.at / SLOT) === slot);
    const refused = within.filter((answer) => answer.refused).length;
    return { slot, accepted: within.length - refused, refused };
  });
  const most = Math.max(...slots.map(({ accepted, refused }) => accepted + refused));
  const tall = (count: number) => (count / most) * (box.height - 6);
  const width = at(SLOT) - at(0) - 1.5;
  const bars = slots.flatMap(({ slot, accepted, refused }) => [
    ...(accepted > 0 ? [bar({ x: at(slot * SLOT), bottom, width, height: tall(accepted), colour: "blue" })] : []),
    ...(refused > 0
      ? [bar({ x: at(slot * SLOT), bottom: bottom - tall(accepted), width, height: tall(refused), colour: "red" })]
      : []),
  ]);
  const count = answers.filter((answer) => answer.refused).length;
  return [
    text(title, { x: box.x, y: y + 4, class: "ink strong" }),
    text(`${CALLS} calls, ${answers.length} requests, ${count} refused`, {
      x: box.x + box.width,
      y: y + 4,
      class: "muted",
      "text-anchor": "end",
    }),
    ...Array.from({ length: Math.floor(SECONDS / LIMIT.seconds) + 1 }, (_, window) =>
      line({
        x1: at(window * LIMIT.seconds * 1000),
        y1: box.top,
        x2: at(window * LIMIT.seconds * 1000),
        y2: bottom,
        class: "line-stroke",
        "stroke-dasharray": "3 3",
      }),
    ),
    line({ x1: box.x, y1: bottom, x2: box.x + box.width, y2: bottom, class: "line-stroke" }),
    ...bars,
    ...[0, 1, 2, 3, 4].map((second) => text(`${second} s`, { x: at(second * 1000), y: bottom + 18, class: "muted" })),
  ];
}

const bar = (given: { x: number; bottom: number; width: number; height: number; colour: string }): string =>
  rectangle({
    x: given.x,
    y: given.bottom - given.height,
    width: given.width,
    height: given.height,
    class: given.colour,
  });
