// Token requests as spans and metrics.

import { context, SpanKind, trace } from "@opentelemetry/api";
import { expect, test } from "vitest";
import { privateKeyJwt } from "../../src/oauth.js";
import { failure, json, userOf } from "../support/answers.js";
import { CLIENT_ID, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { type Handler, oktaOf } from "../support/okta-of.js";
import { recordedTelemetry, withContexts } from "../support/telemetry.js";

withContexts();

const ONE = "GET /api/v1/users/{id}";
const TOKEN_REQUEST = "POST /oauth2/v1/token";
const ACCESS_TOKEN = "eyJraWQiOiJhY2Nlc3MtdG9rZW4tb2YtdGhlLXRlc3QifQ";

const auth = () => privateKeyJwt({ clientId: CLIENT_ID, scopes: SCOPES, privateKey: pemOf(KEYS), dpop: false });
const issue = () => json({ access_token: ACCESS_TOKEN, token_type: "Bearer", expires_in: 3600 });

function traced(token: Handler = issue, options: Parameters<typeof recordedTelemetry>[0] = {}) {
  const recorded = recordedTelemetry(options);
  const handler: Handler = (request) => (request.url.endsWith("/token") ? token(request) : json(userOf("00u1")));
  return { ...recorded, ...oktaOf(handler, { auth: auth(), telemetry: recorded.telemetry }) };
}

test("a token request is a span within the call that made it, not within calls that share the token", async () => {
  const { okta, trees, span, tracerProvider } = traced();
  const tracer = tracerProvider.getTracer("program");
  const within = (name: string) => {
    const span = tracer.startSpan(name);
    return context.with(trace.setSpan(context.active(), span), async () => {
      await okta.getUser("00u1");
      span.end();
    });
  };
  await Promise.all([within("first"), within("second")]);
  expect(trees()).toEqual([
    { first: [{ getUser: [{ [TOKEN_REQUEST]: [] }, { [ONE]: [] }] }] },
    { second: [{ getUser: [{ [ONE]: [] }] }] },
  ]);
  expect(span(TOKEN_REQUEST)).toMatchObject({
    kind: SpanKind.CLIENT,
    attributes: {
      "http.request.method": "POST",
      "http.response.status_code": 200,
      "url.template": "/oauth2/v1/token",
      "url.full": "https://acme.okta.com/oauth2/v1/token",
    },
  });
});

test("token requests are counted by status, even if an instrumentation traces them", async () => {
  for (const requests of ["all", "none"] as const) {
    const { okta, points } = traced(issue, { requests });
    await okta.getUser("00u1");
    const attributes = { "server.address": "acme.okta.com", "server.port": 443, "http.response.status_code": 200 };
    expect(await points("okta.client.token.requests")).toEqual([{ attributes, value: 1 }]);
  }
});

test("a refused token request is an error, and nothing contains the assertion or a token", async () => {
  const { okta, spans, span, metrics } = traced(() => failure(401, "invalid_client", { error: "invalid_client" }));
  await okta.getUser("00u1").catch(() => undefined);
  expect(span(TOKEN_REQUEST)?.attributes).toMatchObject({ "error.type": "401" });
  expect(span("getUser")?.attributes).toMatchObject({ "error.type": "ERR_AUTH" });
  const good = traced();
  await good.okta.getUser("00u1");
  const shown = [...spans(), ...good.spans()].map(({ name, attributes, events }) => ({ name, attributes, events }));
  const text = JSON.stringify([shown, await metrics(), await good.metrics()]);
  expect(text).not.toContain(ACCESS_TOKEN);
  expect(text).not.toMatch(/assertion|eyJ/);
});

test("a request of the program's own provider shows only its host", async () => {
  const { telemetry, span } = recordedTelemetry();
  const own = {
    authorize: async (_: unknown, { fetch }: { fetch: (url: string) => Promise<Response> }) => {
      await fetch("https://vault.acme.test/v1/secrets/00aSecret?key=0");
      return { Authorization: "SSWS 00aBcDeFgHiJkLmNoPqRsTuVwXyZ" };
    },
  };
  const { okta } = oktaOf(() => json(userOf("00u1")), { auth: own as never, telemetry });
  await okta.getUser("00u1");
  expect(span("GET")?.attributes).toMatchObject({
    "server.address": "vault.acme.test",
    "url.full": "https://vault.acme.test/REDACTED",
  });
});
