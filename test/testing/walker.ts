// Sends plain requests to a fake org, and keeps them with their responses.

import type { Interaction } from "../../scripts/traffic/recording.js";
import type { FakeOkta } from "../../src/testing/index.js";

interface Json {
  readonly [name: string]: unknown;
}

export class Walker {
  readonly steps: Interaction[] = [];
  readonly org: FakeOkta;

  constructor(org: FakeOkta) {
    this.org = org;
  }

  /** Sends a request; resolves to the JSON of its answer. */
  async go(line: string, body?: unknown): Promise<Json> {
    const [method = "", path = ""] = line.split(" ");
    const url = new URL(`/api/v1${path}`, this.org.url);
    const requestBody = body === undefined ? "" : JSON.stringify(body);
    const headers = { Authorization: `SSWS ${this.org.token}`, "Content-Type": "application/json" };
    const response = await this.org.fetch(url, { method, headers, ...(requestBody !== "" && { body: requestBody }) });
    const responseBody = await response.text();
    this.steps.push({ source: line, method, url, requestBody, status: response.status, responseBody });
    return responseBody === "" ? {} : (JSON.parse(responseBody) as Json);
  }

  /** The id of what a request makes. */
  async make(line: string, body: unknown): Promise<string> {
    return String((await this.go(line, body))["id"]);
  }
}
