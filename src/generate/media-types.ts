// The media types of an operation's bodies, where they are not the default, `application/json`.

const DEFAULT = "application/json";
/** Forms are sent with a media type of their own. */
const FORMS = ["multipart/form-data", "application/x-www-form-urlencoded"];

/** The media types that the requests of an operation name. */
export interface RequestMediaTypes {
  /** The `Content-Type`, as a string literal; false for the default. */
  readonly contentType: string | false;
  /** The media types of which the caller names one, as string literals: there are several, or a range such as `image/*`. */
  readonly contentTypes: readonly string[];
  readonly choosesContentType: boolean;
  /** The `Accept`, as a string literal; false for the default. */
  readonly accept: string | false;
}

/**
 * Returns the media types of an operation.
 * @param sent - those of the request's body
 * @param answered - those of all successful responses
 */
export function findMediaTypes(sent: readonly string[], answered: readonly string[]): RequestMediaTypes {
  const isDefault = sent.length === 0 || sent.includes(DEFAULT) || FORMS.some((form) => sent.includes(form));
  const [single = "*", ...others] = sent;
  const isChosen = !isDefault && (others.length > 0 || single.includes("*"));
  // the types read JSON where a response has it
  const accepted = answered.includes(DEFAULT) ? undefined : (answered.find(isJson) ?? answered[0]);
  return {
    // one of Okta's has a comma before its parameter
    contentType: !isDefault && !isChosen && JSON.stringify(single.replace(/\s*,\s*/, "; ")),
    contentTypes: isChosen ? sent.map((type) => JSON.stringify(type)) : [],
    choosesContentType: isChosen,
    accept: accepted !== undefined && JSON.stringify(accepted),
  };
}

/** Whether a body of a media type has the type of its schema. Any other is text, bytes or a form. */
export const isJson = (mediaType: string): boolean => /^[^;,]*[/+]json([;,]|$)/.test(mediaType);
