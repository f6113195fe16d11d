// What to say of an option that does not exist. Most are a name from another library, or a slip of the pen.

/** What other clients, or other parts of this package, call an option, where that is not like its name. */
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
  // each is a layer
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

/** Says that an option does not exist, which one was probably meant, and which there are. */
export function noSuchOption(name: string, known: readonly string[]): string {
  const meant = likelyOption(name, known);
  const there = meant === undefined ? "there" : `did you mean '${meant}'? There`;
  return `there is no option '${name}'; ${there} are ${known.join(", ")}`;
}

/** Which of the known options an unknown one may have meant; `undefined` if it is like none of them. */
export function likelyOption(name: string, known: readonly string[]): string | undefined {
  const wanted = bare(name);
  const likeness = (option: string): number => {
    const own = bare(option);
    if (own === wanted) return 4;
    const aliases = Object.hasOwn(ALIASES, option) ? ALIASES[option] : undefined;
    if (aliases?.toLowerCase().split(" ").includes(wanted)) return 3;
    // letters that changed places
    return sorted(own) === sorted(wanted) ? 2 : overlap(own, wanted);
  };
  const [nearest] = known
    .map((option) => ({ option, alike: likeness(option) }))
    .sort((one, other) => other.alike - one.alike);
  return nearest && nearest.alike > 0.38 ? nearest.option : undefined;
}

/** A name without what libraries write differently: `org_url` and `orgURL` are `orgUrl`. */
const bare = (name: string): string => name.toLowerCase().replace(/[-_]/g, "");

const sorted = (name: string): string => [...name].sort().join();

/** The share of pairs of neighbouring letters that two names have in common, from 0 to 1 (Dice's coefficient). */
function overlap(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / (pairs.size + others.size || 1);
}

const pairsOf = (name: string): Set<string> => new Set([...name].slice(1).map((letter, at) => name[at] + letter));
