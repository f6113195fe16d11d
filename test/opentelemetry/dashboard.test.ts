// The dashboard in examples/grafana shows the metrics that are emitted, by their names and labels in Prometheus.

import { readFileSync } from "node:fs";
import { PrometheusSerializer } from "@opentelemetry/exporter-prometheus";
import { beforeAll, describe, expect, test } from "vitest";
import { privateKeyJwt } from "../../src/oauth.js";
import { METRIC } from "../../src/opentelemetry/instruments.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { CLIENT_ID, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { type Handler, inTurn, oktaOf } from "../support/okta-of.js";
import { recordedTelemetry } from "../support/telemetry.js";

interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const { panels, templating } = JSON.parse(read("examples/grafana/okta-fetch.json")) as {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly definition?: string }[] };
};
const queries = [
  ...panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...templating.list.flatMap(({ definition }) => definition ?? []),
];
/** The metrics that queries name, or by a pattern: Prometheus adds the unit, OpenTelemetry's own exporter does not. */
const names = queries.flatMap((query) => [...query.matchAll(/\b(\w+)\{|label_values\((\w+),/g)].flatMap(nameIn));
const patterns = queries.flatMap((query) => [...query.matchAll(/__name__=~"([^"]+)"/g)].flatMap(nameIn));

function nameIn([, ...found]: RegExpExecArray): string[] {
  return found.filter((name) => name !== undefined);
}

/** The labels of each metric as Prometheus gets them. */
const emitted = new Map<string, Set<string>>();

/** Calls in which everything happens that is measured. */
async function callOften() {
  const clock = new FlyingClock();
  const { telemetry, exported } = recordedTelemetry({}, clock);
  const limits = (remaining: number) => ({
    Date: new Date(clock.now()).toUTCString(),
    "X-Rate-Limit-Limit": "600",
    "X-Rate-Limit-Remaining": String(remaining),
    "X-Rate-Limit-Reset": String(Math.floor(clock.now() / 1000) + 30),
  });
  const refused: Handler = () => {
    const response = failure(429, "E0000047");
    for (const [name, value] of Object.entries(limits(0))) response.headers.set(name, value);
    return response;
  };
  const used: Handler = () => json(userOf("00u1"), { headers: limits(0) });
  const answers = inTurn(failure(503, "E0000010"), refused, used, used, failure(404, "E0000007"));
  const issue = () => json({ access_token: "aToken", token_type: "Bearer", expires_in: 3600 });
  const handler: Handler = (request) => (request.url.endsWith("/token") ? issue() : answers(request));
  const auth = privateKeyJwt({ clientId: CLIENT_ID, scopes: SCOPES, privateKey: pemOf(KEYS), dpop: false });
  const { okta } = oktaOf(handler, { auth, clock, timeout: 0, retry: 2, telemetry });
  await okta.getUser("00u1");
  await okta.getUser("00u1");
  await okta.getUser("00u2").catch(() => undefined);
  return exported();
}

beforeAll(async () => {
  for (const metrics of await callOften()) {
    for (const line of new PrometheusSerializer().serialize(metrics).split("\n")) {
      const [, name, labels = ""] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? [];
      if (name === undefined || line.startsWith("#")) continue;
      const known = emitted.get(name) ?? new Set();
      for (const [label] of labels.matchAll(/\w+(?==")/g)) known.add(label);
      emitted.set(name, known);
    }
  }
});

describe("the dashboard", () => {
  test("shows metrics that are emitted", () => {
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !emitted.has(name))).toEqual([]);
  });

  test("shows histograms that are emitted, with or without their unit in the name", () => {
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns) {
      const known = [...emitted.keys()].filter((name) => new RegExp(`^(?:${pattern})$`).test(name));
      expect(known, pattern).toHaveLength(1);
      expect(known[0]?.replace(/_(bucket|count)$/, "_seconds_$1")).toMatch(new RegExp(`^(?:${pattern})$`));
    }
  });

  test("groups and selects by labels that are emitted", () => {
    const labels = new Set([...emitted.values()].flatMap((known) => [...known]));
    const used = queries.flatMap((query) => [
      ...[...query.matchAll(/ by \(([^)]*)\)/g)].flatMap(([, list = ""]) => list.split(/,\s*/)),
      ...[...query.matchAll(/\b(\w+)(?:=~|!=|=)"/g)].flatMap(([, label = ""]) => label),
    ]);
    // those of Prometheus itself
    for (const own of ["job", "__name__"]) labels.add(own);
    expect([...new Set(used)].filter((label) => !labels.has(label))).toEqual([]);
  });

  test("shows every metric", () => {
    const begins = Object.values(METRIC).map((name) => name.replaceAll(".", "_"));
    expect(begins.filter((name) => ![...names, ...patterns].some((each) => each.startsWith(name)))).toEqual([]);
  });
});

test("the page on observability has the names of all metrics, also those in Prometheus", () => {
  const page = read("docs/guides/observability.md");
  const families = [...emitted.keys()].filter((name) => /^(okta_client|http_client)_/.test(name));
  const inPrometheus = families.map((name) => name.replace(/_(bucket|sum|count)$/, "_seconds"));
  const missing = [...inPrometheus, ...Object.values(METRIC)].filter((name) => !page.includes(`\`${name}\``));
  expect([...new Set(missing)]).toEqual([]);
});
