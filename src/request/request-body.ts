// The body of a request: JSON, or what is sent as it is.

import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import { readArgument } from "../shared/read-argument.js";
import { isMediaType, kindOf } from "./media-type.js";

/** How a body is sent. */
export interface BodyForm {
  /** The `Content-Type`; `undefined` for the default, and for a FormData, which has its own. */
  readonly contentType: string | undefined;
  /** Whether the body is sent as it is, and not as JSON. */
  readonly isRaw: boolean;
  /** Whether it is neither JSON nor text. */
  readonly isBinary: boolean;
}

/** Where the caller can name a media type. */
interface NamedType {
  readonly contentType?: string | undefined;
  readonly headers?: object | undefined;
}

const tagOf = (body: unknown): string => Object.prototype.toString.call(body).slice(8, -1);

/**
 * Returns how a body is sent. By its tag and not by `instanceof`: the classes of another realm count.
 * @param contentType - the media type that the caller or the operation names
 * @throws OktaArgumentError - it is a stream, or bytes without a media type, or it throws an error when it is read
 */
export function bodyFormOf(body: unknown, contentType: string | undefined, call: ErrorCall): BodyForm {
  return readArgument("body", call, () => readForm(body, contentType, call));
}

function readForm(body: unknown, contentType: string | undefined, call: ErrorCall): BodyForm {
  const wrong = (why: string) => new OktaArgumentError("body", `the body ${why}`, call);
  const tag = tagOf(body);
  if (isStream(body)) throw wrong("is a stream, which cannot be sent again; pass a Blob");
  const isForm = tag === "FormData";
  if (isForm && contentType !== undefined) throw wrong("is a form, which has a media type of its own");
  const isBinary = isForm || /^(Blob|File|ArrayBuffer|URLSearchParams)$/.test(tag) || ArrayBuffer.isView(body);
  const own = tag === "URLSearchParams" ? "application/x-www-form-urlencoded" : (body as Partial<Blob> | null)?.type;
  const type = contentType ?? ((isBinary && own) || undefined);
  if (isBinary && !isForm && type === undefined)
    throw wrong("has no media type; pass the option 'contentType', such as \"image/png\"");
  const isRaw = isBinary || (type !== undefined && kindOf(type) !== "json");
  if (isRaw && !isBinary && typeof body !== "string")
    throw wrong("must be text or bytes, as its media type is not JSON");
  return { contentType: type, isRaw, isBinary };
}

/** Whether a body can be read only once: a stream of the web or of Node, a generator, or a form of the package form-data. */
function isStream(body: unknown): boolean {
  const given = Object(body) as { readonly [name: PropertyKey]: unknown };
  return ["pipe", "getReader", Symbol.asyncIterator].some((name) => typeof given[name] === "function");
}

/** @throws OktaArgumentError - the option is not a media type */
export function checkMediaType(option: "accept" | "contentType", value: unknown, call: ErrorCall): void {
  if (value === undefined || isMediaType(value)) return;
  throw new OktaArgumentError(option, `the option '${option}' must be a media type, such as "text/xml"`, call);
}

/** The media type of a request's body, as the caller names it. */
export function contentTypeOf({ contentType, headers }: NamedType): string | undefined {
  const [, header] = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "content-type") ?? [];
  return contentType ?? (typeof header === "string" ? header : undefined);
}
