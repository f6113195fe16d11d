// Recorded interactions, from an NDJSON file (one a line) or from a HAR file, as browsers and proxies export it. Which of
// the two it is, its content says.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { reasonOf, TrafficError } from "./error.mjs";

/**
 * @typedef {object} Interaction
 * @property {string} label where it was read
 * @property {string} method
 * @property {URL} url
 * @property {string} requestBody empty if there was none, or the recorder left it out
 * @property {number} status
 * @property {string | undefined} responseBody nothing if there was one that the recorder left out
 */

/** @returns {Interaction[]} */
export function interactionsOf(file) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new TrafficError(`cannot read ${file}: ${reasonOf(error)}`);
  }
  // some exporters begin with a byte order mark
  const content = text.replace(/^\uFEFF/, "");
  const whole = parsed(content);
  return whole?.log === undefined ? fromLines(content, file) : fromHar(whole.log, file);
}

/** Nothing for what is no JSON. What the parser says of it quotes the file, and with it what may be secret. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromLines(text, path) {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const interaction = parsed(line);
    const { file, seq, method, url, requestBody, status, responseBody } = Object(interaction);
    if (typeof method !== "string" || typeof url !== "string" || !Number.isInteger(status)) {
      throw new TrafficError(
        `${path}, line ${index + 1} is no interaction: NDJSON has a JSON object a line, with method, url and status; HAR is one object with a log.`,
      );
    }
    return {
      label: file === undefined ? `line ${index + 1}` : `${basename(file)} #${seq}`,
      method,
      url: urlOf(url),
      requestBody: requestBody ?? "",
      status,
      responseBody: responseBody ?? "",
    };
  });
}

function fromHar({ entries }, path) {
  if (!Array.isArray(entries)) throw new TrafficError(`${path} is no HAR: its log has no entries.`);
  return entries.flatMap(({ request, response }, index) => {
    // a request that was blocked or is still under way has no status
    if (!request || !(response?.status > 0)) return [];
    const { text, encoding, size } = response.content ?? {};
    // browsers forget long answers, and say then only how long they were
    const responseBody = text ?? (size > 0 ? undefined : "");
    return {
      label: `entry ${index}`,
      method: request.method,
      url: urlOf(request.url),
      requestBody: request.postData?.text ?? "",
      status: response.status,
      responseBody: encoding === "base64" && text ? Buffer.from(text, "base64").toString() : responseBody,
    };
  });
}

const urlOf = (url) => new URL(url, "https://org.invalid");
