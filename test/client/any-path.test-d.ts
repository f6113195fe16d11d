// Types of `request` and `list`: those of the given paths, those of the package's document, or `unknown`.

import { expectTypeOf } from "vitest";
import {
  createClient,
  createOkta,
  type Okta,
  type OktaClient,
  type OktaPromise,
  type PagedList,
  type User,
} from "../../src/index.js";

interface App {
  id: string;
  label: string;
}
interface Listed<T> {
  parameters: { query?: { limit?: number; after?: string }; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": T } } };
}

/** As openapi-typescript prints them. */
interface Paths {
  "/api/v1/apps": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: Listed<App[]>;
    put?: never;
    post: {
      parameters: { query?: { activate?: boolean }; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": { label: string; signOnMode: "BOOKMARK" | "SAML_2_0" } } };
      responses: { 200: { headers: object; content: { "application/json": App } } };
    };
  };
  "/api/v1/apps/{appId}": {
    get: {
      parameters: { query?: { expand?: string }; header?: never; path: { appId: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { content: { "application/json": App } } };
    };
    delete: {
      parameters: { query?: never; header?: never; path: { appId: string }; cookie?: never };
      requestBody?: never;
      responses: { 204: { headers: object; content?: never } };
    };
    put?: never;
  };
  "/api/v1/iam/roles": {
    get: Listed<{ roles?: { id: string; label: string }[]; _links?: { next?: { href: string } } }>;
  };
  "/api/v1/policies": {
    get: {
      parameters: { query: { type: "OKTA_SIGN_ON" | "PASSWORD" }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { content: { "application/json": { id: string }[] } } };
    };
  };
}

const options = { orgUrl: "https://acme.okta.com", token: "00token" };
const okta = () => createOkta<{ paths: Paths }>(options);
const path = { appId: "0oa1" };

export function ofTheGivenPaths() {
  expectTypeOf(okta().request("GET /api/v1/apps/{appId}", { path })).toEqualTypeOf<OktaPromise<App>>();
  expectTypeOf(okta().request("DELETE /api/v1/apps/{appId}", { path })).toEqualTypeOf<OktaPromise<void>>();
  expectTypeOf(okta().list("GET /api/v1/apps", { query: { limit: 5 }, readAhead: 0 })).toEqualTypeOf<PagedList<App>>();
  expectTypeOf(okta().list("GET /api/v1/iam/roles")).toEqualTypeOf<PagedList<{ id: string; label: string }>>();
  const body = { label: "Wiki", signOnMode: "BOOKMARK" } as const;
  expectTypeOf(okta().request("POST /api/v1/apps", { body, timeout: 1000 })).toEqualTypeOf<OktaPromise<App>>();
  expectTypeOf(createClient<{ paths: Paths }>(options).list("GET /api/v1/apps")).toEqualTypeOf<PagedList<App>>();
}

/** Parameters that may be missing, with exactOptionalPropertyTypes, which these tests use. */
export async function parametersThatMayBeMissing(limit?: number, expand?: string, type?: "PASSWORD") {
  okta().list("GET /api/v1/apps", { query: { limit, after: undefined } });
  await okta().request("GET /api/v1/apps/{appId}", { path, query: { expand }, signal: undefined });
  // @ts-expect-error a required parameter must be there
  okta().list("GET /api/v1/policies", { query: { type } });
}

export async function whatTheyDoNotHaveIsAnError() {
  // @ts-expect-error no such path
  await okta().request("GET /api/v1/app/{appId}", { path });
  // @ts-expect-error no such method
  await okta().request("PUT /api/v1/apps/{appId}", { path });
  // @ts-expect-error no list
  okta().list("GET /api/v1/apps/{appId}", { path });
  // @ts-expect-error no list of a POST
  okta().list("POST /api/v1/apps", { body: { label: "Wiki", signOnMode: "BOOKMARK" } });
  // @ts-expect-error the path value is missing
  await okta().request("GET /api/v1/apps/{appId}");
  // @ts-expect-error no such path value
  await okta().request("GET /api/v1/apps/{appId}", { path: { id: "0oa1" } });
  // @ts-expect-error no such parameter
  okta().list("GET /api/v1/apps", { query: { pageSize: 5 } });
  // @ts-expect-error no such value
  okta().list("GET /api/v1/policies", { query: { type: "SIGN_ON" } });
  // @ts-expect-error the query is missing
  okta().list("GET /api/v1/policies");
  // @ts-expect-error no such value in the body
  await okta().request("POST /api/v1/apps", { body: { label: "Wiki", signOnMode: "BOOKMARKS" } });
  // @ts-expect-error no readAhead for one call
  await okta().request("GET /api/v1/apps/{appId}", { path, readAhead: 1 });
}

/** Without `paths`, the package's document has types, and any other path works. */
export async function withoutPaths() {
  const plain = createOkta(options);
  expectTypeOf(plain.list("GET /api/v1/users", { query: { limit: 5 } })).toExtend<PagedList<object>>();
  expectTypeOf(
    (await plain.request("GET /api/v1/users/{id}", { path: { id: "00u1" } })).profile.login,
  ).toEqualTypeOf<string>();
  // @ts-expect-error it is known
  plain.list("GET /api/v1/users", { query: { pageSize: 5 } });
  expectTypeOf(plain.request("GET /api/v1/apps/{appId}", { path })).toEqualTypeOf<OktaPromise<unknown>>();
  expectTypeOf(plain.list("GET /api/v1/apps", { query: { limit: 5 } })).toEqualTypeOf<PagedList<unknown>>();
  await plain.request("POST /api/v1/apps", { body: { label: "Wiki" }, query: { activate: true, expand: ["a"] } });
  // @ts-expect-error also without types, a path value is missing
  await plain.request("GET /api/v1/apps/{appId}", { path: {} });
  // @ts-expect-error no such method
  await plain.request("FETCH /api/v1/apps");
  // @ts-expect-error no list of a POST
  plain.list("POST /api/v1/apps");
}

/** An object of nothing but links is no list. */
export function noList() {
  const client = createOkta<{ paths: { "/pages": { get: Listed<{ _links?: { self: string } }> } } }>(options);
  // @ts-expect-error nothing to list
  client.list("GET /pages", {});
}

interface Bodies {
  "/logo": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: { content: { "multipart/form-data": { file: string } } };
      responses: { 201: { headers: object; content?: never } };
    };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: object; content: { "image/png": string } } };
    };
  };
  "/certificate": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/pkix-cert": string; "application/x-pem-file": string } };
      responses: { 201: { headers: object; content: { "application/json": App } } };
    };
  };
  "/metadata": {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: object; content: { "text/xml": string } } };
    };
  };
  "/emails": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json; okta-version=1.0.0": App } };
      responses: { 201: { headers: object; content: { "application/json; okta-version=1.0.0": App } } };
    };
  };
  "/revoke": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/x-www-form-urlencoded": { token: string } } };
      responses: { 200: { headers: object; content?: never } };
    };
  };
  "/authenticators": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json, okta-version=1.0.0": App } };
      responses: { 200: { headers: object; content: { "image/*": string } } };
    };
  };
  "/csr": { get: { responses: { 200: { content: { "application/json": App; "application/pkcs10": string } } } } };
}

