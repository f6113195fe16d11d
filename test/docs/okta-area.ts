// A stand-in for the folder that `okta-fetch generate --tag Application,SystemLog` writes: its operations and methods
// are generated, its types are written here.

import type { Document } from "../../src/generate/document/openapi.js";
import { prepareDocument } from "../../src/generate/prepared-document.js";
import { renderOperations } from "../../src/generate/render-operations.js";
import { createTemplateData } from "../../src/generate/template-data.js";

const SCHEMA = `
export interface Application { id?: string; label?: string; status?: string }
export interface LogEvent { published?: string; eventType?: string }
export interface components { schemas: { Application: Application; LogEvent: LogEvent } }
interface Answers<T> { responses: { 200: { content: { "application/json": T } } } }
interface Done { responses: { 204: { content?: undefined } } }
export interface operations {
  listApplications: Answers<Application[]> & { parameters: { query?: { after?: string; limit?: number; q?: string } } };
  getApplication: Answers<Application> & { parameters: { path: { appId: string } } };
  deactivateApplication: Done & { parameters: { path: { appId: string } } };
  listLogEvents: Answers<LogEvent[]> & { parameters: { query?: { after?: string; since?: string; until?: string } } };
}
`;

const query = (...names: string[]) => names.map((name) => ({ name, in: "query", schema: { type: "string" } }));
const answers = (schema: object) => ({ responses: { 200: { content: { "application/json": { schema } } } } });
const Application = { $ref: "#/components/schemas/Application" };
const LogEvent = { $ref: "#/components/schemas/LogEvent" };
const app = { name: "appId", in: "path", required: true };

const DOCUMENT: Document = {
  openapi: "3.0.3",
  info: { title: "Okta", version: "1" },
  paths: {
    "/api/v1/apps": {
      get: {
        operationId: "listApplications",
        parameters: query("after", "limit", "q"),
        ...answers({ type: "array", items: Application }),
      },
    },
    "/api/v1/apps/{appId}": { get: { operationId: "getApplication", parameters: [app], ...answers(Application) } },
    "/api/v1/apps/{appId}/lifecycle/deactivate": {
      post: { operationId: "deactivateApplication", parameters: [app], responses: { 204: {} } },
    },
    "/api/v1/logs": {
      get: {
        operationId: "listLogEvents",
        parameters: query("after", "since", "until"),
        ...answers({ type: "array", items: LogEvent }),
      },
    },
  },
  components: { schemas: { Application: { type: "object", properties: { id: { type: "string" } } }, LogEvent: {} } },
};

/** The files of the folder, by name. */
export const OKTA_AREA: Readonly<Record<string, string>> = {
  "schema.ts": SCHEMA,
  ...renderOperations(createTemplateData(prepareDocument(DOCUMENT)), "okta-fetch/contract"),
};
