// Recorded interactions, from an NDJSON file (one a line) or from a HAR file, as browsers and proxies export it.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { DriftError } from "../drift/error.mjs";

/**
 * @typedef {object} Interaction
 * @property {string} label where it was read
 * @property {string} method
 * @property {URL} url
 * @property {string} requestBody empty if there was none, or the recorder left it out
 * @property {number} status
 * @property {string} responseBody
 */

/** @returns {Interaction[]} */
export function interactionsOf(file) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new DriftError(`cannot read ${file}: ${error.code ?? error.message}`);
  }
  try {
    return file.endsWith(".har") ? fromHar(JSON.parse(text)) : fromLines(text);
  } catch {
    // what the parser says quotes the file, and with it what may be secret
    throw new DriftError(
      `${file} is not what its name says: NDJSON has one interaction a line, HAR is one JSON object.`,
    );
  }
}

function fromLines(text) {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const { file, seq, method, url, requestBody, status, responseBody } = JSON.parse(line);
    return {
      label: `${basename(file)} #${seq}`,
      method,
      url: new URL(url, "https://org.invalid"),
      requestBody: requestBody ?? "",
      status,
      responseBody: responseBody ?? "",
    };
  });
}

function fromHar({ log }) {
  // a request that was blocked or is still under way has no status
  const answered = log.entries
    .map((entry, index) => ({ ...entry, index }))
    .filter(({ response }) => response.status > 0);
  return answered.map(({ index, request, response }) => ({
    label: `entry ${index}`,
    method: request.method,
    url: new URL(request.url),
    requestBody: request.postData?.text ?? "",
    status: response.status,
    responseBody:
      response.content.encoding === "base64"
        ? Buffer.from(response.content.text ?? "", "base64").toString()
        : (response.content.text ?? ""),
  }));
}
