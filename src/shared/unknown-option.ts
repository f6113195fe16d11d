// Suggestions for unknown options. Most are names from another library, or typos.

/** Names of an option in other clients and in other parts of this package, unless they are similar to it. */
const ALIASES: { readonly [option: string]: string } = {
  orgUrl: "url baseUrl domain oktaDomain orgDomain oktaUrl org issuer host hostname endpoint tenant",
  token: "apiKey ssws",
  auth: "accessToken bearer credentials authorizationMode clientId privateKey keyId scopes",
  fetch: "requestExecutor httpClient agent httpAgent httpsAgent proxy dispatcher",
  retry: "attempts maxAttempts maxRetries",
  retries: "attempts maxAttempts limit",
  maxWait: "maxDelay maxTimeout",
  dangerouslyAllowHttp: "insecure disableHttpsCheck",
  readAhead: "prefetch",
  hooks: "events logger interceptors middleware",
  pacing: "rateLimit rateLimiter throttle concurrency maxConcurrency maxHold",
  // these are layers of createClient
  layers:
    "retry retries attempts maxAttempts maxRetries timeout timeoutMs requestTimeout deadline pacing rateLimit rateLimiter throttle concurrency maxConcurrency maxHold hooks events logger interceptors middleware",
  concurrency: "parallel limit workers",
  signal: "abort cancelToken",
  limit: "pageSize perPage count max",
  after: "cursor next offset",
  max: "limit count take",
  sortBy: "orderBy",
  fields: "select attributes",
  q: "query text",
  search: "query filter where",
  from: "checkpoint after resume",
  onSuccess: "onResult",
  onFailure: "onError",
  stopOnError: "failFast",
  privateKey: "key pem jwk",
  keyId: "kid",
  org: "url orgUrl baseUrl domain host",
  schema: "file input",
};

/** The minimum similarity of a suggestion. */
const THRESHOLD = 0.38;

/** The hint in the error for an unknown option: a suggestion, if there is one, and the known options. */
export function knownOptionsHint(name: string, known: readonly string[]): string {
  const suggestion = suggestOption(name, known);
  const list = `options are ${known.join(", ")}`;
  return suggestion === undefined ? `the ${list}` : `did you mean '${suggestion}'? The ${list}`;
}

/** Returns the known option that is most similar to an unknown one; `undefined` if none is similar. */
export function suggestOption(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((option) => ({ option, similarity: similarityOf(name, option) }))
    .sort((one, other) => other.similarity - one.similarity);
  return best && best.similarity > THRESHOLD ? best.option : undefined;
}

function similarityOf(name: string, option: string): number {
  const [wanted, known] = [normalized(name), normalized(option)];
  if (known === wanted) return 4;
  const aliases = Object.hasOwn(ALIASES, option) ? ALIASES[option] : undefined;
  if (aliases?.toLowerCase().split(" ").includes(wanted)) return 3;
  // transposed letters
  return sortedLetters(known) === sortedLetters(wanted) ? 2 : diceCoefficient(known, wanted);
}

/** A name without case and separators: `org_url` and `orgURL` are `orgUrl`. */
const normalized = (name: string): string => name.toLowerCase().replace(/[-_]/g, "");

const sortedLetters = (name: string): string => [...name].sort().join();

/** The share of pairs of adjacent letters that two names have in common, from 0 to 1. */
function diceCoefficient(one: string, other: string): number {
  const [pairs, others] = [letterPairs(one), letterPairs(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / (pairs.size + others.size || 1);
}

const letterPairs = (name: string): Set<string> => new Set([...name].slice(1).map((letter, at) => name[at] + letter));
