// Parses the challenges of a `WWW-Authenticate` header (RFC 9110, section 11.6.1).

/** A challenge: the authentication scheme that a server requires, and why it refused a request. */
export interface Challenge {
  /** In lower case, such as `bearer`. */
  readonly scheme: string;
  /** Values by lower-case name. The first value of a repeated name counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** The OAuth error of a challenge (RFC 6750, RFC 9449). */
export interface OAuthChallenge {
  /** Such as `insufficient_scope`. */
  readonly error: string;
  readonly description: string | undefined;
  /** The scopes of the challenge, in order. */
  readonly scopes: readonly string[];
}

/** A token: a comma, an equals sign, a quoted string (possibly unterminated), or a word. */
const TOKEN = /(,)|(=)|"((?:[^"\\]+|\\.?)*)"?|[^\s,="]+/gs;
/** A valid error code: visible ASCII without quotes and backslashes. */
const ERROR = /^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/;

/**
 * Parses the challenges of a header's value, in order. Several header lines are joined by commas. Malformed parts are
 * skipped.
 */
export function challengesOf(header: string | null): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  const parts = [...(header ?? "").matchAll(TOKEN)];
  // a challenge begins after a comma; a word after the scheme without one is a token68, which is not needed
  let begins = true;
  for (let at = 0; at < parts.length; at++) {
    const [word = "", comma, equals, quoted] = parts[at] ?? [];
    const value = parts[at + 2];
    if (comma) begins = true;
    else if (equals || quoted !== undefined) begins = false;
    else if (parts[at + 1]?.[2] && value && !value[1] && !value[2]) {
      const name = word.toLowerCase();
      const parameters = challenges.at(-1)?.parameters;
      if (!parameters?.has(name)) parameters?.set(name, value[3]?.replace(/\\(.?)/gs, "$1") ?? value[0]);
      begins = false;
      at += 2;
    } else {
      if (begins) challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
      begins = false;
    }
  }
  return challenges;
}

/**
 * Parses the OAuth error in the challenges of a response; `undefined` without one.
 * @param scheme - the scheme of the request, in lower case: its challenge takes precedence over those of other schemes
 */
export function oauthChallengeOf({ headers }: Response, scheme?: string): OAuthChallenge | undefined {
  const header = headers.get("WWW-Authenticate");
  if (header === null) return undefined;
  const named = challengesOf(header).filter(
    ({ scheme, parameters }) => /^(bearer|dpop)$/.test(scheme) && ERROR.test(parameters.get("error") ?? ""),
  );
  // challenges of several schemes can have the same error, with different details
  const error = (named.find((challenge) => challenge.scheme === scheme) ?? named[0])?.parameters.get("error");
  if (error === undefined) return undefined;
  const same = named.filter(({ parameters }) => parameters.get("error") === error);
  const [description] = same.flatMap(({ parameters }) => parameters.get("error_description") || []);
  const scopes = same.flatMap(({ parameters }) => (parameters.get("scope") ?? "").split(/\s+/));
  return { error, description, scopes: [...new Set(scopes)].filter((scope) => scope !== "") };
}
