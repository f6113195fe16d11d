// npm run check:fake -- COMPARE TRAFFIC [--quiet] [options]: how truthfully the fake answers recorded requests. COMPARE is the
// program that replays them against a URL; it gets the options. Fails below the goal.

import { spawn } from "node:child_process";
import { createFakeOkta } from "../src/testing/index.js";

/** Percentages of answers that agree: with the recorded status, code, shape and content. */
const GOALS = { status: 99, code: 98.5, shape: 95, content: 90 };

interface Summary {
  readonly rates: { readonly [Level in keyof typeof GOALS]: number };
}

const [compare, traffic, ...given] = process.argv.slice(2);
const options = given.filter((option) => option !== "--quiet");
if (!compare || !traffic) {
  console.error("usage: npm run check:fake -- COMPARE TRAFFIC [options]");
  process.exit(2);
}
const server = await createFakeOkta().listen();
const reset = ["--reset", "POST /__fake/reset"];
try {
  const output = await outputOf([compare, "--fake", server.url, ...reset, ...options, "--json", traffic]);
  const { rates } = JSON.parse(output) as Summary;
  if (!given.includes("--quiet"))
    console.log(await outputOf([compare, "--fake", server.url, ...reset, ...options, traffic]));
  for (const [level, goal] of Object.entries(GOALS)) {
    const rate = rates[level as keyof typeof GOALS];
    console.log(`${level.padEnd(8)}${rate.toFixed(1).padStart(6)} %, goal ${goal} %`);
    if (rate < goal) process.exitCode = 1;
  }
} finally {
  await server.close();
}

function outputOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(text) : reject(new Error(`${args[0]} ended with ${code}`))));
  });
}