export async function bodiesByTheirMediaType() {
  const client = createOkta<{ paths: Bodies }>(options);
  expectTypeOf(client.request("POST /logo", { body: new FormData() })).toEqualTypeOf<OktaPromise<void>>();
  // @ts-expect-error a form is no object
  await client.request("POST /logo", { body: { file: "logo.png" } });
  expectTypeOf(client.request("GET /logo", { accept: "image/png" })).toEqualTypeOf<OktaPromise<Blob>>();
  const contentType = "application/x-pem-file";
  expectTypeOf(client.request("POST /certificate", { body: "pem", contentType })).toEqualTypeOf<OktaPromise<App>>();
  await client.request("POST /certificate", { body: new Uint8Array(1), contentType: "application/pkix-cert" });
  // @ts-expect-error which of them
  await client.request("POST /certificate", { body: "pem" });
  // @ts-expect-error another one
  await client.request("POST /certificate", { body: "pem", contentType: "text/plain" });
  expectTypeOf(client.request("GET /metadata", { accept: "text/xml" })).toEqualTypeOf<OktaPromise<string>>();
  // @ts-expect-error it is no JSON
  await client.request("GET /metadata");
  expectTypeOf(client.request("GET /csr")).toEqualTypeOf<OktaPromise<App>>();
}

/** JSON with a version, as Okta's MyAccount API has it. */
export async function mediaTypesWithParameters(app: App) {
  const client = createOkta<{ paths: Bodies }>(options);
  const contentType = "application/json; okta-version=1.0.0";
  expectTypeOf(client.request("POST /emails", { body: app, contentType })).toEqualTypeOf<OktaPromise<App>>();
  // @ts-expect-error another body
  await client.request("POST /emails", { body: "email", contentType });
  // @ts-expect-error without its version
  await client.request("POST /emails", { body: app });
}

export async function formsOfWebPages() {
  const client = createOkta<{ paths: Bodies }>(options);
  const body = new URLSearchParams({ token: "t" });
  expectTypeOf(client.request("POST /revoke", { body })).toEqualTypeOf<OktaPromise<void>>();
  // @ts-expect-error a form is no object
  await client.request("POST /revoke", { body: { token: "t" } });
}

/** Where a document has no media type that could be sent, the caller names one. */
export function rangesAndWrongMediaTypes(app: App) {
  const client = createOkta<{ paths: Bodies }>(options);
  const contentType = "application/json; okta-version=1.0.0";
  const picture = client.request("POST /authenticators", { body: app, contentType, accept: "image/png" });
  expectTypeOf(picture).toEqualTypeOf<OktaPromise<Blob>>();
}

/** As `openapi-typescript --additional-properties` prints objects. */
export function wrappedListsWithOtherProperties() {
  type Roles = Listed<{ roles?: App[]; _links?: { self: string } } & { [name: string]: unknown }>;
  const client = createOkta<{ paths: { "/roles": { get: Roles } } }>(options);
  expectTypeOf(client.list("GET /roles")).toEqualTypeOf<PagedList<App>>();
}

export async function theRawClientAndProfiles() {
  const { data } = await okta().api.GET("/api/v1/apps/{appId}", { params: { path } });
  expectTypeOf(data).toEqualTypeOf<App | undefined>();
  // @ts-expect-error not in the given paths
  await okta().api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
  const both = createOkta<{ profile: { badge: string }; paths: Paths }>(options);
  expectTypeOf((await both.getUser("00u1")).profile.badge).toEqualTypeOf<string>();
  expectTypeOf(both.list("GET /api/v1/apps")).toEqualTypeOf<PagedList<App>>();
}

export function functionsThatTakeAnyClient() {
  const count = (client: OktaClient) => client.list("GET /api/v1/anything");
  const name = (client: Okta, user: User) => client.getUser(user.id);
  count(createClient<{ paths: Paths }>(options));
  count(createOkta(options));
  return name;
}
