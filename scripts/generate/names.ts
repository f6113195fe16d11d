// Names of generated code: a document's ids and parameters need not be identifiers, and may be names that the generated
// files use themselves.

/** Words that cannot name an exported constant or a parameter in strict code. */
const KEYWORDS =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
  "false finally for function if implements import in instanceof interface let new null package private protected " +
  "public return static super switch this throw true try typeof undefined var void while with yield async";

/** Names that a client has besides its operations, and those of the generated files. */
const TAKEN_BY_CLIENT = "call paginate api rateLimits createMethods contract operation operations schema define";

/** Members of every object: a method of this name would hide one. */
const MEMBERS = "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf then";

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(" ")));

export const RESERVED_OPERATIONS = words(KEYWORDS, TAKEN_BY_CLIENT, MEMBERS);

/** The parameters that every method has, and what its code uses. */
export const RESERVED_ARGUMENTS = words(KEYWORDS, "body options call paginate operation contract schema");

/** The options that every method has: a parameter of one of these names would be hidden by them. */
export const RESERVED_OPTIONS = words(
  "signal headers retry timeout deadline readAhead maxHold path query body fetch constructor __proto__",
);

/** Types that the generated types use, and the compiler's own: a schema's declaration must not hide them. */
export const RESERVED_TYPES = words(
  KEYWORDS,
  "paths webhooks components operations $defs",
  "any unknown never object string number boolean bigint symbol void as from of type namespace module declare",
  "Record Partial Required Readonly Pick Omit Exclude Extract NonNullable Array ReadonlyArray Promise OneOf XOR",
  "WithRequired Without Object String Number Boolean Function Symbol BigInt Date",
);

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

export const isIdentifier = (name: string): boolean => IDENTIFIER.test(name);

/** The name in camel case, as an identifier: `repos/list-for-org` → `reposListForOrg`. */
export function camelCase(name: string): string {
  const words = name.replace(/[^A-Za-z0-9_$]+([A-Za-z0-9])?/g, (_, letter: string | undefined) =>
    (letter ?? "").toUpperCase(),
  );
  const joined = name.match(/^[^A-Za-z0-9_$]/) ? words.replace(/^./, (first) => first.toLowerCase()) : words;
  return /^\d/.test(joined) || joined === "" ? `_${joined}` : joined;
}

/** The option of a header parameter: `If-Match` → `ifMatch`. */
export const optionName = (header: string): string => camelCase(header).replace(/^./, (first) => first.toLowerCase());

export const pascalCase = (id: string): string => id.replace(/^./, (first) => first.toUpperCase());

/** The name with as many underscores behind it as it needs to be free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  while (isTaken(free)) free += "_";
  return free;
}
