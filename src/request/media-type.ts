// Media types: which of them are JSON, text or bytes.

/** What a body is, and what a call resolves to: a value, a string or a Blob. */
export type BodyKind = "json" | "text" | "blob";

const JSON_TYPE = /[/+]json$/;
const TEXT_TYPE = /^text\/|[/+](xml|jwt)$|^application\/(pkcs10|x-pem-file)$/;

/** Whether a text is a media type, such as `text/xml`. */
export const isMediaType = (value: unknown): value is string =>
  typeof value === "string" && /^[\w.+-]+\/[\w.+-]+(\s*;\s*[\w.+-]+=[\w.+"-]+)*$/.test(value);

/** Returns a media type in lower case and without its parameters. */
export const bareType = (mediaType: string): string => (mediaType.split(";")[0] ?? "").trim().toLowerCase();

/** Returns what a body of a media type is. */
export function kindOf(mediaType: string): BodyKind {
  const type = bareType(mediaType);
  if (JSON_TYPE.test(type)) return "json";
  return TEXT_TYPE.test(type) ? "text" : "blob";
}
