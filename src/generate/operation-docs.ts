// The documentation of operations, as lines of block comments.

import { type Document, type Operation, resolveReference } from "./document/openapi.js";

/** An error that an operation declares. */
export interface DeclaredError {
  readonly errorClass: string;
  readonly status: string;
  /** Okta's error codes. */
  readonly codes: readonly string[];
}

/** The error class of a status; `OktaApiError` for others. */
const ERROR_CLASSES: { readonly [status: string]: string } = {
  400: "OktaValidationError",
  401: "OktaAuthenticationError",
  403: "OktaPermissionError",
  404: "OktaNotFoundError",
  429: "OktaRateLimitError",
};

/** The summary, the description, and a line with method, path and scopes. */
export function describeOperation(operation: Operation, id: string, method: string, path: string): string[] {
  const scopes = (operation.security ?? []).flatMap((requirement) => requirement["oauth2"] ?? []);
  const { security } = operation;
  const acceptsApiToken = security === undefined || security.some((requirement) => "apiToken" in requirement);
  return toCommentLines([
    operation.summary ?? id,
    ...(operation.description ? ["", ...operation.description.trim().split("\n")] : []),
    "",
    `\`${method.toUpperCase()} ${path}\`` +
      (scopes.length > 0 ? ` – scope ${scopes.map((scope) => `\`${scope}\``).join(", ")}` : "") +
      (acceptsApiToken ? "" : "; API tokens are not accepted"),
  ]);
}

/**
 * The errors that an operation declares, with the codes of their examples. Without those of Okta's servers (5xx): they can
 * meet every call alike, and say nothing about the operation.
 */
export function findDeclaredErrors(document: Document, operation: Operation): DeclaredError[] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith("4"))
    .map(([status, response]) => {
      const codes = new Set<string>();
      for (const media of Object.values(resolveReference(document, response).content ?? {})) {
        for (const example of [{ value: media.example }, ...Object.values(media.examples ?? {})]) {
          const { errorCode } = Object(resolveReference(document, example).value) as { errorCode?: unknown };
          if (typeof errorCode === "string") codes.add(toCommentText(errorCode));
        }
      }
      return { errorClass: ERROR_CLASSES[status] ?? "OktaApiError", status, codes: [...codes].sort() };
    });
}

/** Text on one line that cannot end a block comment. */
export const toCommentText = (text: string | undefined): string =>
  toCommentLines([(text ?? "").trim().replace(/\s*[\n\r\u2028\u2029]\s*/g, " ")])[0]?.trim() ?? "";

/**
 * Lines that cannot end a block comment, without trailing or repeated blank lines. Each starts with a space, unless it is blank: the
 * templates print ` *` before it.
 */
export function toCommentLines(lines: readonly string[]): string[] {
  const safe = lines
    .flatMap((line) => line.split(/\r\n|[\n\r\u2028\u2029]/))
    .map((line) => line.trimEnd().replaceAll("*/", "*\\/"));
  const kept = safe.filter((line, index) => line !== "" || (index > 0 && safe[index - 1] !== ""));
  while (kept.at(-1) === "") kept.pop();
  return kept.map((line) => (line === "" ? "" : ` ${line}`));
}
