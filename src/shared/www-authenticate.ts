// Challenges of a `WWW-Authenticate` header, as RFC 9110 (section 11.6.1) has them.

/** A challenge: how a server wants requests to be authenticated, and why it refused one. */
export interface Challenge {
  /** In lower case, such as `bearer`. */
  readonly scheme: string;
  /** Values by name in lower case. Of a name that comes twice, the first value. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** What OAuth (RFC 6750, RFC 9449) says in a challenge. */
export interface OAuthChallenge {
  /** Such as `insufficient_scope`. */
  readonly error: string;
  readonly description: string | undefined;
  /** The scopes that the challenge names, in its order. */
  readonly scopes: readonly string[];
}

/** A comma, an equals sign, a quoted string, whose end may be missing, or a word. White space separates. */
const PART = /(,)|(=)|"((?:[^"\\]+|\\.?)*)"?|[^\s,="]+/gs;
/** A code that a program can branch on: visible ASCII without quotes and backslashes. */
const ERROR = /^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/;

/**
 * The challenges of a header's value, in their order. Several header lines are one value, joined by commas. What does
 * not follow the grammar is passed over.
 */
export function challengesOf(header: string | null): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  const parts = [...(header ?? "").matchAll(PART)];
  // a challenge begins after a comma; what follows its scheme without one is a token68, and of no use here
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
 * What OAuth says in the challenges of an answer; `undefined` if none of them names an error.
 * @param scheme - that of the request, in lower case: its challenge counts for more than those of other schemes
 */
export function oauthChallengeOf({ headers }: Response, scheme?: string): OAuthChallenge | undefined {
  const header = headers.get("WWW-Authenticate");
  if (header === null) return undefined;
  const named = challengesOf(header).filter(
    ({ scheme, parameters }) => /^(bearer|dpop)$/.test(scheme) && ERROR.test(parameters.get("error") ?? ""),
  );
  // of the same error for each scheme that the server takes, one may say more
  const error = (named.find((challenge) => challenge.scheme === scheme) ?? named[0])?.parameters.get("error");
  if (error === undefined) return undefined;
  const same = named.filter(({ parameters }) => parameters.get("error") === error);
  const [description] = same.flatMap(({ parameters }) => parameters.get("error_description") || []);
  const scopes = same.flatMap(({ parameters }) => (parameters.get("scope") ?? "").split(/\s+/));
  return { error, description, scopes: [...new Set(scopes)].filter((scope) => scope !== "") };
}
